import MIP
import Synchronization

/// The best options of everybody as one linear program, whose prices GLPK finds exactly.
///
/// Rows that touch everybody, as a tight share or a number of people to be kept, have prices that
/// depend on all others at once; the price search creeps towards them and the simplex method walks
/// straight there. It is too slow for many thousands of people, where such rows matter less.
struct LinearMaster {
  /// Demands up to which it is worth its time.
  static let limit = 2_500

  let market: Market
  let level: PricedLevel
  let ladder: GoalLadder
  let standing: Standing
  let solver: any Solver

  /// Prices by position in `level`, of rows that touch a tenth of all options and of goals; nil where
  /// GLPK came to no end. Of other rows the few options say too little.
  func prices(
    _ fill: PricedFill, options count: Int, timeLimit: Duration, cancellation: Cancellation
  ) async throws(SolverError) -> [Int: Double]? {
    let demands = market.demands.indices.filter { !market.demands[$0].links.isEmpty }
    let core = CoreBuilder.build(
      market, ladder, standing, demands: demands,
      options: demands.map { demand in
        let held = standing.holdings[demand].map(\.choice)
        return held + fill.best(count, of: demand).filter { !held.contains($0) }
      })
    let found = Mutex<[Int]>([])
    _ = try await solver.solve(
      core.model,
      options: SolverOptions(timeLimit: timeLimit, nodeLimit: 0, start: core.start),
      cancellation: cancellation
    ) { progress in
      if !progress.prices.isEmpty { found.withLock { $0 = progress.prices } }
    }
    let prices = found.withLock { $0 }
    return prices.count == core.origins.count ? self.prices(of: core, prices) : nil
  }

  private func prices(of core: Core, _ found: [Int]) -> [Int: Double] {
    var prices: [Int: Double] = [:]
    for (index, origin) in core.origins.enumerated() {
      let price = Double(found[index].magnitude) / 1e6 / Double(core.weight)
      switch origin {
      case .row(let row):
        if core.model.rows[index].terms.count * 10 >= core.choices.count { prices[row] = price }
      case .goal(let position):
        for (offset, goal) in level.goals.enumerated()
        where goal.kind == PricedGoal.Kind(ladder.goals[position]) {
          prices[level.rows.count + offset] = price
        }
      case nil: break
      }
    }
    return prices
  }
}

extension PricedGoal.Kind {
  /// Nil for fairness, which has a price for each county.
  fileprivate init?(_ goal: Goal) {
    switch goal {
    case .placed(let priorityClass): self = .placed(priorityClass: priorityClass)
    case .waivers: self = .waivers
    case .points: self = .points
    case .shortfall: self = .shortfall
    case .fairness, .fairnessRank: return nil
    }
  }
}
