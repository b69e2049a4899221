import Foundation
import Testing

/// `--on slurm` where there is no Slurm.
@Suite struct NoClusterTests {
  @Test(arguments: [
    ("en", "Slurm's scontrol is not on this machine", "apt-get install slurm-client"),
    ("zh", "本机没有 Slurm 的 scontrol", "apt-get install slurm-client"),
  ])
  func `a machine without Slurm is told what to install, before anything is planned`(
    language: String, words: String, advice: String
  ) async throws {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu(["PATH": "/nowhere"]).run(
        [
          "whatif", Project.scenario("tiny"), "--vary", "offers.all.seats+=0..1", "--on", "slurm",
          "--out", "out", "--lang", language,
        ], in: workspace)

      #expect(ended.code == 69)
      #expect(ended.talk.contains(words))
      #expect(ended.talk.contains(advice))
      #expect(!workspace.has("out"))
    }
  }

  @Test(arguments: [
    ("echo 'scontrol: error: fetch_config: DNS SRV lookup failed' >&2", "says: fetch_config: DNS"),
    ("", "says: (no reason given)"),
  ])
  func `a Slurm that does not answer is told with what to look at`(
    script: String, words: String
  ) async throws {
    try await Workspace.with { workspace in
      let program = workspace("scontrol")
      try workspace.write("#!/bin/sh\n\(script)\nexit 1\n", to: "scontrol")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: program)
      let ended = try await Program.jinxiu(["PATH": workspace.path + ":/usr/bin:/bin"]).run(
        [
          "whatif", Project.scenario("tiny"), "--vary", "offers.all.seats+=0..1", "--on", "slurm",
          "--out", "out", "--lang", "en",
        ], in: workspace)

      #expect(ended.code == 69)
      #expect(ended.talk.contains(words), "\(ended.talk)")
      #expect(ended.talk.contains("scontrol ping"))
      #expect(!workspace.has("out"))
    }
  }

  @Test(arguments: [
    (["--retries", "1"], "only with --on slurm"), (["--no-wait"], "only with --on slurm"),
    (["--on", "slurm", "--memory", "much"], "write 4G or 2000M"),
    (["--on", "slurm", "--array-limit", "0"], "--array-limit 0"),
    (["--on", "slurm", "--task-time", "soon"], "--task-time"), (["--on", "moon"], "local"),
  ])
  func `wrong wishes for a cluster are refused`(arguments: [String], words: String) async throws {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(
        ["whatif", Project.scenario("tiny"), "--vary", "offers.all.seats+=0..1", "--lang", "en"]
          + arguments, in: workspace)

      #expect(ended.code == 64)
      #expect(ended.talk.contains(words), "\(ended.talk)")
    }
  }
}
