import JinxiuDomain
import MIP

/// Solves the goals of a programme in turn as whole programs, each with those above it fixed.
struct ExactPlanner: Sendable {
  private let problem: Problem
  private let solver: any Solver
  private let options: PlannerOptions
  private let required: [FixedGoal]
  private let nodes: Int?
  private let begun: Standing?
  private let started: ContinuousClock.Instant
  private let onModel: @Sendable (String, LevelModel) throws -> Void

  /// `onModel` sees the program of each level before it is solved, under the level's name.
  ///
  /// - Parameters:
  ///   - required: What every plan has to reach, above all goals of the programme.
  ///   - nodes: Of a level, after which it is called stuck; nil to go on to its end.
  ///   - begun: A plan that is known already.
  ///   - started: From when the time limit counts.
  init(
    _ problem: Problem, solver: any Solver, options: PlannerOptions, required: [FixedGoal] = [],
    nodes: Int? = nil, begun: Standing? = nil, started: ContinuousClock.Instant = .now,
    onModel: @escaping @Sendable (String, LevelModel) throws -> Void = { _, _ in }
  ) {
    self.problem = problem
    self.solver = solver
    self.options = options
    self.required = required
    self.nodes = nodes
    self.begun = begun
    self.started = started
    self.onModel = onModel
  }

  /// Branch and cut got nowhere with a level.
  struct Stuck: Error {
    let level: String
    /// The best plan so far; nil where none is known.
    let best: Standing?
  }

  /// - Throws: `SolverDisagreement` when a solver's answer does not survive the exact recount,
  ///   `SolverError` when no solver could be started, `Stuck`, or what `onModel` throws.
  func plan(
    cancellation: Cancellation = Cancellation(),
    onEvent: @escaping @Sendable (PlanningEvent) -> Void = { _ in }
  ) async throws -> PlanningResult {
    if let result = try await reached(cancellation: cancellation, onEvent: onEvent) {
      return result
    }
    return .contradiction(
      try await ContradictionSearch(problem.market, solver: solver, isWhole: true)
        .told(cancellation: cancellation))
  }

  /// Nil where no plan reaches what is required; why is not looked for.
  ///
  /// - Throws: As `plan`.
  func reached(
    cancellation: Cancellation,
    onEvent: @escaping @Sendable (PlanningEvent) -> Void = { _ in }
  ) async throws -> PlanningResult? {
    var run = LevelRun(
      problem, options: options, required: required, begun: begun, started: started)
    let goals = problem.goals
    for (index, goal) in goals.enumerated() {
      onEvent(.levelStarted(name: goal.name, number: index + 1, of: goals.count))
      let level = LevelModelBuilder.build(problem, for: goal, fixed: run.fixed)
      try onModel(goal.name, level)
      let stop = run.stopBefore(goal, cancellation)
      let outcome: Outcome? =
        if let stop { .unknown(bound: nil, stop) } else {
          try await solve(goal, level, run, cancellation, onEvent)
        }
      if case .infeasible = outcome, run.needsAnyPoint { return nil }
      if nodes != nil, outcome?.stopReason == .iterationLimit {
        try run.take(outcome, of: goal, level)
        throw Stuck(level: goal.name, best: run.best)
      }
      if let reason = outcome?.stopReason {
        onEvent(.levelStopped(name: goal.name, reason: reason))
      }
      try run.take(outcome, of: goal, level)
      if let result = run.levels.last { onEvent(.levelDone(result)) }
    }
    return run.result()
  }

  /// Nil when no solve is needed: every feasible plan has the same value, or the plan at hand
  /// reaches a bound that counting gives.
  private func solve(
    _ goal: Goal, _ level: LevelModel, _ run: LevelRun, _ cancellation: Cancellation,
    _ onEvent: @escaping @Sendable (PlanningEvent) -> Void
  ) async throws -> Outcome? {
    let hasObjective = level.model.columns.contains { $0.cost != 0 }
    guard run.needsAnyPoint || (hasObjective && !run.isSettled(goal)) else { return nil }
    let solverOptions = SolverOptions(
      timeLimit: run.remainingTime, relativeGapPartsPerMillion: options.gapPartsPerMillion,
      nodeLimit: nodes,
      memoryLimitMegabytes: options.memoryLimitMegabytes)
    let name = goal.name
    return try await FillingSearch(solver).solve(
      level, options: solverOptions, cancellation: cancellation
    ) { progress in
      onEvent(
        .progress(
          level: name, best: progress.best, bound: progress.bound, elapsed: progress.elapsed))
    }
  }
}
