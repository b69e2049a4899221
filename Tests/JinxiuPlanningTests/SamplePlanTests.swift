import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import MIP
import MIPGLPK
import Testing

/// The Lianyungang sample under the notice's rules, and under changed ones.
@Suite struct SamplePlanTests {
  private func sample(
    seed: Int = 20_240_612, people: Int = 60,
    changing changes: [String: [Parameter]] = [:]
  ) -> Scenario {
    let scenario = LianyungangSample(seed: seed, people: people).scenario()
    let rules = scenario.programme.rules.map { setting in
      let changed = changes[setting.rule] ?? []
      let kept = setting.parameters.filter { old in !changed.contains { $0.name == old.name } }
      let setting = RuleSetting(
        id: setting.id, rule: setting.rule, kind: setting.kind,
        requirements: setting.requirements, clause: setting.clause, quote: setting.quote,
        parameters: kept + changed)
      return RuleCatalogue.form(of: setting.rule)?.completed(setting) ?? setting
    }
    return scenario.with(programme: scenario.programme.with(rules: rules))
  }

  private func cityGeneral(_ plan: Plan) -> [Placement] {
    plan.placements.filter { $0.tier == .municipal && $0.kind == .general }
  }

  @Test(arguments: 1...20)
  func `every sample plan is proven and passes the audit`(seed: Int) async throws {
    let scenario = sample(seed: seed)

    let plan = try await plan(of: scenario)

    #expect(plan.outcome.state == .proven, "seed \(seed)")
    let report = Audit(scenario: scenario).verify(plan)
    #expect(report.findings.map(\.phrase.english) == [], "seed \(seed)")
  }

  @Test(arguments: ["target", "placed", "county-quota"])
  func `nobody is at a city general hospital beyond the cap of each reading`(base: String)
    async throws
  {
    let scenario = sample(changing: ["tier-share": [Parameter("base", .text(base))]])

    let plan = try await plan(of: scenario)

    let used = cityGeneral(plan)
    switch base {
    case "target": #expect(used.count <= 15)
    case "placed": #expect(used.count * 10 <= plan.placedCount * 3)
    default:
      for county in scenario.counties {
        let quota = county.quotaMaximum?.number ?? 0
        #expect(used.filter { $0.county == county.id }.count <= quota * 3 / 10)
      }
      #expect(used.count <= 12)
    }
    #expect(Audit(scenario: scenario).verify(plan).isClean)
  }

  @Test(arguments: [4, 10, 20, 29, 30, 40, 100])
  func `changing the percentage changes the plan`(percent: Int) async throws {
    let scenario = sample(changing: ["tier-share": [Parameter("percent", .integer(percent))]])

    let plan = try await plan(of: scenario)

    #expect(cityGeneral(plan).count <= percent * 50 / 100)
    #expect(Audit(scenario: scenario).verify(plan).isClean)
  }

  @Test func `every stay ends by October and lasts three whole months`() async throws {
    let plan = try await plan(of: sample())

    for placement in plan.placements {
      #expect(placement.spells.count == 1)
      #expect(placement.spells[0].count == 3)
      #expect(placement.spells[0].last <= month(10))
      #expect(placement.spells[0].first >= month(7))
    }
  }

  @Test func `a deadline of September leaves only stays from July`() async throws {
    let scenario = sample(changing: ["finish-by": [Parameter("month", .text("2024-09"))]])

    let plan = try await plan(of: scenario)

    #expect(plan.placedCount > 0)
    #expect(plan.placements.allSatisfy { $0.spells == [span(7, 9)] })
  }

  @Test func `a smaller target places just that many`() async throws {
    let plan = try await plan(of: sample(changing: ["target": [Parameter("people", .integer(20))]]))

    #expect(plan.placedCount == 20)
  }

  @Test func `asking for fewer years places more people`() async throws {
    let strict = try await plan(
      of: sample(changing: ["years-in-profession": [Parameter("minimum", .integer(3))]]))
    let mild = try await plan(
      of: sample(changing: ["years-in-profession": [Parameter("minimum", .integer(0))]]))

    #expect(strict.placedCount < mild.placedCount)
    #expect(mild.value("waivers") == 0)
  }

  @Test func `the same sample gives the same plan twice`() async throws {
    let first = try await plan(of: sample())
    let second = try await plan(of: sample())

    #expect(first == second)
  }

  @Test func `a larger sample is planned and audited too`() async throws {
    let scenario = sample(people: 150)

    let plan = try await plan(of: scenario)

    #expect(plan.outcome.state == .proven)
    #expect(Audit(scenario: scenario).verify(plan).isClean)
  }
}
