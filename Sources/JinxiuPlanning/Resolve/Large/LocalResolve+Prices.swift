import JinxiuDomain
import JinxiuRules

// Prices of the changed market's own.
extension LocalResolve {
  /// Rounds of the search for prices, from those of the base.
  private static let rounds = 200

  /// A tighter bound of points by a short search from the base's prices, which steer from then on;
  /// nil where the plan is near enough to the bound as it is, or prices do not tell of it.
  mutating func searchedPrices(of goal: Goal, _ known: KnownBound) -> PriceProof? {
    guard goal == .points, run.required.requirements.isEmpty, !isGood(known.bound, goal),
      clock.stop == nil
    else { return nil }
    let (frame, clock) = (run.bounds.frame, clock)
    let level = PricedLevel(market, goal, above: run.decided)
    var search = PriceSearch(
      level, frame, active: market.bindingRows, start: run.bounds.prices(of: level))
    let first = 0.01 * search.span
    search.run(rounds: Self.rounds, from: first, to: first / Double(Self.rounds)) { _ in
      clock.stop != nil
    }
    var sweep = PriceSweep<Double>(level, frame)
    _ = sweep.run(search.best)
    fill = PricedFill(market, sweep)
    ranked = [:]
    addLosers()
    return PriceProof(level, frame, prices: search.best, scale: 1_000)
  }

  /// Those who lose most against the prices join the seeds.
  private mutating func addLosers() {
    let known = Set(seeds)
    let losers = market.demands.indices.filter {
      !known.contains($0) && !market.demands[$0].links.isEmpty
    }.map { (fill.loss(of: $0, run.standing), $0) }.filter { $0.0 > 0.5 }
    seeds += losers.sorted { ($0.0, $1.1) > ($1.0, $0.1) }.prefix(120).map(\.1)
  }
}
