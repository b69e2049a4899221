package import JinxiuDomain
import JinxiuRules
package import MIP

/// Says what a plan loses when hosts or offers withdraw.
package struct WithdrawalSearch: Sendable {
  let market: Market
  let plan: Plan
  let solver: any Solver
  let options: PlannerOptions
  private let resolver: Resolver

  var scenario: Scenario { market.scenario }

  /// - Parameters:
  ///   - plan: Made from the market's scenario.
  ///   - options: A time limit is that of each re-plan.
  package init(
    _ market: Market, plan: Plan, solver: any Solver, options: PlannerOptions
  ) {
    self.market = market
    self.plan = plan
    self.solver = solver
    self.options = options
    resolver = Resolver(market, plan: plan, solver: solver, options: options)
  }

  /// Whether every re-plan is exact.
  package var isWhole: Bool { options.isWhole(market) }

  /// That re-plans are to meet.
  package var gapPartsPerMillion: Int { options.gapPartsPerMillion }

  /// One withdrawal with the plans that its figures were taken from, for an audit.
  package struct Examined: Sendable {
    package let loss: WithdrawalLoss
    /// After the withdrawal.
    package let scenario: Scenario
    /// Everybody planned anew; nil without a plan.
    package let anew: Plan?
    /// Only those concerned placed again; nil where those who stay break a limit by themselves.
    package let kept: Plan?
  }

  /// - Returns: Nil when it was cancelled.
  /// - Throws: `SolverDisagreement`, `SolverError`.
  package func examine(
    _ withdrawal: Withdrawal, cancellation: Cancellation = Cancellation()
  ) async throws -> Examined? {
    let changed = Market(without(withdrawal, in: scenario))
    let resolution = try await resolver.resolve(to: changed.scenario, cancellation: cancellation)
    let (kept, keptPlan) = try await placedAgain(withdrawal, changed, cancellation)
    guard !cancellation.isCancelled else { return nil }
    let pins = scenario.pins.count - changed.scenario.pins.count
    return Examined(
      loss: WithdrawalLoss(
        withdrawal: withdrawal, people: plan.people(at: withdrawal), pins: pins,
        anew: anew(resolution), kept: kept),
      scenario: changed.scenario, anew: resolution.plan, kept: keptPlan)
  }

  private func anew(_ resolution: Resolution) -> ReplacementResult {
    switch resolution.outcome {
    case .contradiction(let impossible): return .contradiction(impossible.facts)
    case .nothing(let state): return .nothing(state)
    case .plan(let made):
      let difference = resolution.difference
      return .plan(
        Replacement(
          placed: made.placedCount, mostPlaced: mostPlaced(resolution.levels, made.placedCount),
          levels: resolution.levels, gained: difference?.gained ?? [],
          lost: difference?.lost ?? [], moved: difference?.moved ?? []))
    }
  }

  /// What the bounds of all classes come to.
  private func mostPlaced(_ levels: [LevelResult], _ placed: Int) -> Int {
    let classes = levels.filter { $0.name.hasPrefix("placed") }
    guard !classes.isEmpty, classes.allSatisfy({ $0.bound != nil }) else {
      return market.peopleCount
    }
    return max(placed, classes.reduce(0) { $0 + ($1.bound ?? 0) })
  }

  private func placedAgain(
    _ withdrawal: Withdrawal, _ changed: Market, _ cancellation: Cancellation
  ) async throws -> (ReplacementResult, Plan?) {
    let kept = KeptCase(
      changed, staying: plan.placements.filter { !withdrawal.takes($0) },
      leaving: plan.placements.filter(withdrawal.takes))
    var replan = KeptReplan(kept, solver: solver, clock: clock(cancellation))
    try await replan.solve()
    let made = PlanAssembly(
      changed, replan.standing,
      outcome: PlanOutcome(state: .gap, levels: replan.levels.map(\.unclaimed)),
      certificates: [], options: options
    ).plan()
    let difference = PlanDifference(from: plan, to: made)
    let broken = kept.brokenLimits
    let result = Replacement(
      placed: made.placedCount, mostPlaced: mostPlaced(replan.levels, made.placedCount),
      levels: replan.levels, gained: difference.gained, lost: difference.lost,
      moved: difference.moved, withoutAnySeat: kept.closedOut(in: replan.standing),
      brokenLimits: broken)
    return (.plan(result), broken.isEmpty ? made : nil)
  }

  /// The scenario, or one with a reserve, after the withdrawal.
  func without(_ withdrawal: Withdrawal, in scenario: Scenario) -> Scenario {
    scenario.applying(withdrawal.changes(to: self.scenario, under: plan))
  }

  func clock(_ cancellation: Cancellation) -> RunClock {
    RunClock(started: .now, limit: options.timeLimit, cancellation: cancellation)
  }
}

// Many of them.
extension WithdrawalSearch {
  /// What there is to withdraw: those with most people first for whom nothing is free elsewhere,
  /// then those with most people of the plan, then by name.
  package func order(hosts: Bool, offers: Bool) -> [Withdrawal] {
    let screen = WithdrawalScreen(market, plan)
    let ranked = scenario.withdrawals.filter { $0.isHost ? hosts : offers }.map { withdrawal in
      (withdrawal, screen.stranded(by: withdrawal), screen.people(at: withdrawal))
    }
    return ranked.sorted { left, right in
      left.1 == right.1 && left.2 == right.2
        ? left.0 < right.0 : (left.1, left.2) > (right.1, right.2)
    }.map(\.0)
  }

  /// Examines several at a time.
  ///
  /// - Parameter onEach: Called from any thread with each that is finished; may refuse it by an error.
  /// - Returns: In the order given; nil for those that were not reached.
  package func examine(
    _ withdrawals: [Withdrawal], lanes: Int, cancellation: Cancellation = Cancellation(),
    onEach: @escaping @Sendable (Examined) throws -> Void = { _ in }
  ) async throws -> [WithdrawalLoss?] {
    try await TaskPool(numbers: Array(withdrawals.indices), jobs: lanes).results(
      cancellation: cancellation
    ) { index in
      let examined = try await examine(withdrawals[index], cancellation: cancellation)
      if let examined { try onEach(examined) }
      return examined?.loss
    }
  }
}
