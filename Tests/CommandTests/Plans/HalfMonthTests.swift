import Foundation
import Testing

/// The tiny scenario with stays of two and a half months from the 16th of June on (D21).
@Suite struct HalfMonthTests {
  private func inHalves<Result>(
    _ body: (Workspace) async throws -> Result
  ) async throws -> Result {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      let programme = "scenario/programme.yaml"
      try workspace.replace(
        "periods: {from: 2024-07, to: 2024-10}",
        by: "grid: half-month\nperiods: {from: 2024-06-16, to: 2024-10-15}", in: programme)
      try workspace.replace("months: 3", by: "months: 2.5", in: programme)
      try workspace.replace("month: 2024-10", by: "month: 2024-10-15", in: programme)
      // One seat that opens in the middle of July, and one who is released on 1 August.
      try workspace.replace(
        "O3,H2,口腔科,2024-07,", by: "O3,H2,口腔科,2024-07-16,", in: "scenario/offers.csv")
      return try await body(workspace)
    }
  }

  private func plan(in workspace: Workspace) async throws -> PlanDocument {
    _ = try await Program.jinxiu().output(
      ["plan", "scenario", "--out", "plan", "--lang", "zh"], in: workspace)
    return try PlanDocument(path: workspace("plan/plan.json"))
  }

  @Test func `a plan of half months is proven, verified and as the schema says`() async throws {
    try await inHalves { workspace in
      let plan = try await plan(in: workspace)
      let verified = try await Program.jinxiu().output(
        ["verify", "plan/plan.json", "--scenario", "scenario"], in: workspace)
      try workspace.write(
        try await Program.jinxiu().output(["schema"], in: workspace), to: "schema.json")
      let faults = try await Program.debian("/usr/bin/python3", package: "python3-jsonschema")
        .output([Project.script("validate.py"), "schema.json", "plan/plan.json"], in: workspace)

      #expect(plan.outcome.state == "proven")
      #expect(!verified.isEmpty && faults == "")
      let spells = Set(plan.placements.flatMap(\.spells).map { "\($0.from) \($0.to)" })
      #expect(spells == ["2024-07-01 2024-09-15", "2024-08-01 2024-10-15"])
    }
  }

  @Test func `a report of half months writes days and halves`() async throws {
    try await inHalves { workspace in
      _ = try await plan(in: workspace)

      #expect(try workspace.text("plan/annex1.csv").contains("2024.07.01—2024.09.15"))
      #expect(try workspace.text("plan/placements.csv").contains(",2024-08-01,2024-10-15,"))
      #expect(try workspace.text("plan/report.zh.html").contains("2024年7月上半月"))
      #expect(try workspace.text("plan/report.en.html").contains("first half of July 2024"))
    }
  }

  @Test func `a stay half a month too long ends with 70`() async throws {
    let ended = try await inHalves { workspace in
      _ = try await plan(in: workspace)
      try workspace.replace("\"2024-09-15\"", by: "\"2024-09-30\"", in: "plan/plan.json")
      return try await Program.jinxiu().run(
        ["verify", "plan/plan.json", "--scenario", "scenario", "--lang", "zh"], in: workspace)
    }

    #expect(ended.code == 70)
    #expect(ended.output.contains("[duration]") && ended.output.contains("2个半月"))
  }

  @Test(arguments: [
    ("\"to\" : \"2024-09-15\"", "\"to\" : \"2024-09-14\"", "write: YYYY-MM"),
    ("\"from\" : \"2024-07-01\"", "\"from\" : \"2024-07-15\"", "write: YYYY-MM"),
    ("\"to\" : \"2024-09-15\"", "\"to\" : \"2024-09\"", "from <= to"),
  ])
  func `a day that is no end of a half month ends with 1 and says what there is`(
    old: String, new: String, advice: String
  ) async throws {
    let ended = try await inHalves { workspace in
      _ = try await plan(in: workspace)
      try workspace.replace(old, by: new, in: "plan/plan.json")
      return try await Program.jinxiu().run(
        ["verify", "plan/plan.json", "--scenario", "scenario", "--lang", "en"], in: workspace)
    }

    #expect(ended.code == 1)
    #expect(ended.talk.contains("E06") && ended.talk.contains(advice), "\(ended.talk)")
  }

  @Test func `the variables of an exported model are named by first and last days`() async throws {
    try await inHalves { workspace in
      _ = try await Program.jinxiu().output(
        ["plan", "scenario", "--out", "plan", "--export-model", "model.lp"], in: workspace)

      #expect(try workspace.text("model.names.csv").contains(",2024-07-16,2024-09-30"))
    }
  }
}
