import JinxiuDomain
import MIP

extension PricedRun {
  /// Nodes of the search around those whom a linear program does not place whole.
  private static let nodes = 150
  /// Demands that one program may have of those.
  private static let restLimit = 600
  /// Relative error at which the simplex method goes on from a point of first-order steps.
  private static let nearness = 1e-3

  /// Solves the linear program of all goals at once and makes a plan of it.
  mutating func solveSteering() async throws {
    guard clock.stop == nil else { return }
    var search = PriceSearch(steering, frame, active: active, start: steeringPrices)
    search.take(search.best)
    let tolerance = simplex == nil ? max(1e-4, 3 * tolerance(of: .points)) : Self.nearness
    let prices = master.solve(
      steering, standing, into: &search, tolerance: tolerance, clock: clock,
      isEnough: { _ in false })
    var shares = master.whole(steering, prices, clock: clock)
    if let found = try await solveBySimplex(
      steering, at: 0, into: &search, steering: steering, near: shares)
    {
      shares = found
    }
    steeringPrices = search.best
    try await adopt(shares, steering, steeringPrices)
  }

  /// Bounds a level by its linear program and makes a plan of it, by first-order steps only where
  /// points are at stake.
  ///
  /// - Returns: The prices found.
  mutating func solveLinear(_ level: PricedLevel, at index: Int) async throws -> [Double] {
    let (goal, value, gap) = (level.goal, value(of: level.goal), options.gapPartsPerMillion)
    func isEnough(_ bound: Double) -> Bool { Self.isReached(bound, value, goal, gap: gap) }
    var search = PriceSearch(level, frame, active: active, start: startPrices(of: level))
    let isLast = goal == .points && levels.allSatisfy(\.isProven)
    var shares = try await solveBySimplex(
      level, at: index, into: &search, steering: isLast ? steering : nil)
    if shares == nil { shares = solveBySteps(level, into: &search, isEnough: isEnough) }
    if let shares, !isEnough(search.bound) { try await adopt(shares, level, search.best) }
    return search.best
  }

  /// The exact linear program; nil where there are too many people for it or GLPK came to no end.
  private mutating func solveBySimplex(
    _ level: PricedLevel, at index: Int, into search: inout PriceSearch, steering: PricedLevel?,
    near point: [Share] = []
  ) async throws -> [Share]? {
    guard var master = simplex, clock.stop == nil else { return nil }
    let answer = try await master.solve(
      level, GoalLadder(market, level: index, standing), standing, steering: steering,
      near: point, into: &search, clock: clock)
    simplex = master
    return answer?.isExact == true ? answer?.shares : nil
  }

  /// - Returns: Nil where nothing is to be gained by another plan.
  private func solveBySteps(
    _ level: PricedLevel, into search: inout PriceSearch, isEnough: (Double) -> Bool
  ) -> [Share]? {
    search.take(search.best)
    if level.goal == .points, !isEnough(search.bound) {
      // Prices that put people before all else can be far from those that keep their number.
      var other = PriceSearch(level, frame, active: active)
      other.run(rounds: 150, from: 0.03 * other.span, to: 0.0002 * other.span) { _ in
        clock.stop != nil
      }
      if other.bound < search.bound { search = other }
    }
    var master = master
    let prices = master.solve(
      level, standing, into: &search, tolerance: tolerance(of: level.goal), clock: clock,
      isEnough: isEnough)
    guard level.goal == .points, !isEnough(search.bound) else { return nil }
    return master.whole(level, prices, clock: clock)
  }

  /// A tenth of the gap that is asked for, or of one person.
  private func tolerance(of goal: Goal) -> Double {
    guard goal != .points else { return max(1e-6, Double(options.gapPartsPerMillion) * 1e-7) }
    return 0.1 / Double(max(100, abs(value(of: goal))))
  }

  /// The prices that steered, with what they say people are worth where their number is kept.
  func startPrices(withGoalsOf level: PricedLevel) -> [Double] {
    steeringPrices + level.goals.map { Double(steering.weight(of: $0.kind)) }
  }

  /// Whoever takes part whole stays there; the others are placed anew around them.
  private mutating func adopt(
    _ shares: [Share], _ level: PricedLevel, _ prices: [Double]
  ) async throws {
    var sweep = PriceSweep<Double>(level, frame)
    _ = sweep.run(prices)
    let fill = PricedFill(
      market, sweep, floorWorth: Double(100 * level.shortfallWeight))
    var plan = Standing(market)
    // Shares leave more room the more are placed.
    var left = shares
    while true {
      let before = left.count
      left.removeAll { share in
        let held = plan.holdings[Int(market.link(share.choice).demand)]
        let there = held.first { $0.choice == share.choice }?.people ?? 0
        return add((share.millionths + 50_000) / 1_000_000 - there, share.choice, to: &plan)
      }
      if left.count == before { break }
    }
    let whole = plan
    for share in shares.sorted(by: { $0.millionths > $1.millionths })
    where (500_000..<950_000).contains(share.millionths % 1_000_000) {
      add(1, share.choice, to: &plan)
    }
    fill.fill(&plan, pinned: pinned)
    try await solveRest(shares, of: &plan, whole, fill)
    adopt(plan)
  }

  /// - Returns: Whether all of them fit.
  @discardableResult
  private func add(_ people: Int, _ choice: Choice, to plan: inout Standing) -> Bool {
    let demand = Int(market.link(choice).demand)
    for _ in 0..<max(0, people) {
      guard plan.people(of: demand) < market.demands[demand].people,
        plan.fits(choice, in: market)
      else { return false }
      plan.add(choice, in: market)
    }
    return true
  }

  /// Asks GLPK about everybody whom the linear program does not place whole.
  private func solveRest(
    _ shares: [Share], of plan: inout Standing, _ whole: Standing, _ fill: PricedFill
  ) async throws {
    var support: [Int: [Choice]] = [:]
    for share in shares {
      support[Int(market.link(share.choice).demand), default: []].append(share.choice)
    }
    let demands = market.demands.indices.filter {
      whole.people(of: $0) < market.demands[$0].people && !market.demands[$0].links.isEmpty
    }
    guard !demands.isEmpty, demands.count <= Self.restLimit else { return }
    let core = CoreBuilder.build(
      market, GoalLadder(market, level: 0, plan), plan, demands: demands,
      options: demands.map { demand in
        var own = plan.holdings[demand].map(\.choice)
        for choice in (support[demand] ?? []) + fill.best(8, of: demand)
        where !own.contains(choice) {
          own.append(choice)
        }
        return own
      })
    let outcome = try await solver.solve(
      core.model,
      options: SolverOptions(
        timeLimit: clock.remaining, relativeGapPartsPerMillion: 20, nodeLimit: Self.nodes,
        start: core.start), cancellation: clock.cancellation)
    guard let solution = outcome.solution else { return }
    for demand in demands { plan.removeAll(of: demand, in: market) }
    for holding in core.holdings(solution) {
      plan.add(holding.choice, people: holding.people, in: market)
    }
  }
}
