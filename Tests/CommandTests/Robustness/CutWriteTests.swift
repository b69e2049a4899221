import Foundation
import Testing

/// The power goes at any moment of writing: every file is the old one or the new one (R1, R2).
@Suite struct CutWriteTests {
  /// The calls that put files on disk and in place, and how many times a plan makes each.
  static let calls = ["fsync", "rename"]

  @Test(arguments: calls)
  func `killed at any call that writes, every file is whole`(call: String) async throws {
    try await Workspace.with { workspace in
      let before = try await plan(seed: 1, as: "before", in: workspace)
      let after = try await plan(seed: 2, as: "after", in: workspace)
      var isKilled = true
      var moment = 0
      while isKilled {
        moment += 1
        _ = try await plan(seed: 1, as: "plan", in: workspace)
        let ended = try await traced(call, moment, effect: "signal=SIGKILL", in: workspace)
        isKilled = ended.code == 9
        #expect(isKilled || ended.code == 0, "\(ended.talk)")
        let files = try workspace.bytes(in: "plan")
        for name in before.keys.sorted() {
          #expect(
            files[name] == before[name] || files[name] == after[name], "\(call) \(moment): \(name)")
        }
        try FileManager.default.removeItem(atPath: workspace("plan"))
      }
      // Each of the fifteen files is synced and renamed.
      #expect(moment > 15)
    }
  }

  @Test(arguments: ["fsync", "rename"], ["ENOSPC", "EIO"])
  func `a disk that fails ends with 74, the old files and no other`(
    call: String, error: String
  ) async throws {
    try await Workspace.with { workspace in
      let before = try await plan(seed: 1, as: "plan", in: workspace)
      for moment in [1, 2, 8, 15] {
        let ended = try await traced(call, moment, effect: "error=\(error)", in: workspace)

        #expect(ended.code == 74, "\(call) \(moment)")
        #expect(ended.talk.contains("cannot write"), "\(ended.talk)")
        #expect(ended.output == "")
        #expect(try workspace.bytes(in: "plan") == before, "\(call) \(moment)")
      }
    }
  }

  private func plan(
    seed: Int, as folder: String, in workspace: Workspace
  ) async throws -> [String: Data] {
    _ = try await Program.jinxiu().output(
      ["plan", Project.scenario("tiny"), "-q", "--seed", "\(seed)", "--out", folder], in: workspace)
    return try workspace.bytes(in: folder)
  }

  /// Plans anew into the folder `plan`, with something done to the n-th such call.
  private func traced(
    _ call: String, _ moment: Int, effect: String, in workspace: Workspace
  ) async throws -> Ended {
    let strace = try Program.debian("/usr/bin/strace", package: "strace").path
    // strace ends by the signal that ended what it watched, which must not look like a time-out.
    let script = #""$@" || exit $(($? > 128 ? 9 : $?))"#
    return try await Program(path: "/bin/sh").run(
      [
        "-c", script, "sh", strace, "-f", "-qq", "-o", "trace", "-e", "trace=\(call)", "-e",
        "inject=\(call):\(effect):when=\(moment)", try Project.jinxiu(), "plan",
        Project.scenario("tiny"), "-q", "--seed", "2", "--out", "plan",
      ], in: workspace)
  }
}
