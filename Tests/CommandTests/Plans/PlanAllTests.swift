import Foundation
import Testing

/// `jinxiu plan-all` on this machine.
@Suite struct PlanAllTests {
  /// Copies of the tiny scenario, each in a folder called 2024.
  private func provinces(_ names: [String], in workspace: Workspace) throws -> [String] {
    try names.map { name in
      try FileManager.default.createDirectory(
        atPath: workspace(name), withIntermediateDirectories: true)
      try workspace.copy("tiny", as: name + "/2024")
      return name + "/2024"
    }
  }

  private func planAll(_ arguments: [String], in workspace: Workspace) async throws -> Ended {
    try await Program.jinxiu().run(["plan-all"] + arguments, in: workspace)
  }

  /// The cells of a scenario's row of the overview.
  private func row(_ name: String, in workspace: Workspace) throws -> [String] {
    try #require(
      try Spreadsheet.cells(workspace("out/overview.csv")).first { $0.first == name })
  }

  @Test func `each scenario has the files of a plan of its own, and the overview adds them up`()
    async throws
  {
    try await Workspace.with { workspace in
      let paths = try provinces(["甲 省", "b"], in: workspace)
      try workspace.replace("T2,钱二", by: "T2,钱贰", in: paths[1] + "/trainees.csv")
      let all = try await planAll(paths + ["--out", "out"], in: workspace)
      let plan = try await Program.jinxiu().run(
        ["plan", paths[0], "--out", "plan", "-q"], in: workspace)

      #expect([all.code, plan.code] == [0, 0], "\(all.talk)")
      var made = try workspace.bytes(in: "out/甲 省-2024")
      #expect(made.removeValue(forKey: "task.json") != nil)
      #expect(made.count > 20)
      #expect(try made == workspace.bytes(in: "plan"))
      let placed = try PlanDocument(path: workspace("plan/plan.json")).placed
      #expect(try row("甲 省-2024", in: workspace)[5] == "\(placed)")
      #expect(try row("b-2024", in: workspace).last == "已证明最优")
      #expect(all.output.contains("Total"))
      #expect(
        Set(workspace.names(in: "out")) == [
          "series.json", "甲 省-2024", "b-2024", "overview.zh.html", "overview.en.html",
          "overview.xlsx", "overview.json", "overview.csv", "overview-levels.csv",
        ])
    }
  }

  @Test func `a scenario that has no plan is told with its reason, and all others are planned`()
    async throws
  {
    try await Workspace.with { workspace in
      let paths = try provinces(["a", "b"], in: workspace)
      try workspace.write(
        "trainee,host,specialty,from,reason\nT3,H2,口腔科,,x\nT7,H2,口腔科,,x\n",
        to: "a/2024/pins.csv")
      let ended = try await planAll(paths + ["--out", "out"], in: workspace)

      #expect(ended.code == 4)
      #expect(try row("a-2024", in: workspace).last == "没有可行方案（已证明）")
      #expect(try row("b-2024", in: workspace).last == "已证明最优")
      #expect(workspace.names(in: "out/a-2024") == ["task.json"])
      #expect(try workspace.text("out/overview.zh.html").contains("孙三"))
    }
  }

  @Test func `what is finished stays, and what was changed since is done again`() async throws {
    try await Workspace.with { workspace in
      let paths = try provinces(["a", "b", "c"], in: workspace)
      let whole = try await planAll(paths + ["--out", "out"], in: workspace)
      let expected = try ["a", "b", "c"].map { try workspace.bytes(in: "out/\($0)-2024") }
      let overview = try workspace.text("out/overview.json")
      let kept = try Self.stamp(workspace("out/a-2024/plan.json"))
      try FileManager.default.removeItem(atPath: workspace("out/b-2024/task.json"))
      let plan = try workspace.text("out/c-2024/plan.json")
      try workspace.write(plan + " ", to: "out/c-2024/plan.json")

      let again = try await planAll(paths + ["--out", "out"], in: workspace)

      #expect([whole.code, again.code] == [0, 0], "\(again.talk)")
      #expect(again.talk.split(separator: "finished before").count == 2)
      #expect(try Self.stamp(workspace("out/a-2024/plan.json")) == kept)
      #expect(
        try ["a", "b", "c"].map { try workspace.bytes(in: "out/\($0)-2024") } == expected)
      #expect(try workspace.text("out/overview.json") == overview)
    }
  }

  /// Another file has another number, and another time.
  private static func stamp(_ path: String) throws -> [String] {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return ["\(facts[.systemFileNumber] ?? "")", "\(facts[.modificationDate] ?? "")"]
  }

  @Test func `one whose data has faults is told with its folder, and all others are planned`()
    async throws
  {
    try await Workspace.with { workspace in
      let paths = try provinces(["a", "b", "c"], in: workspace)
      try workspace.replace("T2,钱二", by: "T1,钱二", in: "b/2024/trainees.csv")
      let faulty = try await planAll(paths + ["--out", "out"], in: workspace)

      #expect(faulty.code == 1)
      #expect(faulty.talk.contains("  --> b/2024/trainees.csv:"), "\(faulty.talk)")
      #expect(faulty.talk.contains("Left out for faults in the data: 1; going on with 2."))
      let names = try Spreadsheet.cells(workspace("out/overview.csv")).map { $0[0] }
      #expect(names.dropFirst() == ["a-2024", "b-2024", "c-2024"])
      #expect(try row("b-2024", in: workspace).last == "数据有错误，未求解")
      #expect(try row("a-2024", in: workspace).last == "已证明最优")
      #expect(try row("c-2024", in: workspace).last == "已证明最优")
      #expect(workspace.has("out/c-2024/plan.json") && !workspace.has("out/b-2024"))
      #expect(try workspace.text("out/overview.en.html").contains("<li>b/2024/trainees.csv:"))
      #expect(try workspace.text("out/overview.json").contains("\"faulty\""))

      // Mended, it is done as well, and the others stay.
      try workspace.replace("T1,钱二", by: "T2,钱二", in: "b/2024/trainees.csv")
      let mended = try await planAll(paths + ["--out", "out"], in: workspace)
      #expect(mended.code == 0, "\(mended.talk)")
      #expect(mended.talk.split(separator: "finished before").count == 3)
      #expect(try row("b-2024", in: workspace).last == "已证明最优")
    }
  }

  @Test func `nothing is written where all have faults, one is missing or one stands twice`()
    async throws
  {
    try await Workspace.with { workspace in
      let paths = try provinces(["a", "b"], in: workspace)
      let missing = try await planAll([paths[0], "none", "--out", "out"], in: workspace)
      let twice = try await planAll([paths[0], "./" + paths[0]], in: workspace)
      for path in paths {
        try FileManager.default.removeItem(atPath: workspace(path + "/offers.csv"))
      }
      let faulty = try await planAll(paths + ["--out", "out"], in: workspace)

      #expect(faulty.code == 1)
      for path in paths { #expect(faulty.talk.contains("  --> \(path)/offers.csv")) }
      #expect([missing.code, twice.code] == [74, 64])
      #expect(!workspace.has("out"))
    }
  }
}
