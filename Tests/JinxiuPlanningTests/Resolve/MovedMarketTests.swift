import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

@Suite struct MovedMarketTests {
  /// A use of a row as its names, which do not depend on how rows are numbered.
  private struct Use: Hashable {
    let rule: String
    let subject: String
    let month: Period?
    let amount: Int
    let base: Int
  }

  private func limits(_ market: Market) -> [String] {
    market.rows.map { "\($0.rule) \($0.subject.key) \(String(describing: $0.month)) \($0.bound)" }
  }

  private func uses(_ market: Market) -> [Set<Use>] {
    Problem(market).options.map { option in
      var standing = Standing(market)
      standing.add(option.choice, in: market)
      return Set(
        market.rows.indices.filter { standing.used[$0] != 0 || standing.base[$0] != 0 }.map {
          Use(
            rule: market.rows[$0].rule.text, subject: market.rows[$0].subject.key,
            month: market.rows[$0].month, amount: standing.used[$0], base: standing.base[$0])
        })
    }
  }

  @Test func `a market with other seats is the one compiled anew also when rows vanish`() {
    var vanished = 0
    var refused = 0
    for seed in 0..<200 {
      let scenario = randomMarket(seed: seed)
      var dice = Dice(seed: seed + 20_000)
      let changes = scenario.offers.compactMap { offer in
        dice.chance(60) ? ScenarioChange.seats(offer.id, during: nil, by: -dice.roll(1...3)) : nil
      }
      let changed = scenario.applying(changes)
      let base = Market(scenario)
      let fresh = Market(changed)
      guard let moved = base.moved(to: changed) else {
        refused += 1
        continue
      }
      vanished += moved.rows.count < base.rows.count ? 1 : 0
      #expect(limits(moved) == limits(fresh), "seed \(seed)")
      #expect(uses(moved) == uses(fresh), "seed \(seed)")
    }
    #expect(vanished > 5, "no seed tests what the test is for")
    #expect(refused < 20)
  }

  @Test func `a market whose rows are more than before is compiled anew`() {
    var refused = 0
    for seed in 0..<200 {
      let scenario = randomMarket(seed: seed)
      let changed = scenario.applying(
        scenario.offers.map { .seats($0.id, during: nil, by: 5) })
      let base = Market(scenario)
      let fresh = Market(changed)
      guard fresh.rows.count > base.rows.count else { continue }
      refused += 1
      #expect(base.moved(to: changed) == nil, "seed \(seed)")
    }
    #expect(refused > 5, "no seed tests what the test is for")
  }
}
