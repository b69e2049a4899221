import Foundation
import Testing

/// `jinxiu export`, of a scenario and of a plan.
@Suite struct ExportTests {
  @Test func `Forms are written for every county and hospital`() async throws {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu(["LANG": "zh_CN.UTF-8"]).run(
        ["export", Project.scenario("lianyungang-2024"), "--forms", "--out", "forms"],
        in: workspace)

      #expect(ended.code == 0)
      #expect(ended.output == "表格  forms（27 个文件）\n")
      let names = workspace.names(in: "forms")
      #expect(names.filter { $0.hasPrefix("附件1-登记表-") }.count == 10)
      #expect(names.filter { $0.hasPrefix("进修招收计划-") }.count == 14)
      #expect(names.contains("附件1-登记表-03-灌南县.xlsx") && names.contains("基础数据.xlsx"))
    }
  }

  @Test func `Empty forms go out before hospitals and counties have answered`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny", as: "begun")
      for name in ["offers.csv", "trainees.csv", "needs.csv", "pins.csv", "waivers.csv"] {
        try? FileManager.default.removeItem(atPath: workspace("begun/" + name))
      }

      let ended = try await Program.jinxiu().run(
        ["export", "begun", "--templates", "--out", "forms"], in: workspace)

      #expect(ended.code == 0, "\(ended.talk)")
      let names = workspace.names(in: "forms")
      #expect(names.contains { $0.hasPrefix("附件1-登记表-") })
      #expect(names.contains { $0.hasPrefix("进修招收计划-") })
      #expect(!workspace.has("begun/trainees.csv"), "the scenario is left as it was")
    }
  }

  @Test func `What is there already is written over only when asked`() async throws {
    try await Workspace.with { workspace in
      let jinxiu = try Program.jinxiu()
      let arguments = ["export", Project.scenario("tiny"), "--templates", "--out", "forms"]
      _ = try await jinxiu.output(arguments, in: workspace)
      let before = try workspace.bytes(in: "forms")
      try workspace.write("mine", to: "forms/note.txt")

      let refused = try await jinxiu.run(arguments, in: workspace)
      let replaced = try await jinxiu.run(arguments + ["--overwrite"], in: workspace)

      #expect(refused.code == 74)
      #expect(refused.talk.contains("not empty"))
      #expect(replaced.code == 0)
      #expect(try workspace.text("forms/note.txt") == "mine")
      #expect(try workspace.bytes(in: "forms").filter { $0.key != "note.txt" } == before)
    }
  }

  @Test func `A workbook is not written over either, and neither is anything beside it`()
    async throws
  {
    try await Workspace.with { workspace in
      try workspace.write("mine", to: "all.xlsx")

      let ended = try await Program.jinxiu().run(
        [
          "export", Project.scenario("tiny"), "--workbook", "all.xlsx", "--forms", "--out", "forms",
        ],
        in: workspace)

      #expect(ended.code == 74)
      #expect(try workspace.text("all.xlsx") == "mine")
      #expect(!workspace.has("forms"))
    }
  }

  @Test(arguments: [
    ["tiny"], ["tiny", "--forms", "--templates"], ["tiny", "--workbook", "all.xls"],
    ["tiny", "--forms", "--names"], ["tiny", "--workbook", "all.xlsx", "--out", "forms"],
  ])
  func `Options that say nothing together are refused`(arguments: [String]) async throws {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(
        ["export", Project.scenario(arguments[0])] + arguments.dropFirst(), in: workspace)

      #expect(ended.code == 64)
      #expect(!workspace.has("out") && !workspace.has("forms") && !workspace.has("all.xlsx"))
    }
  }

  @Test func `A plan becomes annexes, tables, lists and letters`() async throws {
    let plan = try await YearlyPlan.made
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(
        [
          "export", plan.folder + "/plan.json", "--scenario",
          Project.scenario(YearlyPlan.scenario), "--lang", "zh", "--out", "documents",
        ], in: workspace)

      #expect(ended.code == 0, "\(ended.talk)")
      #expect(
        workspace.names(in: "documents") == [
          "letters", "plan.json", "tables.xlsx", "接收名单", "派出名单", "附件1-登记表.xlsx",
          "附件2-汇总表.xlsx", "附件3-分配表.xlsx",
        ])
      #expect(workspace.names(in: "documents/接收名单").count == 14)
      #expect(workspace.names(in: "documents/派出名单").count == 10)
      #expect(
        try workspace.bytes(in: "documents/letters").keys.contains("index.html"))
      let copied = try workspace.text("documents/plan.json")
      #expect(copied == (try String(contentsOfFile: plan.folder + "/plan.json", encoding: .utf8)))
    }
  }

  @Test func `A plan of other data is not exported`() async throws {
    let plan = try await YearlyPlan.made
    try await Workspace.with { workspace in
      try workspace.copy(YearlyPlan.scenario)
      try workspace.replace("方松", by: "方柏", in: "scenario/trainees.csv")

      let ended = try await Program.jinxiu().run(
        ["export", plan.folder + "/plan.json", "--scenario", "scenario", "--out", "documents"],
        in: workspace)

      #expect(ended.code == 1)
      #expect(ended.talk.contains("digests differ"))
      #expect(!workspace.has("documents"))
    }
  }
}
