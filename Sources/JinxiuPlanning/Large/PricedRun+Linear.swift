import JinxiuDomain
import MIP

extension PricedRun {
  /// Nodes of the search around those whom a linear program does not place whole.
  private static let nodes = 150

  /// Solves the linear program of all goals at once and makes a plan of it; nothing where there are
  /// too many people for it.
  mutating func solveSteering() async throws {
    guard var master, clock.stop == nil else { return }
    var search = PriceSearch(steering, frame, active: active)
    let answer = try await master.solve(
      steering, GoalLadder(market, level: 0, standing), standing, from: steeringPrices,
      steering: steering, into: &search, clock: clock)
    self.master = master
    guard let answer else { return }
    steeringPrices = answer.prices
    try await adopt(answer, steering)
  }

  /// Solves the linear program of a level and makes a plan of it.
  ///
  /// - Parameter start: Prices to begin with, by position in the level.
  /// - Returns: Nil where there are too many people for it or GLPK did not come to its optimum.
  mutating func solveLinear(
    _ level: PricedLevel, from start: [Double], at index: Int
  ) async throws -> PriceProof? {
    guard var master, clock.stop == nil else { return nil }
    var search = PriceSearch(level, frame, active: active)
    let isLast = level.goal == .points && levels.allSatisfy(\.isProven)
    let answer = try await master.solve(
      level, GoalLadder(market, level: index, standing), standing, from: start,
      steering: isLast ? steering : nil, into: &search, clock: clock)
    self.master = master
    guard let answer, answer.isExact else { return nil }
    let proof = PriceProof(level, frame, prices: search.best, scale: scale(of: level.goal))
    report(level.goal, proof.bound)
    if !isGood(proof.bound, level.goal) {
      try await adopt(answer, level)
      report(level.goal, proof.bound)
    }
    return proof
  }

  /// The prices that steered, with what they say people are worth where their number is kept.
  func startPrices(withGoalsOf level: PricedLevel) -> [Double] {
    steeringPrices + level.goals.map { Double(steering.weight(of: $0.kind)) }
  }

  /// Whoever takes part whole stays there; the others are placed anew around them.
  private mutating func adopt(_ answer: LinearMaster.Answer, _ level: PricedLevel) async throws {
    var sweep = PriceSweep<Double>(level, frame)
    _ = sweep.run(answer.prices)
    let fill = PricedFill(
      market, sweep, floorWorth: Double(100 * level.shortfallWeight))
    var plan = Standing(market)
    for (choice, millionths) in answer.shares {
      add((millionths + 1_000) / 1_000_000, choice, to: &plan)
    }
    let whole = plan
    for (choice, millionths) in answer.shares.sorted(by: { $0.millionths > $1.millionths })
    where millionths % 1_000_000 >= 500_000 && millionths % 1_000_000 < 999_000 {
      add(1, choice, to: &plan)
    }
    fill.fill(&plan, pinned: pinned)
    try await solveRest(answer, of: &plan, whole, fill)
    adopt(plan)
  }

  private func add(_ people: Int, _ choice: Choice, to plan: inout Standing) {
    let demand = Int(market.link(choice).demand)
    for _ in 0..<people
    where plan.people(of: demand) < market.demands[demand].people
      && plan.fits(choice, in: market)
    {
      plan.add(choice, in: market)
    }
  }

  /// Asks GLPK about everybody whom the linear program does not place whole.
  private func solveRest(
    _ answer: LinearMaster.Answer, of plan: inout Standing, _ whole: Standing, _ fill: PricedFill
  ) async throws {
    var support: [Int: [Choice]] = [:]
    for (choice, _) in answer.shares {
      support[Int(market.link(choice).demand), default: []].append(choice)
    }
    let demands = market.demands.indices.filter {
      whole.people(of: $0) < market.demands[$0].people && !market.demands[$0].links.isEmpty
    }
    guard !demands.isEmpty else { return }
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
