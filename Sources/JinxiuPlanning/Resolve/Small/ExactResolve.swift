import JinxiuDomain
import JinxiuRules
import MIP

/// Solves the goals of a small market in turn, beginning from a plan at hand.
///
/// A level whose bound the plan at hand reaches is not solved again.
struct ExactResolve: Sendable {
  private let problem: Problem
  private let solver: any Solver
  private let options: PlannerOptions
  private let clock: RunClock
  private(set) var run: ResolveRun
  /// Why some level is not proven, in order.
  private(set) var stops: [StopReason] = []
  /// Whether `run.standing` is a plan already.
  private var hasPoint: Bool

  enum End: Sendable {
    case decided
    case infeasible
    case nothing(StopReason?)
  }

  /// - Parameter run: Its standing is where the search begins, when it keeps every row.
  init(_ run: ResolveRun, solver: any Solver, options: PlannerOptions, clock: RunClock) {
    problem = Problem(run.market)
    self.solver = solver
    self.options = options
    self.clock = clock
    self.run = run
    hasPoint = run.standing.isFeasible(in: run.market)
    if !hasPoint, let first = FirstPlan(run.market).standing() {
      self.run.standing = first
      hasPoint = true
    }
  }

  /// - Throws: `SolverDisagreement` when an answer does not survive the exact recount.
  mutating func solve() async throws -> End {
    for goal in run.market.goals {
      let known = run.known(goal)
      if hasPoint, run.value(of: goal) == known.bound {
        run.book(goal, known)
        continue
      }
      let level = LevelModelBuilder.build(problem, for: goal, fixed: fixed)
      guard !hasPoint || level.model.columns.contains(where: { $0.cost != 0 }) else {
        // Every plan has the same value.
        run.book(goal, known, searched: run.value(of: goal))
        continue
      }
      if let stop = clock.stop {
        stops.append(stop)
        guard hasPoint else { return .nothing(stop) }
        run.book(goal, known)
        continue
      }
      let outcome = try await FillingSearch(solver).solve(
        level,
        options: SolverOptions(
          timeLimit: clock.limit.map { max(.zero, $0 - clock.elapsed) },
          relativeGapPartsPerMillion: options.gapPartsPerMillion,
          start: hasPoint ? start(of: level, for: goal) : nil,
          memoryLimitMegabytes: options.memoryLimitMegabytes),
        cancellation: clock.cancellation)
      if case .infeasible = outcome, !hasPoint { return .infeasible }
      try take(outcome, of: goal, level)
      guard hasPoint else { return .nothing(outcome.stopReason) }
      run.book(goal, known, searched: outcome.bound)
    }
    return .decided
  }

  private var fixed: [FixedGoal] {
    run.decided.map { FixedGoal(goal: $0.goal, value: $0.value) }
  }

  private mutating func take(_ outcome: Outcome, of goal: Goal, _ level: LevelModel) throws {
    if let reason = outcome.stopReason { stops.append(reason) }
    switch outcome {
    case .infeasible, .unbounded:
      throw SolverDisagreement(level: goal.name, facts: "refused with a plan at hand")
    case .unknown: return
    case .optimal(let solution), .feasible(let solution, _, _):
      let point = try checked(solution, goal, level)
      if hasPoint, !goal.isBetter(run.market.value(of: goal, in: point), than: run.value(of: goal))
      {
        return
      }
      run.standing = point
      hasPoint = true
    }
  }

  /// The point of a solution, recounted.
  private func checked(
    _ solution: Solution, _ goal: Goal, _ level: LevelModel
  ) throws -> Standing {
    let market = run.market
    var point = Standing(market)
    for (name, people) in zip(level.columnNames, solution.values) where people > 0 {
      if case .option(let index) = name {
        point.add(problem.options[index].choice, people: people, in: market)
      }
    }
    let isKept = fixed.allSatisfy {
      !$0.goal.isBetter($0.value, than: market.value(of: $0.goal, in: point))
    }
    guard point.isFeasible(in: market), isKept else {
      throw SolverDisagreement(level: goal.name, facts: "the point breaks a rule or a level above")
    }
    return point
  }

  /// The plan at hand as a point of the level's program.
  private func start(of level: LevelModel, for goal: Goal) -> [Int] {
    let market = run.market
    let filling = market.value(of: goal.isRank ? goal : .fairness, in: run.standing)
    return level.columnNames.map { name in
      switch name {
      case .option(let index): people(in: problem.options[index])
      case .shortfall(let row):
        // The column of a floor counts people, that of a share hundredths.
        if case .atLeast = market.rows[row].bound {
          run.standing.shortfall(of: row, in: market) / 100
        } else {
          run.standing.shortfall(of: row, in: market)
        }
      case .filling(let permille): filling >= permille ? 1 : 0
      case .placed(let county, let people):
        (run.standing.peopleByCounty[county] ?? 0) >= people ? 1 : 0
      }
    }
  }

  private func people(in option: ProblemOption) -> Int {
    run.standing.holdings[option.demand].first { $0.choice == option.choice }?.people ?? 0
  }
}

extension ExactResolve {
  /// Of all plans with the same values, one in which fewest people of `base` lose their place, and
  /// then fewest have another.
  ///
  /// - Returns: Whether it was shown that there is none nearer.
  mutating func approach(_ base: Standing) async throws -> Bool {
    guard clock.stop == nil else { return false }
    var level = LevelModelBuilder.build(problem, for: .waivers, fixed: fixed)
    let optionCount = problem.options.count
    let builder = NearnessBuilder(problem, base, run.standing)
    let start = builder.aim(&level.model, from: self.start(of: level, for: .waivers))
    let outcome = try await solver.solve(
      level.model,
      options: SolverOptions(
        timeLimit: clock.limit.map { max(.zero, $0 - clock.elapsed) }, nodeLimit: 2_000,
        start: start, memoryLimitMegabytes: options.memoryLimitMegabytes),
      cancellation: clock.cancellation)
    guard let solution = outcome.solution else { return false }
    var point = Standing(run.market)
    for index in 0..<optionCount where solution.values[index] > 0 {
      point.add(
        problem.options[index].choice, people: solution.values[index], in: run.market)
    }
    let isSame = run.decided.allSatisfy { run.market.value(of: $0.goal, in: point) == $0.value }
    guard isSame, point.isFeasible(in: run.market) else { return false }
    run.standing = point
    if case .optimal = outcome { return true }
    return false
  }
}
