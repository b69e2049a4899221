import JinxiuDomain
import MIP

extension PricedRun {
  /// Nodes of the search around those whom a linear program does not place whole.
  private static let nodes = 150
  /// Demands that one program may have of those.
  private static let restLimit = 600

  /// Solves the linear program of all goals at once and makes a plan of it.
  mutating func solveSteering() async throws {
    guard clock.stop == nil else { return }
    if let answer = try await solveBySimplex(
      steering, at: 0, from: steeringPrices, steering: steering)
    {
      steeringPrices = answer.prices
      return try await adopt(answer.shares, steering, answer.prices)
    }
    var search = PriceSearch(steering, frame, active: active)
    search.take(steeringPrices)
    let prices = master.solve(
      steering, standing, into: &search, tolerance: max(1e-4, 3 * tolerance(of: .points)),
      clock: clock, isEnough: { _ in false })
    steeringPrices = search.best
    try await adopt(master.whole(steering, prices, clock: clock), steering, steeringPrices)
  }

  /// The exact linear program; nil where there are too many people for it or GLPK came to no end.
  private mutating func solveBySimplex(
    _ level: PricedLevel, at index: Int, from start: [Double], steering: PricedLevel?
  ) async throws -> SimplexMaster.Answer? {
    guard var master = simplex, clock.stop == nil else { return nil }
    var search = PriceSearch(level, frame, active: active)
    let answer = try await master.solve(
      level, GoalLadder(market, level: index, standing), standing, from: start,
      steering: steering, into: &search, clock: clock)
    simplex = master
    guard let answer, answer.isExact else { return nil }
    return answer
  }

  /// Bounds a level by its linear program and makes a plan of it, by first-order steps only where
  /// points are at stake.
  ///
  /// - Returns: The prices found.
  mutating func solveLinear(_ level: PricedLevel, at index: Int) async throws -> [Double] {
    let isLast = level.goal == .points && levels.allSatisfy(\.isProven)
    if let answer = try await solveBySimplex(
      level, at: index, from: startPrices(of: level), steering: isLast ? steering : nil)
    {
      let proof = PriceProof(
        level, frame, prices: answer.prices, scale: scale(of: level.goal))
      if !isGood(proof.bound, level.goal) {
        try await adopt(answer.shares, level, answer.prices)
      }
      return answer.prices
    }
    let (goal, value) = (level.goal, value(of: level.goal))
    let wanted = self
    var search = PriceSearch(level, frame, active: active)
    search.take(startPrices(of: level))
    func isEnough(_ bound: Double) -> Bool { wanted.isReached(bound, value, goal) }
    if goal == .points, !isEnough(search.bound) {
      // Prices that put people before all else can be far from those that keep their number.
      var other = PriceSearch(level, frame, active: active)
      other.run(rounds: 150, from: 0.03 * other.span, to: 0.0002 * other.span) { _ in
        clock.stop != nil
      }
      if other.bound < search.bound { search = other }
    }
    var master = master
    let prices = master.solve(
      level, standing, into: &search, tolerance: tolerance(of: goal), clock: clock,
      isEnough: isEnough)
    if goal == .points, !isEnough(search.bound) {
      try await adopt(master.whole(level, prices, clock: clock), level, search.best)
    }
    return search.best
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
  mutating func adopt(
    _ shares: [(choice: Choice, millionths: Int)], _ level: PricedLevel, _ prices: [Double]
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
      left.removeAll { choice, millionths in
        let people = (millionths + 50_000) / 1_000_000
        let there = plan.holdings[Int(market.link(choice).demand)].first { $0.choice == choice }
        return add(people - (there?.people ?? 0), choice, to: &plan)
      }
      if left.count == before { break }
    }
    let whole = plan
    for (choice, millionths) in shares.sorted(by: { $0.millionths > $1.millionths })
    where millionths % 1_000_000 >= 500_000 && millionths % 1_000_000 < 950_000 {
      add(1, choice, to: &plan)
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
    _ shares: [(choice: Choice, millionths: Int)], of plan: inout Standing, _ whole: Standing,
    _ fill: PricedFill
  ) async throws {
    var support: [Int: [Choice]] = [:]
    for (choice, _) in shares {
      support[Int(market.link(choice).demand), default: []].append(choice)
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
