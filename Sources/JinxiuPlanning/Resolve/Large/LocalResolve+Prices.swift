import JinxiuDomain
import JinxiuRules
import MIP

// Prices of the changed market's own, and cores wherever the plan loses most against them: what the
// base merely missed is room that the changed scenario has too.
extension LocalResolve {
  /// Where the bound of a turn comes from; after the last planning afresh is the better way.
  private enum Turn: CaseIterable {
    case prices
    /// What cores have not won until then is mostly the bound's fault.
    case linearProgram
  }

  /// Rounds of a search for prices, from the best so far.
  private static let rounds = 100
  /// Passes of cores in a turn, and cores of a pass.
  private static let passes = 3
  private static let cores = 12

  /// Betters bound and plan of points in turns until they are near enough.
  mutating func refine(_ known: inout KnownBound, at index: Int) async throws {
    guard run.required.requirements.isEmpty, !isGood(known.bound, .points), clock.stop == nil
    else { return }
    let level = PricedLevel(market, .points, above: run.decided)
    let active = market.bindingRows
    var search = PriceSearch(
      level, run.bounds.frame, active: active, start: run.bounds.prices(of: level))
    var cores = CoreSearch(market, run.standing, solver: solver, lanes: 2, active: active)
    for turn in Turn.allCases where !isGood(known.bound, .points) && clock.stop == nil {
      switch turn {
      case .prices:
        let step = 0.01 * search.span
        lower(&search, level, rounds: Self.rounds, from: step, over: Self.rounds, &known)
      case .linearProgram: solveLinear(&search, level, &known)
      }
      guard !isGood(known.bound, .points), clock.stop == nil else { return }
      var sweep = PriceSweep<Double>(level, run.bounds.frame)
      _ = sweep.run(search.best)
      let fill = PricedFill(market, sweep)
      for _ in 0..<Self.passes where !isGood(known.bound, .points) && clock.stop == nil {
        try await improve(&cores, under: search.best, fill, level, known, at: index)
      }
    }
  }

  /// Bounds a level above points by prices of its own, where those of the base prove too little.
  func search(_ goal: Goal, _ known: inout KnownBound) {
    switch goal {
    case .shortfall, .placed, .waivers: break
    case .fairness: return refute(&known)
    case .fairnessRank, .points: return
    }
    guard run.required.requirements.isEmpty, !isGood(known.bound, goal), clock.stop == nil else {
      return
    }
    let level = PricedLevel(market, goal, above: run.decided)
    var start = run.bounds.prices(of: level)
    if goal == .shortfall { level.chargeMissed(in: run.standing, &start) }
    var search = PriceSearch(
      level, run.bounds.frame, active: market.bindingRows, start: start)
    let step = (start.contains { $0 != 0 } ? 0.01 : 0.2) * search.span
    lower(&search, level, rounds: 2 * Self.rounds, from: step, over: 1_000, &known)
  }

  /// Shows that no plan fills the worst county further, where prices can.
  private func refute(_ known: inout KnownBound) {
    let value = run.value(of: .fairness)
    guard run.required.requirements.isEmpty, known.bound != value, clock.stop == nil else { return }
    let level = PricedLevel(market, .fairness, above: run.decided, step: value + 1)
    let filling = FillingRefutation(level, run.bounds.frame, run.standing)
    let clock = clock
    var search = PriceSearch(level, run.bounds.frame, active: market.bindingRows)
    let proof =
      filling.byOneCounty { clock.stop != nil }
      ?? filling.byAll(&search, rounds: 2 * Self.rounds) { clock.stop != nil }
    if let proof { known.tighten(to: value, .fairness, proof.certificate(bound: value)) }
  }

  /// A tighter bound by a search for prices.
  ///
  /// - Parameter over: How many times shorter its last step is than its first, which is `step`.
  private func lower(
    _ search: inout PriceSearch, _ level: PricedLevel, rounds: Int, from step: Double,
    over: Int, _ known: inout KnownBound
  ) {
    let (value, gap, clock) = (run.value(of: level.goal), gap, clock)
    search.run(rounds: rounds, from: step, to: step / Double(over)) { bound in
      clock.stop != nil || PricedRun.isReached(bound, value, level.goal, gap: gap)
    }
    prove(search, level, &known)
  }

  /// Lowers the bound to that of the linear program, which short steps of prices only come near.
  private func solveLinear(
    _ search: inout PriceSearch, _ level: PricedLevel, _ known: inout KnownBound
  ) {
    var master = LinearMaster(
      market, run.bounds.frame, active: market.bindingRows, laneEntries: laneEntries)
    let (value, gap) = (run.value(of: level.goal), gap)
    _ = master.solve(
      level, run.standing, into: &search, tolerance: Double(gap) * 1e-7, clock: clock
    ) { PricedRun.isReached($0, value, level.goal, gap: gap) }
    prove(search, level, &known)
  }

  private func prove(_ search: PriceSearch, _ level: PricedLevel, _ known: inout KnownBound) {
    let goal = level.goal
    // People and waivers are few, so that what rounding to thousandths loses would show.
    let scale = goal == .points || goal == .shortfall ? 1_000 : 100_000
    let proof = PriceProof(level, run.bounds.frame, prices: search.best, scale: scale)
    known.tighten(to: proof.bound, goal, proof.certificate(bound: proof.bound))
  }

  private mutating func improve(
    _ cores: inout CoreSearch, under prices: [Double], _ fill: PricedFill, _ level: PricedLevel,
    _ known: KnownBound, at index: Int
  ) async throws {
    let (clock, gap, market, bound) = (clock, gap, market, known.bound)
    cores.replace(run.standing)
    _ = try await cores.pass(
      level: index, level, prices, fill, options: 12, seeds: Self.cores
    ) { standing in
      clock.stop != nil || Self.isNear(bound, market.value(of: .points, in: standing), gap: gap)
    }
    let (new, old) = (market.merit(of: cores.standing), market.merit(of: run.standing))
    if cores.standing.isFeasible(in: market), old.lexicographicallyPrecedes(new) {
      run.standing = cores.standing
    }
  }
}

extension PricedLevel {
  /// Prices floors that a plan misses at what missing them costs, as they are where it misses no more
  /// than it must.
  fileprivate func chargeMissed(in standing: Standing, _ prices: inout [Double]) {
    for (index, row) in rows.enumerated() {
      guard let elastic = row.elastic, standing.shortfall(of: index, in: market) > 0 else {
        continue
      }
      prices[index] = Double(elastic.weight * shortfallWeight)
    }
  }
}
