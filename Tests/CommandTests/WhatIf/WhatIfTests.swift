import Foundation
import Testing

/// `jinxiu whatif` and `jinxiu diff` on the yearly plan.
@Suite struct WhatIfTests {
  private static let sweep = [
    "whatif", Project.scenario(YearlyPlan.scenario), "--vary", "tier-share.percent=0..40/5",
    "--jobs", "1", "--out", "sweep",
  ]

  private static var changes: [String] {
    get throws {
      let folder = Project.scenario(YearlyPlan.scenario) + "/changes"
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .filter { $0.hasSuffix(".yaml") }.map { folder + "/" + $0 }
    }
  }

  @Test func `every ready change loads, is planned and says what it does`() async throws {
    try await Workspace.with { workspace in
      let files = try Self.changes
      #expect(files.count >= 12)
      let ended = try await Program.jinxiu().run(
        ["whatif", Project.scenario(YearlyPlan.scenario), "--out", "out"]
          + files.flatMap { ["--change", $0] }, in: workspace)

      #expect(ended.code == 0, "\(ended.talk)")
      #expect(ended.output.contains("At most 40 % at municipal general hospitals"))
      #expect(try workspace.text("out/whatif-changes.csv").contains("T003退出"))
      let rows = try workspace.text("out/whatif-cases.csv").split(separator: "\r\n")
      #expect(rows.count == files.count + 2)
      #expect(rows.dropFirst().allSatisfy { $0.contains("已证明最优") })
    }
  }

