import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

/// Markets with every kind of row and several spells, against plans made without the resolver.
@Suite struct ExplainMarketTests {
  @Test(arguments: 0..<30)
  func `reasons and remedies hold in plans made anew`(seed: Int) async throws {
    let scenario = randomMarket(seed: seed, people: 5...9)
    let explaining = try await Explaining(scenario, alternatives: 4)
    let merit = explaining.plan.merit

    for unplaced in explaining.plan.unplaced {
      let refusal = try #require(try await explaining.person(unplaced.demand).refusal)
      #expect(refusal.reason == unplaced.reason, "seed \(seed) \(unplaced.demand)")
      if case .trainee = unplaced.demand {
        let forced = try await bestPlan(of: scenario, with: unplaced.demand)
        #expect(isRight(refusal, forced, merit), "seed \(seed) \(unplaced.demand)")
      }
      for remedy in refusal.remedies {
        let free = try await plan(of: scenario.applying(remedy.changes))
        #expect(
          remedy.difference.merit == free.merit, "seed \(seed) \(unplaced.demand) \(remedy)")
      }
    }
  }

  private func isRight(_ refusal: PersonRefusal, _ forced: [Int]?, _ merit: [Int]) -> Bool {
    switch refusal.finding {
    case .noOption, .impossible: forced == nil
    case .equal: forced == merit
    case .worse: forced == refusal.forced.difference?.merit && forced != merit
    case .better, .worseFound, .unknown: false
    }
  }
}
