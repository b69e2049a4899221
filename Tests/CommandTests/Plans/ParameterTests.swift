import Foundation
import Testing

/// What `programme.yaml` says is what the plan keeps.
@Suite struct ParameterTests {
  private static let percent = 30

  @Test(arguments: ["target", "placed", "county-quota"])
  func `the cap on city general hospitals holds under each reading of its base`(
    base: String
  ) async throws {
    let plan = try await plan(replacing: "      base: target", by: "      base: \(base)")

    let used = plan.atCityGeneralHospitals
    #expect(plan.outcome.state == "proven")
    #expect(used > 0)
    switch base {
    case "target": #expect(100 * used <= Self.percent * 50)
    case "placed": #expect(100 * used <= Self.percent * plan.placed)
    default:
      for (county, quota) in try quotas() {
        let used = plan.placements.filter {
          $0.county == county && $0.tier == "municipal" && $0.kind == "general"
        }.reduce(0) { $0 + $1.count }
        #expect(100 * used <= Self.percent * quota, "\(county)")
      }
    }
  }

  @Test func `a lower cap is kept`() async throws {
    let plan = try await plan(replacing: "      percent: 30", by: "      percent: 10")

    #expect(plan.atCityGeneralHospitals == 5)
  }

  @Test func `a lower target is kept`() async throws {
    let plan = try await plan(replacing: "      people: 50", by: "      people: 20")

    #expect(plan.placed == 20)
  }

  @Test func `an earlier end is kept`() async throws {
    let plan = try await plan(replacing: "      month: 2024-10", by: "      month: 2024-09")

    // The two rules that name October are the end of all stays and of paid ones.
    #expect(plan.placements.flatMap(\.spells).filter { $0.to > "2024-09" } == [])
    #expect(plan.placed > 0)
  }

  /// The yearly plan after a change of its programme; every plan made passes the audit.
  private func plan(replacing old: String, by new: String) async throws -> PlanDocument {
    try await Workspace.with { workspace in
      try workspace.copy(YearlyPlan.scenario)
      try workspace.replace(old, by: new, in: "scenario/programme.yaml")
      _ = try await Program.jinxiu().output(["plan", "scenario", "--out", "plan"], in: workspace)
      return try PlanDocument(path: workspace("plan/plan.json"))
    }
  }

  /// The counties that have a quota.
  private func quotas() throws -> [(county: String, quota: Int)] {
    let rows = try Spreadsheet.cells(Project.scenario("\(YearlyPlan.scenario)/counties.csv"))
    let head = try #require(rows.first)
    let name = try #require(head.firstIndex { ["county", "县区"].contains($0) })
    let quota = try #require(head.firstIndex { ["quota_max", "名额"].contains($0) })
    return rows.dropFirst().compactMap { row in Int(row[quota]).map { (row[name], $0) } }
  }
}
