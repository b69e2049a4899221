import JinxiuDomain
package import MIP

/// Makes a plan that is lexicographically best by the programme's goals, as far as it can be shown.
///
/// A market whose options GLPK can take whole goes to it level by level; a larger one is planned by
/// prices and cores. Either way every level carries prices that bound it by addition alone.
package struct Planner: Sendable {
  /// Options up to which GLPK takes a market whole.
  package static let wholeLimit = 3_000
  /// Nodes of a level after which prices have their turn: of 33 people alike in much, branch and cut
  /// did not end in ten minutes, and prices and cores were done in half a second.
  package static let wholeNodes = 5_000

  private let market: Market
  private let solver: any Solver
  private let options: PlannerOptions
  private let model: ModelWish?

  /// A level whose program somebody wants to see, and what they do with it.
  package struct ModelWish: Sendable {
    /// As in `plan.json`; nil for the last.
    let level: String?
    let take: @Sendable (Problem, LevelModel) throws -> Void

    package init(
      level: String?, take: @escaping @Sendable (Problem, LevelModel) throws -> Void
    ) {
      self.level = level
      self.take = take
    }
  }

  package init(
    _ market: Market, solver: any Solver, options: PlannerOptions, model: ModelWish? = nil
  ) {
    self.market = market
    self.solver = solver
    self.options = options
    self.model = model
  }

  /// - Throws: `SolverDisagreement` when a solver's answer does not survive the exact recount,
  ///   `SolverError` when no solver could be started, or what the model wish throws.
  package func plan(
    cancellation: Cancellation = Cancellation(),
    onEvent: @escaping @Sendable (PlanningEvent) -> Void = { _ in }
  ) async throws -> PlanningResult {
    onEvent(
      .compiled(
        people: market.peopleCount, options: market.optionCount, rows: market.rows.count))
    if let contradiction = try await counted(cancellation) { return .contradiction(contradiction) }
    let started = ContinuousClock.now
    func priced(from begun: Standing? = nil) async throws -> (PlanningResult, Standing) {
      let clock = RunClock(
        started: started, limit: options.timeLimit, cancellation: cancellation)
      var run = PricedRun(
        market, solver: solver, options: options, clock: clock, begun: begun, onEvent: onEvent)
      let result = try await run.run()
      try show(run.decided)
      return (result, run.standing)
    }
    func whole(nodes: Int?, from begun: Standing? = nil) async throws -> PlanningResult {
      let problem = Problem(market)
      return try await ExactPlanner(
        problem, solver: solver, options: options, nodes: nodes, begun: begun, started: started
      ) { name, level in
        if let model, name == model.level ?? problem.levelNames.last {
          try model.take(problem, level)
        }
      }.plan(cancellation: cancellation, onEvent: onEvent)
    }
    guard isWhole else { return try await priced().0 }
    guard options.method == .automatic else { return try await whole(nodes: nil) }
    do {
      return try await whole(nodes: Self.wholeNodes)
    } catch let stuck as ExactPlanner.Stuck {
      onEvent(.turnedToPrices(level: stuck.level))
      let (result, standing) = try await priced(from: stuck.best)
      switch result {
      case .plan(let plan) where plan.outcome.state == .unproven:
        // Without a proof, and with time left, only the search to its end is left.
        return try await whole(nodes: nil, from: standing)
      case .nothing: return try await whole(nodes: nil, from: stuck.best)
      case .plan, .contradiction: return result
      }
    }
  }

  private var isWhole: Bool { options.isWhole(market) }

  /// What counting shows before any program is written.
  private func counted(_ cancellation: Cancellation) async throws -> Contradiction? {
    guard !market.scenario.pins.isEmpty else { return nil }
    let search = ContradictionSearch(market, solver: solver, isWhole: isWhole)
    return search.isCountedOut ? try await search.find(cancellation: cancellation) : nil
  }

  /// The program of the level asked for, with the levels above at what the plan makes of them.
  private func show(_ decided: [DecidedGoal]) throws {
    guard let model else { return }
    let problem = Problem(market)
    let names = problem.levelNames
    guard let index = names.firstIndex(of: model.level ?? names.last ?? ""),
      index < decided.count
    else { return }
    let above = decided.prefix(index).map { FixedGoal(goal: $0.goal, value: $0.value) }
    try model.take(
      problem, LevelModelBuilder.build(problem, for: decided[index].goal, fixed: above))
  }
}

/// How a market is planned.
package enum PlanningMethod: Sendable {
  /// By its size.
  case automatic
  /// By GLPK's branch and cut, whatever the size.
  case whole
  /// By prices and cores, whatever the size.
  case prices
}
