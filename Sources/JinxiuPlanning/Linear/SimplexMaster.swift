import MIP
import Synchronization

/// The linear program of a level, solved exactly by GLPK's simplex method with few of its options.
///
/// It begins with the best options of everybody under prices at hand; the prices of its optimum
/// tell which others would be worth having, these join, and so on until none is (column
/// generation). Each program begins from the basis of the one before, so that all after the first
/// take little, and the first from the basis near a point that first-order steps have reached. The
/// prices in the end are the best there are, and its optimum is a corner, where nearly everybody
/// takes part whole. It takes too long for many thousands of people, whom `LinearMaster` serves.
struct SimplexMaster {
  /// Options of each demand to begin with, and those that join at most each round.
  private static let first = 4
  private static let further = 3
  private static let rounds = 40

  private let market: Market
  private let frame: PriceFrame
  private let solver: any Solver
  private let demands: [Int]
  /// By demand.
  private var options: [[Choice]]
  private var basis = NamedBasis()
  /// The basis of all goals at once, where the program of each level begins.
  private var anchor = NamedBasis()

  /// A basis by what rows and columns stand for, since programs grow.
  private struct NamedBasis {
    /// Rows that are not basic.
    var rows: [Core.Origin: Basis.State] = [:]
    /// Columns that are not at their lower bound.
    var columns: [Choice: Basis.State] = [:]
    var shortfalls: [Core.Origin: Basis.State] = [:]
    /// All that it was found among, by demand.
    var options: [[Choice]] = []
  }

  /// What the optimum of a linear program says.
  struct Answer {
    /// For every option that takes part.
    let shares: [Share]
    /// Whether no option outside the program would better it.
    let isExact: Bool
  }

  init(_ market: Market, _ frame: PriceFrame, solver: any Solver) {
    self.market = market
    self.frame = frame
    self.solver = solver
    demands = market.demands.indices.filter { !market.demands[$0].links.isEmpty }
    options = market.demands.map { _ in [] }
  }

  /// - Parameters:
  ///   - steering: All goals at once, where the level is that, or the last with all before it proven:
  ///     then the program keeps this objective and gets rows for what is decided, so that the basis
  ///     of all goals lacks little.
  ///   - point: Near the optimum under the prices of `search`, to begin with; empty for none.
  ///   - search: Holds the prices to begin with and takes those found, each set with its bound.
  /// - Returns: Nil where GLPK came to no end.
  mutating func solve(
    _ level: PricedLevel, _ ladder: GoalLadder, _ standing: Standing,
    steering: PricedLevel?, near point: [Share] = [], into search: inout PriceSearch,
    clock: RunClock
  ) async throws(SolverError) -> Answer? {
    basis = anchor
    if !anchor.options.isEmpty { options = anchor.options }
    var keepsPrices = steering != nil && !anchor.options.isEmpty
    for share in point { options[Int(market.link(share.choice).demand)].append(share.choice) }
    if !keepsPrices { add(fill(level, search.best), Self.first, standing) }
    var answer: Answer?
    for round in 0..<Self.rounds where clock.stop == nil {
      let core = core(ladder, standing, steering)
      let start =
        round > 0 || point.isEmpty
        ? basis(of: core)
        : core.basis(near: point, search.best, fill(level, search.best))
      guard let found = try await relax(core, start, keepsPrices, clock) else { return answer }
      keepsPrices = false
      keep(found.basis, of: core)
      let prices = prices(of: core, found, level, ladder, steering)
      search.take(prices)
      let added = extend(fill(level, prices), core, found)
      answer = Answer(shares: shares(of: core, found), isExact: added == 0)
      if added == 0 { break }
    }
    if anchor.options.isEmpty {
      anchor = basis
      anchor.options = options
    }
    return answer
  }

  private func core(
    _ ladder: GoalLadder, _ standing: Standing, _ steering: PricedLevel?
  ) -> Core {
    CoreBuilder.build(
      market, ladder, standing, demands: demands, options: demands.map { options[$0] },
      steering: steering, isGrowing: true)
  }

  private func fill(_ level: PricedLevel, _ prices: [Double]) -> PricedFill {
    var sweep = PriceSweep<Double>(level, frame)
    sweep.set(prices)
    return PricedFill(market, sweep)
  }

