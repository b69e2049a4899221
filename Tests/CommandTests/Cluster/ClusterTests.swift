import Foundation
import Testing

/// `jinxiu whatif --on slurm` on a real Slurm.
@Suite(
  .serialized,
  .enabled(
    if: LoopbackCluster.isInstalled, "Slurm is not installed: apt-get install slurm-wlm munge"))
struct ClusterTests {
  private static let scenario = Project.scenario("tiny")

  private static func sweep(_ points: Int, _ more: [String]) -> [String] {
    [
      "whatif", scenario, "--vary", "offers.all.seats+=-1..8", "--vary",
      "counties.all.quota_max+=-1..\(points / 10 - 2)",
    ] + more
  }

  private static func onSlurm(_ points: Int, _ more: [String] = []) -> [String] {
    sweep(points, ["--on", "slurm", "--out", folder] + more)
  }

  /// A name that a shell, and Slurm's own names of logs, would not leave as it is.
  private static let folder = "现场 a'b%A"

  private func jinxiu() async throws -> Program {
    var program = try Program.jinxiu(try await LoopbackCluster.started.environment)
    program.limit = 400
    return program
  }

  /// The sweep done on this machine, to compare with.
  private func local(_ points: Int, in workspace: Workspace) async throws {
    let ended = try await Program.jinxiu().run(
      Self.sweep(points, ["--out", "local", "-q"]), in: workspace)
    #expect(ended.code == 0, "\(ended.talk)")
    #expect(workspace.names(in: "local/results").count == points)
  }

  /// Everything but what Slurm itself needs, byte by byte.
  private func isSame(in workspace: Workspace) throws -> Bool {
    let names = workspace.names(in: "local")
    let others = workspace.names(in: Self.folder).filter { $0 != "slurm" }
    guard names == others, names.count > 8,
      try workspace.bytes(in: "local/results") == workspace.bytes(in: Self.folder + "/results")
    else { return false }
    return try names.filter { $0 != "results" }.allSatisfy {
      try Data(contentsOf: URL(filePath: workspace("local/" + $0)))
        == Data(contentsOf: URL(filePath: workspace(Self.folder + "/" + $0)))
    }
  }

