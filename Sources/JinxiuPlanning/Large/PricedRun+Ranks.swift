import JinxiuDomain
import MIP

extension PricedRun {
  /// Raises the county of one rank, those before it kept.
  ///
  /// The county of rank k cannot be fuller than the k-th of what each county could be filled to by
  /// itself, which prices bound county by county. Where counties compete for the same seats that
  /// bound is not reached, and the level is told as not proven.
  mutating func settleRank(_ rank: Int, at index: Int) async throws {
    let goal = Goal.fairnessRank(rank)
    guard value(of: goal) < 1000 else { return book(goal, nil, bound: 1000) }
    let ceilings = countyCeilings ?? ceilings()
    countyCeilings = ceilings
    let bound = max(value(of: goal), market.entitlements.fillings(placed: ceilings)[rank - 1])
    let level = PricedLevel(market, .fairnessRank(1), above: decided)
    for _ in 0..<4 where value(of: goal) < bound && clock.stop == nil {
      let before = value(of: goal)
      try await raise(level, at: index)
      report(goal, bound)
      if value(of: goal) == before { break }
    }
    book(goal, nil, bound: bound, isSearched: true)
  }

  private mutating func raise(_ level: PricedLevel, at index: Int) async throws {
    let asked = GoalLadder(market, level: index, standing).asked
    let wanted = market.demands.indices.filter { demand in
      asked[market.demands[demand].county] != nil
        && standing.people(of: demand) < market.demands[demand].people
    }
    guard !wanted.isEmpty else { return }
    let prices = conflicts.prices + Array(repeating: 0, count: level.goals.count)
    var sweep = PriceSweep<Double>(level, frame)
    _ = sweep.run(prices)
    var cores = CoreSearch(market, standing, solver: solver, lanes: 2, active: active)
    _ = try await cores.pass(
      level: index, level, prices, PricedFill(market, sweep), options: 12, seeds: 40,
      wanted: wanted
    ) { _ in clock.stop != nil }
    adopt(cores.standing)
  }

  /// Most people of each county that could be placed with the levels above kept, whatever becomes of
  /// the other counties.
  private func ceilings() -> [Int: Int] {
    let placed = standing.peopleByCounty
    return market.entitlements.entries.reduce(into: [:]) { ceilings, entry in
      let now = placed[entry.position] ?? 0
      ceilings[entry.position] =
        now >= entry.people || clock.stop != nil
        ? entry.people : min(entry.people, ceiling(of: entry, now: now))
    }
  }

  private func ceiling(of entry: Entitlements.Entry, now: Int) -> Int {
    let level = PricedLevel(market, peopleOf: entry.position, above: decided)
    let known = conflicts.prices + Array(repeating: 0, count: level.goals.count)
    let simple = PriceProof(level, frame, prices: known, scale: 1_000).bound
    guard simple > now else { return max(now, simple) }
    let alone = PriceProof(
      level, frame,
      prices: CountyCeiling(market, of: entry.position, until: Double(now) + 0.9).prices(of: level),
      scale: 100_000
    ).bound
    guard alone > now else { return now }
    var search = PriceSearch(level, frame, active: active)
    search.run(rounds: 80, from: 0.05, to: 0.001) { bound in
      bound < Double(now) + 0.9 || clock.stop != nil
    }
    let found = PriceProof(level, frame, prices: search.best, scale: 100_000).bound
    return max(now, min(simple, alone, found))
  }
}
