import JinxiuDomain
import JinxiuRules
import MIP

// Prices of the changed market's own, and cores wherever the plan loses most against them: what the
// base merely missed is room that the changed scenario has too.
extension LocalResolve {
  /// Turns of prices and cores; after them planning afresh is the better way.
  private static let turns = 6
  /// Rounds of a search for prices, from the best so far.
  private static let rounds = 100
  /// Cores of a turn before the plan is looked at again.
  private static let cores = 24

  /// Betters bound and plan of points in turns until they are near enough.
  mutating func refine(_ known: inout KnownBound, at index: Int) async throws {
    guard run.required.requirements.isEmpty, !isGood(known.bound, .points), clock.stop == nil
    else { return }
    let level = PricedLevel(market, .points, above: run.decided)
    let active = market.bindingRows
    var search = PriceSearch(
      level, run.bounds.frame, active: active, start: run.bounds.prices(of: level))
    var cores = CoreSearch(market, run.standing, solver: solver, lanes: 2, active: active)
    var step = 0.01 * search.span
    for _ in 0..<Self.turns where !isGood(known.bound, .points) && clock.stop == nil {
      lower(&search, from: step, &known)
      step /= 3
      guard !isGood(known.bound, .points), clock.stop == nil else { break }
      try await improve(&cores, under: search.best, level, at: index)
    }
  }

  /// A tighter bound by a short search for prices.
  private func lower(_ search: inout PriceSearch, from step: Double, _ known: inout KnownBound) {
    let (value, gap, clock) = (run.value(of: .points), gap, clock)
    search.run(rounds: Self.rounds, from: step, to: step / Double(Self.rounds)) { bound in
      clock.stop != nil || PricedRun.isReached(bound, value, .points, gap: gap)
    }
    let level = PricedLevel(market, .points, above: run.decided)
    let proof = PriceProof(level, run.bounds.frame, prices: search.best, scale: 1_000)
    known.tighten(to: proof.bound, .points, proof.certificate(bound: proof.bound))
  }

  private mutating func improve(
    _ cores: inout CoreSearch, under prices: [Double], _ level: PricedLevel, at index: Int
  ) async throws {
    var sweep = PriceSweep<Double>(level, run.bounds.frame)
    _ = sweep.run(prices)
    let clock = clock
    cores.replace(run.standing)
    _ = try await cores.pass(
      level: index, level, prices, PricedFill(market, sweep), options: 12, seeds: Self.cores
    ) { clock.stop != nil }
    let (new, old) = (market.merit(of: cores.standing), market.merit(of: run.standing))
    if cores.standing.isFeasible(in: market), old.lexicographicallyPrecedes(new) {
      run.standing = cores.standing
    }
  }
}
