import JinxiuDomain
import MIP

/// Plans what is too large for one program: prices bound and steer, chains and cores improve.
///
/// The plan at hand is always whole and feasible, and only ever replaced by a better one, so the
/// run may stop at any moment. Every level is bounded by prices that the plan carries with it.
struct PricedRun {
  let market: Market
  let solver: any Solver
  let options: PlannerOptions
  let wholeClock: RunClock
  /// Of the level at work.
  var clock: RunClock
  let onEvent: @Sendable (PlanningEvent) -> Void
  let goals: [Goal]
  let frame: PriceFrame
  let active: [Int]
  let steering: PricedLevel
  let pinned: Set<Int>
  private let begun: Standing?
  var standing: Standing
  /// Prices around the few who cannot be placed.
  var conflicts: Conflicts
  var steeringPrices: [Double] = []
  var master: LinearMaster
  /// Nil where there are too many people for it.
  var simplex: SimplexMaster?
  var decided: [DecidedGoal] = []
  var levels: [LevelResult] = []
  var certificates: [LevelCertificate] = []
  var stops: [StopReason] = []
  /// Most people that each county can have placed, once a rank has asked; by position.
  var countyCeilings: [Int: Int]?

  /// - Parameter begun: A plan that is known already; nothing worse is ever the plan at hand.
  init(
    _ market: Market, solver: any Solver, options: PlannerOptions, clock: RunClock,
    begun: Standing? = nil,
    onEvent: @escaping @Sendable (PlanningEvent) -> Void
  ) {
    self.market = market
    self.solver = solver
    self.options = options
    wholeClock = clock
    self.clock = clock.share()
    self.onEvent = onEvent
    goals = market.goals
    frame = PriceFrame(market)
    active = market.bindingRows
    steering = PricedLevel.steering(market)
    let names = Set(market.scenario.pins.map { DemandName.trainee($0.trainee) })
    pinned = Set(market.demands.indices.filter { names.contains(market.demands[$0].demand.name) })
    self.begun = begun
    standing = Standing(market)
    conflicts = Conflicts(market)
    master = LinearMaster(market, frame, active: active, laneEntries: options.laneEntries)
    if market.demands.count <= options.simplexLimit {
      simplex = SimplexMaster(market, frame, solver: solver)
    }
  }

  mutating func run() async throws -> PlanningResult {
    if let end = try await start() { return end }
    if let begun { adopt(begun) }
    for (index, goal) in goals.enumerated() {
      onEvent(.levelStarted(name: goal.name, number: index + 1, of: goals.count))
      clock = index + 1 < goals.count ? wholeClock.share() : wholeClock
      try await settle(goal, at: index)
      if let result = levels.last { onEvent(.levelDone(result)) }
    }
    return .plan(result())
  }

  /// A first plan: pinned people, then whoever prices say costs others least, then chains.
  ///
  /// - Returns: Why there is none, when pins and hard rules leave none, or none was found.
  private mutating func start() async throws -> PlanningResult? {
    if !pinned.isEmpty, let end = try await seatPinned() { return end }
    var search = PriceSearch(steering, frame, active: active)
    search.run(rounds: 150, from: 0.2 * search.span, to: search.span * 0.0002) { _ in
      clock.stop != nil
    }
    let fill = fill(search.best)
    fill.fill(&standing, pinned: pinned)
    steeringPrices = search.best
    try await solveSteering()
    improveByChains(self.fill(steeringPrices), level: 0)
    return nil
  }

  private func fill(_ prices: [Double]) -> PricedFill {
    var sweep = PriceSweep<Double>(steering, frame)
    _ = sweep.run(withoutWindows(prices))
    return PricedFill(market, sweep, floorWorth: Double(100 * steering.shortfallWeight))
  }

  /// The prices without those of floors whose months matter: people follow such a price all or
  /// none, while the fill can stop when the floor is reached.
  private func withoutWindows(_ prices: [Double]) -> [Double] {
    var prices = prices
    for timed in market.timedUses {
      for window in timed.windows where market.rows[window.use.row].bound.isFloor {
        prices[window.use.row] = 0
      }
    }
    return prices
  }

  /// Chains until they find nothing more worth their time.
  mutating func improveByChains(_ fill: PricedFill, level: Int, countsPeople: Bool = false) {
    guard clock.stop == nil else { return }
    var chains = ChainSearch(
      market, steering, fill, standing, level: level, countsPeople: countsPeople)
    var first = 0
    for round in 0..<8 {
      let found = chains.round { clock.stop != nil }
      if round == 0 { first = found }
      if found == 0 || found * 20 < first || clock.stop != nil { break }
    }
    adopt(chains.standing)
  }

  /// Takes a plan that is feasible and no worse in the order of the goals.
  @discardableResult
  mutating func adopt(_ other: Standing) -> Bool {
    guard other.isFeasible(in: market) else { return false }
    let (new, old) = (market.merit(of: other), market.merit(of: standing))
    guard !new.lexicographicallyPrecedes(old) else { return false }
    standing = other
    return new != old
  }

  func value(of goal: Goal) -> Int { market.value(of: goal, in: standing) }

  private func result() -> Plan {
    let levels = zip(goals, levels).map { goal, level in
      let value = value(of: goal)
      return LevelResult(
        name: level.name, value: value, bound: level.bound, isProven: level.bound == value,
        isMaximised: level.isMaximised, proof: level.proof)
    }
    return PlanAssembly(
      market, standing, outcome: PlanOutcome(state: state(of: levels), levels: levels),
      certificates: certificates, options: options
    ).plan()
  }

  /// The gravest reason for which some level is not proven.
  private func state(of levels: [LevelResult]) -> OutcomeState {
    let ended = OutcomeState(ended: levels, gap: options.gapPartsPerMillion)
    if ended == .proven { return .proven }
    if clock.cancellation.isCancelled { return .cancelled }
    return stops.contains(.timeLimit) ? .timeLimit : ended
  }
}