  private func relax(
    _ core: Core, _ basis: Basis?, _ keepsPrices: Bool, _ clock: RunClock
  ) async throws(SolverError) -> Relaxation? {
    var options = SolverOptions(
      timeLimit: clock.remaining, nodeLimit: 0, start: core.start, basis: basis)
    options.keepsPrices = keepsPrices
    let found = Mutex<Relaxation?>(nil)
    _ = try await solver.solve(
      core.model, options: options, cancellation: clock.cancellation
    ) { progress in
      if let relaxation = progress.relaxation { found.withLock { $0 = relaxation } }
    }
    let relaxation = found.withLock { $0 }
    return relaxation?.prices.count == core.origins.count ? relaxation : nil
  }

  /// Adds the best options of everybody, and what they hold.
  private mutating func add(_ fill: PricedFill, _ count: Int, _ standing: Standing) {
    for demand in demands {
      let known = Set(options[demand])
      let held = standing.holdings[demand].map(\.choice).filter { !known.contains($0) }
      options[demand] += held
      options[demand] += fill.best(count, of: demand).filter {
        !known.contains($0) && !held.contains($0)
      }
    }
  }

  /// Adds the options that are worth more than the demand's own place in the program.
  ///
  /// - Returns: How many there were.
  private mutating func extend(
    _ fill: PricedFill, _ core: Core, _ found: Relaxation
  ) -> Int {
    var worth = Array(repeating: 0.0, count: market.demands.count)
    for (index, origin) in core.origins.enumerated() {
      if case .demand(let demand) = origin {
        worth[demand] = max(0, Double(found.prices[index]) / 1e6)
      }
    }
    var added = 0
    for demand in demands {
      // Prices come in millionths, and an option has several.
      let least = worth[demand] + 1e-4
      let known = Set(options[demand])
      for ranked in fill.ranked(Self.further, of: demand)
      where ranked.worth > least && !known.contains(ranked.choice) {
        options[demand].append(ranked.choice)
        added += 1
      }
    }
    return added
  }

  private func shares(
    of core: Core, _ found: Relaxation
  ) -> [Share] {
    core.choices.indices.compactMap { column in
      let value = found.values[column]
      return value > 0 ? Share(choice: core.choices[column], millionths: value) : nil
    }
  }
}

extension SimplexMaster {
  private mutating func keep(_ found: Basis, of core: Core) {
    basis = NamedBasis()
    for (origin, state) in zip(core.origins, found.rows) where state != .basic {
      basis.rows[origin] = state
    }
    for (index, state) in found.columns.enumerated() where state != .atLower {
      if index < core.choices.count {
        basis.columns[core.choices[index]] = state
      } else {
        basis.shortfalls[core.shortfalls[index - core.choices.count]] = state
      }
    }
  }

  /// Nil before the first program.
  private func basis(of core: Core) -> Basis? {
    guard !basis.columns.isEmpty else { return nil }
    return Basis(
      rows: core.origins.map { basis.rows[$0] ?? .basic },
      columns: core.choices.map { basis.columns[$0] ?? .atLower }
        + core.shortfalls.map { basis.shortfalls[$0] ?? .atLower })
  }
}

extension SimplexMaster {
  private func prices(
    of core: Core, _ found: Relaxation, _ level: PricedLevel, _ ladder: GoalLadder,
    _ steering: PricedLevel?
  ) -> [Double] {
    var prices = Array(repeating: 0.0, count: level.count)
    for (index, origin) in core.origins.enumerated() {
      let price = Double(found.prices[index]) / 1e6
      switch origin {
      case .row(let row): prices[row] = abs(price)
      case .goal(let position):
        guard let kind = PricedGoal.Kind(ladder.goals[position]) else { break }
        // The objective of all goals pays for the goal already.
        let worth = steering.map { max(0, Double($0.weight(of: kind)) - price) }
        set(worth ?? abs(price), of: kind, in: &prices, level)
      case .county(let county): set(abs(price), of: .county(county), in: &prices, level)
      case .demand: break
      }
    }
    return prices
  }

  private func set(
    _ price: Double, of kind: PricedGoal.Kind, in prices: inout [Double], _ level: PricedLevel
  ) {
    for (offset, goal) in level.goals.enumerated() where goal.kind == kind {
      prices[level.rows.count + offset] = price
    }
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