  /// A folder in place of a result: the task can do its work and not write it.
  private func obstacle(for task: Int, in workspace: Workspace) throws -> String {
    struct Manifest: Decodable {
      struct Task: Decodable { let key: String }
      let tasks: [Task]
    }
    let text = try Data(contentsOf: URL(filePath: workspace("local/sweep.json")))
    let key = try JSONDecoder().decode(Manifest.self, from: text).tasks[task - 1].key
    let path = workspace(Self.folder + "/results/\(key).json")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// Takes the obstacle away as soon as the task has failed at it.
  private func remove(_ obstacle: String, after task: Int, in workspace: Workspace) async throws {
    let folder = Self.folder + "/slurm"
    let end = ContinuousClock.now + .seconds(300)
    while ContinuousClock.now < end {
      let isFailed = workspace.names(in: folder).contains {
        $0.hasSuffix("_\(task).log") && (try? workspace.text(folder + "/" + $0)) != ""
      }
      if isFailed { break }
      try await Task.sleep(for: .milliseconds(20))
    }
    try FileManager.default.removeItem(atPath: obstacle)
  }

  @Test func `two hundred tasks give the bytes of this machine, one of them at the second try`()
    async throws
  {
    try await Workspace.with { workspace in
      try await local(200, in: workspace)
      let obstacle = try obstacle(for: 3, in: workspace)

      async let removed: Void = remove(obstacle, after: 3, in: workspace)
      let ended = try await jinxiu().run(Self.onSlurm(200), in: workspace)
      try await removed

      #expect(ended.code == 0, "\(ended.talk)")
      // An array holds 150 tasks on this cluster.
      #expect(ended.talk.contains(": 150 tasks."))
      #expect(ended.talk.contains(": 50 tasks."))
      #expect(ended.talk.contains(/task 3 \(\d+_3, try 1\): FAILED, exit status 74, node n[12]/))
      #expect(ended.talk.contains("    | "))
      #expect(ended.talk.contains("submitted again: 1"))
      #expect(ended.talk.contains(": 1 task."))
      #expect(try isSame(in: workspace))
    }
  }

  @Test func `a task that fails every time is told, and the same command does just that one`()
    async throws
  {
    try await Workspace.with { workspace in
      try await local(10, in: workspace)
      let obstacle = try obstacle(for: 7, in: workspace)
      let failed = try await jinxiu().run(
        Self.onSlurm(10, ["--retries", "1", "--lang", "zh"]), in: workspace)
      try FileManager.default.removeItem(atPath: obstacle)
      let kept = workspace.names(in: Self.folder + "/results")
      let isMerged = workspace.has(Self.folder + "/whatif.json")
      let again = try await jinxiu().run(Self.onSlurm(10, ["--lang", "zh"]), in: workspace)

      #expect(failed.code == 75, "\(failed.talk)")
      #expect(failed.talk.contains("第7项（") && failed.talk.contains("第2次）：FAILED，退出码 74"))
      #expect(failed.talk.contains("1项未能完成，其余结果已保留"))
      #expect(kept.count == 9)
      #expect(!isMerged)
      #expect(again.code == 0, "\(again.talk)")
      #expect(again.talk.contains("共1项"))
    }
  }

  @Test func `whoever stops waiting loses nothing and submits nothing twice`() async throws {
    try await Workspace.with { workspace in
      try await local(10, in: workspace)
      let cluster = try await LoopbackCluster.started
      try cluster.closePartition("later")
      let arguments = Self.onSlurm(10, ["--partition", "later", "--array-limit", "4"])

      let stopped = try await LiveRun.of(
        arguments, in: workspace, environment: cluster.environment
      ) { run in
        try await run.waitForTalk("10 waiting")
        run.process.send(SIGINT)
      }
      let glanced = try await jinxiu().run(arguments + ["--no-wait"], in: workspace)
      let rival = try await jinxiu().run(Self.onSlurm(20, ["--no-wait"]), in: workspace)
      try cluster.openPartition("later")
      let collected = try await jinxiu().run(arguments, in: workspace)

      #expect(stopped.code == 130, "\(stopped.talk)")
      let job = try #require(stopped.talk.firstMatch(of: /as job (\d+): 10 tasks/)?.output.1)
      #expect(stopped.talk.contains("Job \(job) goes on in Slurm with 10 tasks missing"))
      #expect(stopped.talk.contains("scancel \(job)"))
      #expect(glanced.code == 0, "\(glanced.talk)")
      #expect(glanced.talk.contains("Already in the queue: job \(job) with 10 tasks"))
      #expect(rival.code == 69)
      #expect(rival.talk.contains("Job \(job) of another study"))
      #expect(collected.code == 0, "\(collected.talk)")
      for later in [glanced, rival, collected] { #expect(!later.talk.contains("Submitted")) }
      #expect(try isSame(in: workspace))
    }
  }

  @Test func `an array that was cancelled in Slurm is not submitted again`() async throws {
    try await Workspace.with { workspace in
      let cluster = try await LoopbackCluster.started
      try cluster.closePartition("never")
      let stopped = try await LiveRun.of(
        Self.onSlurm(10, ["--partition", "never"]), in: workspace,
        environment: cluster.environment
      ) { run in
        try await run.waitForTalk("10 waiting")
        try cluster.ask("scancel", ["--partition=never"])
      }

      #expect(stopped.code == 130)
      #expect(stopped.talk.contains("was cancelled in Slurm with 10 tasks missing"))
    }
  }

  @Test func `a plan for each of many scenarios is the same from a cluster`() async throws {
    try await Workspace.with { workspace in
      let names = ["甲 省", "乙 省", "丙"]
      for name in names { try workspace.copy("tiny", as: name) }
      try workspace.write(
        "trainee,host,specialty,from,reason\nT3,H2,口腔科,,x\nT7,H2,口腔科,,x\n", to: "丙/pins.csv")
      let here = try await Program.jinxiu().run(
        ["plan-all"] + names + ["--out", "local"], in: workspace)
      let there = try await jinxiu().run(
        ["plan-all"] + names + ["--out", Self.folder, "--on", "slurm"], in: workspace)

      #expect([here.code, there.code] == [4, 4], "\(there.talk)")
      #expect(there.talk.contains(": 3 tasks."))
      for name in names {
        let made = try workspace.bytes(in: Self.folder + "/" + name)
        #expect(!made.isEmpty)
        #expect(try made == workspace.bytes(in: "local/" + name))
      }
      #expect(
        try workspace.text(Self.folder + "/overview.json")
          == workspace.text("local/overview.json"))
    }
  }
}
