import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import MIP
import MIPGLPK
import Testing

@Suite struct ReadingSearchTests {
  private func study(of scenario: Scenario) async throws -> ReadingStudy {
    try await ReadingSearch(
      scenario, plan: try await plan(of: scenario), solver: GLPKSolver(),
      options: PlannerOptions(version: "test", scenarioName: "test")
    ).study()
  }

  @Test func `Lianyungang has five questions, and all combinations are planned`() async throws {
    let study = try await study(of: LianyungangSample(seed: 20_240_612, people: 60).scenario())

    #expect(
      study.questions.map(\.rule.text) == [
        "earliest-start", "finish-by", "county-quota", "tier-share", "subsidy",
      ])
    #expect(study.hasCombinations)
    #expect(study.combinations == 48)
    #expect(study.variants.count == 47)
    #expect(Set(study.variants.map(\.choices)).count == 47)
    let areNearest = study.variants.allSatisfy { $0.isNearest }
    #expect(areNearest)
  }

  @Test(arguments: [3, 20_240_612])
  func `every reading is as good as a fresh plan of the edited programme`(
    seed: Int
  ) async throws {
    let scenario = LianyungangSample(seed: seed, people: 60).scenario()

    let study = try await study(of: scenario)

    for variant in study.variants.prefix(6) {
      let rules = scenario.programme.rules.map { setting -> RuleSetting in
        let edited = zip(study.questions, variant.choices).first { $0.0.rule == setting.id }
        guard let (question, choice) = edited else { return setting }
        let given = question.readings[choice].parameters
        return RuleSetting(
          id: setting.id, rule: setting.rule, kind: setting.kind,
          requirements: setting.requirements, clause: setting.clause, quote: setting.quote,
          parameters: setting.parameters.filter { old in
            !given.contains { $0.name == old.name }
          } + given)
      }
      let edited = scenario.with(programme: scenario.programme.with(rules: rules))
      let fresh = try await plan(of: edited)
      let found = try #require(variant.plan)

      #expect(found.merit == fresh.merit, "\(variant.choices)")
      #expect(Audit(scenario: edited).verify(found).isClean, "\(variant.choices)")
    }
  }

  @Test(arguments: 0..<100)
  func `no plan as good differs less from the base`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)
    guard !RuleCatalogue.questions(of: scenario.programme).isEmpty else { return }

    let study = try await study(of: scenario)

    for variant in study.variants {
      guard let found = variant.plan else { continue }
      #expect(variant.isNearest, "seed \(seed)")
      let problem = Problem(scenario.applying(variant.changes))
      let nearness = Nearness(problem, to: study.base)
      let best = Enumeration(problem, then: nearness.of).best
      let difference = PlanDifference(from: study.base, to: found)
      let kept = study.base.placedCount - difference.lost.reduce(0) { $0 + $1.count }
      let moved = difference.moved.reduce(0) { $0 + $1.count }
      #expect(found.merit + [kept, -moved] == best, "seed \(seed) \(variant.choices)")
    }
  }

  @Test func `a reading that changes nothing concerns nobody`() async throws {
    let scenario = LianyungangSample(seed: 20_240_612, people: 60).scenario()

    let study = try await study(of: scenario)

    let variant = try #require(
      study.variants.first { variant in
        study.differences(of: variant).map(\.question.rule) == ["finish-by"]
      })
    let plan = try #require(variant.plan)
    #expect(PlanDifference(from: study.base, to: plan).isNothing)
  }

  @Test func `the same programme read anew gives the same study`() async throws {
    let scenario = LianyungangSample(seed: 5, people: 40).scenario()

    let (first, second) = (try await study(of: scenario), try await study(of: scenario))

    #expect(first.variants.map(\.plan) == second.variants.map(\.plan))
  }
}

/// How near a plan is to another, by the numbers of people in the options of a problem: people who
/// keep a place, then, negative, those who are elsewhere.
private struct Nearness {
  private let demands: [(options: Range<Int>, before: Int, stays: [(options: [Int], count: Int)])]

  init(_ problem: Problem, to base: Plan) {
    demands = problem.demands.map { demand in
      let old = base.placements.filter { $0.demand == demand.demand.name }
      let stays = old.map { placement in
        let same = demand.options.filter { index in
          let option = problem.options[index].option
          return option.offer.id == placement.offer && option.spells == placement.spells
        }
        return (same, placement.count)
      }
      return (demand.options, old.reduce(0) { $0 + $1.count }, stays)
    }
  }

  func of(_ people: [Int]) -> [Int] {
    var (kept, moved) = (0, 0)
    for demand in demands {
      let after = demand.options.reduce(0) { $0 + people[$1] }
      let stayed = demand.stays.reduce(0) { sum, stay in
        sum + min(stay.options.reduce(0) { $0 + people[$1] }, stay.count)
      }
      kept += min(demand.before, after)
      moved += min(demand.before, after) - stayed
    }
    return [kept, -moved]
  }
}