  @Test(arguments: ["deadline-september", "cap-40", "capacity-80-percent"])
  func `a point is a fresh plan of the changed scenario, byte for byte`(
    title: String
  ) async throws {
    try await Workspace.with { workspace in
      let change = Project.scenario(YearlyPlan.scenario) + "/changes/\(title).yaml"
      let scenario = Project.scenario(YearlyPlan.scenario)
      let compared = try await Program.jinxiu().run(
        ["whatif", scenario, "--change", change, "--out", "out", "-q"], in: workspace)
      let planned = try await Program.jinxiu().run(
        ["plan", scenario, "--change", change, "--out", "plan", "-q"], in: workspace)
      let verified = try await Program.jinxiu().run(
        ["verify", "plan/plan.json", "--scenario", scenario, "--change", change], in: workspace)

      #expect([compared.code, planned.code, verified.code] == [0, 0, 0], "\(verified.output)")
      let results = workspace.names(in: "out/results")
      let name = try #require(results.first)
      let point = try PlanDocument(path: workspace("out/results/\(name)"))
      let fresh = try PlanDocument(path: workspace("plan/plan.json"))
      #expect(
        try workspace.text("out/results/\(name)") == workspace.text("plan/plan.json"))
      #expect(point.outcome.levels.filter { !$0.proven } == [])
      // Who moves is told of a plan as good, with fewer moves.
      let nearest = try PlanDocument(path: workspace("out/nearest/\(name)"))
      #expect(nearest.outcome.levels.map(\.value) == fresh.outcome.levels.map(\.value))
    }
  }

  @Test func `a sweep that was killed goes on and ends as if it had not been`() async throws {
    try await Workspace.with { workspace in
      let whole = try await Program.jinxiu().run(Self.sweep, in: workspace)
      #expect(whole.code == 0, "\(whole.talk)")
      let expected = try Self.reports(in: workspace)
      let results = try workspace.bytes(in: "sweep/results")
      try FileManager.default.removeItem(atPath: workspace("sweep"))

      let killed = try await LiveRun.of(Self.sweep, in: workspace) { run in
        try await run.waitForTalk("  4/9  ")
        run.process.send(SIGKILL)
      }
      let done = workspace.names(in: "sweep/results").filter { !$0.hasPrefix(".") }
      let before = try done.map { try Self.stamp(workspace("sweep/results/" + $0)) }
      let again = try await Program.jinxiu().run(Self.sweep, in: workspace)

      #expect(killed.code == 128 + SIGKILL)
      #expect((4..<9).contains(done.count), "\(done)")
      #expect(again.code == 0, "\(again.talk)")
      #expect(again.talk.split(separator: "finished before").count - 1 == done.count)
      let after = try done.map { try Self.stamp(workspace("sweep/results/" + $0)) }
      #expect(after == before)
      #expect(try workspace.bytes(in: "sweep/results") == results)
      #expect(try Self.reports(in: workspace) == expected)
      #expect(again.output == whole.output)
    }
  }

  private static func reports(in workspace: Workspace) throws -> [String] {
    try workspace.names(in: "sweep")
      .filter { !["results", "nearest"].contains($0) && !$0.hasSuffix(".xlsx") }
      .map { try workspace.text("sweep/" + $0) }
  }

  /// Another file has another number, and another time.
  private static func stamp(_ path: String) throws -> [String] {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return ["\(facts[.systemFileNumber] ?? "")", "\(facts[.modificationDate] ?? "")"]
  }

  @Test func `the files of the scenario are never written`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      let change = ["--change", "scenario/changes/one-seat-less.yaml"]
      let before = try Self.state(of: "scenario", in: workspace)
      for arguments in [
        ["whatif", "scenario"] + change,
        ["whatif", "scenario", "--vary", "offers.all.seats*=50%..150%/50%"] + change,
        ["plan", "scenario"] + change, ["robustness", "scenario", "--random", "20"],
      ] {
        let ended = try await Program.jinxiu().run(
          arguments + ["--out", "out-" + arguments[0], "-q"], in: workspace)
        #expect([0, 4].contains(ended.code), "\(arguments): \(ended.talk)")
      }

      #expect(before.count >= 8)
      #expect(try Self.state(of: "scenario", in: workspace) == before)
    }
  }

  /// Bytes and stamps of all files below a folder, by name.
  private static func state(
    of folder: String, in workspace: Workspace
  ) throws -> [String: [String]] {
    let names = FileManager.default.subpaths(atPath: workspace(folder)) ?? []
    return try names.reduce(into: [:]) { state, name in
      let path = workspace(folder + "/" + name)
      let bytes = FileManager.default.contents(atPath: path)?.base64EncodedString() ?? "folder"
      state[name] = try stamp(path) + [bytes]
    }
  }

  @Test func `one process at a time or two give the same bytes`() async throws {
    try await Workspace.with { workspace in
      let few = ["whatif", Project.scenario("tiny"), "--vary", "offers.all.seats+=-1..1"]
      let one = try await Program.jinxiu().run(few + ["--jobs", "1", "--out", "a"], in: workspace)
      let two = try await Program.jinxiu().run(few + ["--jobs", "2", "--out", "b"], in: workspace)

      #expect([one.code, two.code] == [0, 0], "\(one.talk)")
      #expect(try workspace.bytes(in: "a/results") == workspace.bytes(in: "b/results"))
      #expect(try workspace.text("a/whatif.json") == workspace.text("b/whatif.json"))
      #expect(one.output.contains("placed") || one.output.contains("Placed"))
    }
  }

  @Test func `one task of a sweep done by itself gives the bytes of the whole`() async throws {
    try await Workspace.with { workspace in
      let arguments = [
        "whatif", Project.scenario("tiny"), "--change",
        Project.scenario("tiny") + "/changes/one-seat-less.yaml", "--out", "out",
      ]
      let whole = try await Program.jinxiu().run(arguments, in: workspace)
      let results = try workspace.bytes(in: "out/results")
      try FileManager.default.removeItem(atPath: workspace("out/results"))

      let task = try await Program.jinxiu().run(["sweep-task", "out", "1"], in: workspace)
      let beyond = try await Program.jinxiu().run(["sweep-task", "out", "2"], in: workspace)

      #expect([whole.code, task.code, beyond.code] == [0, 0, 74], "\(whole.talk)\(task.talk)")
      #expect(results.count == 1)
      #expect(try workspace.bytes(in: "out/results") == results)
    }
  }

  @Test(arguments: [[], ["sweep-task", "out", "1"]])
  func `a stored plan that the audit refuses is no result`(task: [String]) async throws {
    try await Workspace.with { workspace in
      let sweep = [
        "whatif", Project.scenario("tiny"), "--change",
        Project.scenario("tiny") + "/changes/one-seat-less.yaml", "--out", "out",
      ]
      let whole = try await Program.jinxiu().run(sweep, in: workspace)
      let results = try workspace.bytes(in: "out/results")
      let name = try #require(results.keys.first)
      // A whole plan, but of other tables.
      try workspace.write(try workspace.text("out/plan.json"), to: "out/results/" + name)

      let again = try await Program.jinxiu().run(task.isEmpty ? sweep : task, in: workspace)

      #expect([whole.code, again.code] == [0, 0], "\(again.talk)")
      #expect(!again.talk.contains("finished before"))
      #expect(try workspace.bytes(in: "out/results") == results)
    }
  }

  @Test func `two ranges make a grid`() async throws {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(
        [
          "whatif", Project.scenario("tiny"), "--vary", "offers.all.seats+=-1..1", "--vary",
          "counties.all.quota_max+=-1,0", "--out", "out",
        ], in: workspace)

      let page = try workspace.text("out/whatif.en.html")
      #expect(ended.code == 0, "\(ended.talk)")
      #expect(page.contains("id=\"sweep-grid-title\""))
      #expect(try workspace.text("out/whatif-cases.csv").split(separator: "\r\n").count == 8)
    }
  }

  @Test func `a fault of a change file is told with its line and nothing is planned`() async throws
  {
    try await Workspace.with { workspace in
      try workspace.write("changes:\n  - {offers: O999, remove: true}\n", to: "bad.yaml")
      let ended = try await Program.jinxiu().run(
        ["whatif", Project.scenario("tiny"), "--change", "bad.yaml", "--out", "out"], in: workspace)

      #expect(ended.code == 1)
      #expect(ended.talk.contains("error[E0702]"))
      #expect(ended.talk.contains("--> bad.yaml:2:14"))
      #expect(!workspace.has("out"))
    }
  }

  @Test(arguments: [
    ["--vary", "percent=1..2"], [],
    ["--vary", "a.b=1..2", "--vary", "c.d=1..2", "--vary", "e.f=1..2"],
    ["--vary", "a.b=0..99", "--vary", "c.d=0..99"],
  ])
  func `wrong usage is refused`(arguments: [String]) async throws {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(
        ["whatif", Project.scenario("tiny"), "--out", "out"] + arguments, in: workspace)

      #expect(ended.code == 64)
    }
  }

  @Test func `diff tells who moved, by person, county and host`() async throws {
    try await Workspace.with { workspace in
      let scenario = Project.scenario(YearlyPlan.scenario)
      let base = try await YearlyPlan.made.folder + "/plan.json"
      let change = scenario + "/changes/deadline-september.yaml"
      _ = try await Program.jinxiu().run(
        ["whatif", scenario, "--plan", base, "--change", change, "--out", "out", "-q"],
        in: workspace)
      let results = workspace.names(in: "out/results")
      let name = try #require(results.first)
      let ended = try await Program.jinxiu().run(
        ["diff", base, "out/results/" + name, "--scenario", scenario, "--out", "diff"],
        in: workspace)
      let same = try await Program.jinxiu().run(
        ["diff", base, base, "--scenario", scenario], in: workspace)

      #expect(ended.code == 0, "\(ended.talk)")
      #expect(ended.output.contains("46 → 42 people placed"))
      let rows = try workspace.text("diff/diff-people.csv").split(separator: "\r\n").count - 1
      let lost = ended.output.split(separator: "\n").count { $0.hasPrefix("Lost the place") }
      #expect(lost >= 4 && rows >= lost)
      #expect(workspace.names(in: "diff").contains("diff.xlsx"))
      #expect(same.output.contains("46 → 46 people placed; the same: 46."))
    }
  }
}
