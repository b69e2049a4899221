import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
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
  @Test func `each point of a sweep is as good as a plan made anew, and proven`() async throws {
    let scenario = LianyungangSample(seed: 20_240_612).scenario()
    let base = try await plan(of: scenario)
    let resolver = resolver(scenario, base)
    var values: Set<Int> = []

    for percent in stride(from: 20, through: 60, by: 8) {
      let changed = scenario.applying([
        .parameter("tier-share", Parameter("percent", .integer(percent)))
      ])
      let warm = try await resolver.resolve(to: changed)
      let fresh = try await plan(of: changed)

      #expect(warm.plan?.merit == fresh.merit, "\(percent) %")
      #expect(warm.isExact && fresh.outcome.state == .proven, "\(percent) %")
      values.insert(fresh.value("points") ?? 0)
    }

    #expect(values.count >= 4)
  }
}
