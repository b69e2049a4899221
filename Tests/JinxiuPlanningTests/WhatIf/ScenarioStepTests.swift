import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import MIPGLPK
import Testing

/// A scenario re-planned for another one, however that was made.
@Suite struct ScenarioStepTests {
  @Test(arguments: 0..<200)
  func `another scenario comes to what the changes that made it come to`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)
    var dice = Dice(seed: seed &+ 70_000)
    guard case .plan(let base) = try await result(of: scenario),
      let change = dice.change(of: scenario)
    else { return }
    let resolver = resolver(scenario, base)

    let byChange = try await resolver.resolve([change])
    let byScenario = try await resolver.resolve(to: scenario.applying([change]))

    #expect(byScenario.values == byChange.values, "seed \(seed): \(change)")
    #expect(byScenario.isExact == byChange.isExact, "seed \(seed)")
    #expect(byScenario.difference?.lost.count == byChange.difference?.lost.count, "seed \(seed)")
  }

  @Test func `the scenario itself comes to its own plan`() async throws {
    let scenario = randomScenario(seed: 3)
    let base = try await plan(of: scenario)

    let resolution = try await resolver(scenario, base).resolve(to: scenario)

    #expect(resolution.difference?.isNothing == true)
    #expect(resolution.isExact)
  }

  /// A limit that was not there is a row more, and one that ends is a row less.
  @Test(arguments: 0..<60)
  func `limits may begin and end, whatever the method`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)
    guard case .plan(let base) = try await result(of: scenario) else { return }
    for limit in [Limit.unlimited, .atMost(1)] {
      var draft = ScenarioDraft(scenario)
      draft.hosts = scenario.hosts.map {
        host($0.id.text, $0.tier, $0.kind, most: limit)
      }
      let fresh = try await plan(of: draft.scenario)

      for method in [PlanningMethod.whole, .prices] {
        let resolution = try await resolver(scenario, base, by: method).resolve(
          to: draft.scenario)
        let values = try #require(resolution.values, "seed \(seed)")
        #expect(!fresh.merit.lexicographicallyPrecedes(values), "seed \(seed)")
        if method == .whole { #expect(values == fresh.merit, "seed \(seed)") }
      }
    }
  }

  /// The 30 % cap of the notice from 20 to 60; of 50 people two percent are one.
  @Test func `each point of a sweep is the plan made afresh, and proven`() async throws {
    let scenario = LianyungangSample(seed: 20_240_612).scenario()
    let base = try await plan(of: scenario)
    let resolver = resolver(scenario, base)
    var (values, nearer) = (Set<Int>(), 0)

    for percent in stride(from: 20, through: 60, by: 8) {
      let changed = scenario.applying([
        .parameter("tier-share", Parameter("percent", .integer(percent)))
      ])
      let fresh = try await plan(of: changed)
      guard case .plan(let made, let nearest) = try await resolver.plan(of: changed) else {
        Issue.record("\(percent) %: no plan")
        continue
      }

      #expect(made == fresh, "\(percent) %")
      #expect(fresh.outcome.state == .proven, "\(percent) %")
      values.insert(fresh.value("points") ?? 0)
      guard let nearest else { continue }
      #expect(nearest.merit == fresh.merit, "\(percent) %")
      #expect(Self.moves(from: base, to: nearest) < Self.moves(from: base, to: fresh))
      nearer += 1
    }

    #expect(values.count >= 4)
    #expect(nearer >= 3)
  }

  private static func moves(from base: Plan, to plan: Plan) -> Int {
    let difference = PlanDifference(from: base, to: plan)
    return (difference.lost + difference.moved).reduce(0) { $0 + $1.count }
  }

  @Test(arguments: 0..<120)
  func `a case of a comparison is the plan made afresh`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)
    var dice = Dice(seed: seed &+ 90_000)
    guard case .plan(let base) = try await result(of: scenario),
      let change = dice.change(of: scenario)
    else { return }
    let changed = scenario.applying([change])
    let found = try await resolver(scenario, base).plan(of: changed)

    switch (found, try await result(of: changed)) {
    case (.plan(let made, let nearest), .plan(let fresh)):
      #expect(made == fresh, "seed \(seed): \(change)")
      guard let nearest else { return }
      #expect(nearest.merit == fresh.merit, "seed \(seed)")
      #expect(complaints(of: nearest, in: changed) == [], "seed \(seed)")
    case (.contradiction(let facts), .contradiction(let fresh)):
      #expect(facts == fresh.facts, "seed \(seed)")
    default: Issue.record("seed \(seed): another end, \(change)")
    }
  }

  /// What the base missed may have to be found as well: the same gap is reached all the same.
  @Test func `a large market under a change meets the gap without planning afresh`() async throws {
    let scenario = ZhejiangSample(seed: 2024, people: 400).scenario()
    let options = PlannerOptions(
      gapPartsPerMillion: 2_000, version: "test", scenarioName: "test", method: .prices)
    let planner = Planner(Market(scenario), solver: GLPKSolver(), options: options)
    guard case .plan(let base) = try await planner.plan() else {
      Issue.record("no plan")
      return
    }
    let resolver = Resolver(scenario, plan: base, solver: GLPKSolver(), options: options)
    let busy = Set(base.placements.map(\.host)).sorted()
    var met = 0
    for host in [busy[0], busy[busy.count / 2], busy[busy.count - 1]] {
      let changed = scenario.applying([.withoutHost(host)])
      let warm = try await resolver.resolve(to: changed)
      let plan = try #require(warm.plan, "\(host)")
      #expect(complaints(of: plan, in: changed) == [], "\(host)")
      met += plan.outcome.levels.allSatisfy { $0.isWithin(partsPerMillion: 2_000) } ? 1 : 0
    }

    #expect(met >= 2)
  }
}
