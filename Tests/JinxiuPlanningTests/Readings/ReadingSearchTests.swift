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

  private func values(_ plan: Plan) -> [Int] { plan.outcome.levels.map(\.value) }

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

      #expect(values(found) == values(fresh), "\(variant.choices)")
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
      let best = Nearness(problem, values(found), study.base).best
      let difference = PlanDifference(from: study.base, to: found)
      let kept = study.base.placedCount - difference.lost.reduce(0) { $0 + $1.count }
      let moved = difference.moved.reduce(0) { $0 + $1.count }
      #expect([kept, -moved] == best, "seed \(seed) \(variant.choices)")
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

/// Tries everything: of all plans with the same values, the most people who keep a place, then the
/// fewest who are elsewhere.
private struct Nearness {
  private let problem: Problem
  private let values: [Int]
  private let base: Plan
  private var people: [Int]
  private(set) var best: [Int]?

  init(_ problem: Problem, _ values: [Int], _ base: Plan) {
    self.problem = problem
    self.values = values
    self.base = base
    people = Array(repeating: 0, count: problem.options.count)
    place(from: 0)
  }

  private mutating func place(from option: Int) {
    guard option < people.count else { return judge() }
    let demand = problem.demands[problem.options[option].demand]
    let taken = demand.options.reduce(0) { $0 + ($1 < option ? people[$1] : 0) }
    for count in 0...(demand.demand.count - taken) {
      people[option] = count
      place(from: option + 1)
    }
    people[option] = 0
  }

  private mutating func judge() {
    var standing = Standing(problem.market)
    for (option, count) in zip(problem.options, people) where count > 0 {
      standing.add(option.choice, people: count, in: problem.market)
    }
    guard standing.isFeasible(in: problem.market),
      problem.market.goals.map({ problem.market.value(of: $0, in: standing) }) == values
    else { return }
    let found = nearness
    if best.map({ $0.lexicographicallyPrecedes(found) }) ?? true { best = found }
  }

  private var nearness: [Int] {
    var (kept, moved) = (0, 0)
    for demand in problem.demands {
      let old = base.placements.filter { $0.demand == demand.demand.name }
      let before = old.reduce(0) { $0 + $1.count }
      let after = demand.options.reduce(0) { $0 + people[$1] }
      let stayed = old.reduce(0) { sum, placement in
        let same = demand.options.reduce(0) { count, index in
          let option = problem.options[index].option
          return option.offer.id == placement.offer && option.spells == placement.spells
            ? count + people[index] : count
        }
        return sum + min(same, placement.count)
      }
      kept += min(before, after)
      moved += min(before, after) - stayed
    }
    return [kept, -moved]
  }
}
