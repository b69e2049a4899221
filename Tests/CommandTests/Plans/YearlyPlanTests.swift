import Foundation
import Testing

@Suite struct YearlyPlanTests {
  @Test func `the plan of Lianyungang ends with exit 0`() async throws {
    let ended = try await YearlyPlan.made.ended

    #expect(ended.code == 0, "\(ended.talk)")
  }

  @Test func `the summary says that the plan is proven`() async throws {
    let plan = try await YearlyPlan.made

    #expect(plan.ended.output.contains("Outcome: Proven best"))
    #expect(try plan.document.outcome.state == "proven")
    #expect(try plan.document.outcome.levels.allSatisfy { $0.proven && $0.bound == $0.value })
  }

  @Test func `the summary says how many of how many are placed`() async throws {
    let plan = try await YearlyPlan.made
    let document = try plan.document
    let (placed, asked) = (document.placed, document.asked)

    #expect(asked == 60)
    #expect(
      plan.ended.output.contains(
        "\(placed) of \(asked) people placed (target 50), \(asked - placed) unplaced"))
  }

  @Test func `the summary says what the cap allows and uses`() async throws {
    let plan = try await YearlyPlan.made
    let used = try plan.document.atCityGeneralHospitals

    // 30 % of a target of 50.
    #expect(
      plan.ended.output.contains("at most 30% of the target: 15 allowed, \(used) used"))
    #expect(used <= 15)
  }

  @Test func `the summary says where the files are`() async throws {
    let plan = try await YearlyPlan.made

    let names = ["report.zh.html", "annex1.xlsx", "annex2.xlsx", "annex3.xlsx", "plan.json"]
    for name in names {
      #expect(plan.ended.output.contains(plan.folder + "/" + name))
    }
  }

  @Test func `every file is written and none besides`() async throws {
    let plan = try await YearlyPlan.made

    #expect(
      plan.workspace.names(in: "plan") == [
        "annex1.csv", "annex1.xlsx", "annex2.csv", "annex2.xlsx", "annex3.csv", "annex3.xlsx",
        "counties.csv", "gap-flow.csv", "gap-months.csv", "hosts.csv", "levels.csv",
        "placements.csv", "plan.json", "report.en.html", "report.zh.html", "rules.csv",
        "statistics.csv", "tables.xlsx", "units.csv", "unplaced.csv", "unverifiable.csv",
        "waivers.csv",
      ])
  }

  @Test func `no temporary file is left`() async throws {
    let plan = try await YearlyPlan.made

    #expect(plan.workspace.names(in: "temporary").isEmpty)
    #expect(plan.workspace.names(in: "") == ["plan", "temporary"])
  }

  @Test func `every placement ends by October`() async throws {
    let placements = try await YearlyPlan.made.document.placements

    #expect(placements.flatMap(\.spells).filter { $0.to > "2024-10" } == [])
    #expect(placements.allSatisfy { $0.spells.count == 1 })
  }

  @Test func `verify agrees`() async throws {
    let plan = try await YearlyPlan.made

    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu().run(
        [
          "verify", plan.folder + "/plan.json", "--scenario",
          Project.scenario(YearlyPlan.scenario),
        ], in: workspace)
    }

    #expect(ended.code == 0, "\(ended.talk)")
    #expect(try ended.output.contains("\(plan.document.placed) people keep every rule"))
  }

  @Test func `json prints the one document that is written`() async throws {
    let (ended, written) = try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(
        ["plan", Project.scenario(YearlyPlan.scenario), "--json", "--out", "plan"], in: workspace)
      return (ended, try workspace.text("plan/plan.json"))
    }

    #expect(ended.output == written)
    #expect(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) is [String: Any])
  }
}
