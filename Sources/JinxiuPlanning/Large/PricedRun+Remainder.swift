import JinxiuDomain
import MIP

extension PricedRun {
  /// Options above which GLPK is not asked about a remainder.
  private static let remainderLimit = 16_000
  /// Nodes of its search times options: a limit of work, so that every machine makes the same plan.
  private static let remainderWork = 6_000_000

  /// Asks GLPK about the options that may still be in a better plan.
  ///
  /// An option that loses as much against the prices as the bound is away from the plan is in no
  /// better plan. What is left is often small enough for branch and cut, whose cuts see what prices
  /// cannot. Only the last level is asked for, and only with all above it proven and no floor missed:
  /// then the program of everybody is the level's own.
  ///
  /// - Returns: A better bound than that of the prices; nil where there is none.
  mutating func searchRemainder(
    _ level: PricedLevel, _ proof: PriceProof, at index: Int
  ) async throws -> Int? {
    let goal = level.goal
    guard index == goals.count - 1, goal == .points, levels.allSatisfy({ $0.isProven }),
      market.rows.indices.allSatisfy({ standing.shortfall(of: $0, in: market) == 0 }),
      let options = remainder(level, proof, distance: proof.bound - value(of: goal))
    else { return nil }
    let demands = options.indices.filter { !options[$0].isEmpty }
    let core = CoreBuilder.build(
      market, GoalLadder(market, level: index, standing), standing, demands: demands,
      options: demands.map { options[$0] })
    let outcome = try await solver.solve(
      core.model,
      options: SolverOptions(
        timeLimit: wholeClock.limit.map { max(.zero, $0 - wholeClock.elapsed) },
        relativeGapPartsPerMillion: self.options.gapPartsPerMillion,
        nodeLimit: Self.remainderWork / core.choices.count, start: core.start),
      cancellation: wholeClock.cancellation)
    if let solution = outcome.solution {
      var better = standing
      for demand in demands { better.removeAll(of: demand, in: market) }
      for holding in core.holdings(solution) {
        better.add(holding.choice, people: holding.people, in: market)
      }
      adopt(better)
    }
    guard let bound = outcome.bound else { return nil }
    let least = max(bound, value(of: goal))
    return least < proof.bound ? least : nil
  }

  /// The options of each demand that lose less than `distance`, and those it holds; nil when they are
  /// too many.
  private func remainder(
    _ level: PricedLevel, _ proof: PriceProof, distance: Int
  ) -> [[Choice]]? {
    var sweep = PriceSweep<Int>(level, frame, unit: proof.scale)
    _ = sweep.run(proof.prices)
    var options: [[Choice]] = []
    var count = 0
    for demand in market.demands.indices {
      let held = standing.holdings[demand].map(\.choice)
      let own = market.choices(of: demand).filter {
        held.contains($0) || (sweep.best[demand] - sweep.worth(of: $0)) / proof.scale < distance
      }
      count += own.count
      guard count <= Self.remainderLimit else { return nil }
      options.append(own)
    }
    return count > 0 ? options : nil
  }
}
