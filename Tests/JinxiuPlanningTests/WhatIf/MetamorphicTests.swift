import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIPGLPK
import Testing

/// What must hold between a scenario and an easier one, whatever they are.
@Suite struct MetamorphicTests {
  private enum Relief: CaseIterable {
    case seats, cap, deadline
  }

  /// One thing made easier; nil where the scenario has no such thing.
  private static func relief(
    _ kind: Relief, of scenario: Scenario, _ dice: inout Dice
  ) -> [ScenarioChange]? {
    switch kind {
    case .seats:
      let places = dice.roll(1...3)
      return dice.pick(scenario.offers).map { offer in
        let mentors = ScenarioChange.mentors(offer.id, by: places)
        return [.seats(offer.id, during: nil, by: places), mentors]
      }
    case .cap:
      guard let rule = scenario.programme.settings(of: "tier-share").first,
        let percent = rule["percent"]?.integer
      else { return nil }
      let looser = Parameter("percent", .integer(min(100, percent + dice.roll(1...50))))
      return [.parameter(rule.id, looser)]
    case .deadline:
      guard let rule = scenario.programme.settings(of: "finish-by").first else { return nil }
      return [.parameter(rule.id, Parameter("month", .text("2024-1\(dice.roll(1...2))")))]
    }
  }

  /// Shortfall and people by class, in the order of the objective: larger is better.
  private static func people(_ plan: Plan) -> [Int] {
    plan.outcome.levels.prefix { $0.name == "shortfall" || $0.name.hasPrefix("placed") }
      .map { $0.isMaximised ? $0.value : -$0.value }
  }

  /// 1,000 cases in all, each of some relief.
  @Test(arguments: 0..<10)
  func `more seats, a looser cap or a later deadline never place fewer`(hundred: Int) async throws {
    var (checked, more, kinds) = (0, 0, Set<Int>())
    var seed = hundred * 1_000
    while checked < 100, seed < hundred * 1_000 + 900 {
      seed += 1
      var dice = Dice(seed: seed &+ 50_000)
      let scenario = randomScenario(seed: seed)
      let kind = dice.roll(0...2)
      guard let changes = Self.relief(Relief.allCases[kind], of: scenario, &dice),
        case .plan(let base) = try await result(of: scenario)
      else { continue }
      // Planned anew: from the plan at hand nothing could become worse.
      let eased = try await plan(of: scenario.applying(changes))

      let (before, after) = (Self.people(base), Self.people(eased))
      #expect(eased.outcome.state == .proven, "seed \(seed)")
      #expect(
        !after.lexicographicallyPrecedes(before), "seed \(seed): \(before) → \(after), \(changes)")
      checked += 1
      kinds.insert(kind)
      if before != after { more += 1 }
    }

    // Otherwise little was checked.
    #expect(checked == 100)
    #expect(more >= 3)
    #expect(kinds.count == 3)
  }
}
