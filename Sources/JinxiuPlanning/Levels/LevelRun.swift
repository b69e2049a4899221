import JinxiuDomain
import MIP

/// How far a run through the levels has come: the best plan, and what is decided.
struct LevelRun {
  private let problem: Problem
  private let options: PlannerOptions
  private let started: ContinuousClock.Instant
  /// Keeps every goal in `fixed` at its value; nil until a feasible point is known.
  private(set) var best: Assignment?
  private(set) var fixed: [FixedGoal] = []
  private(set) var levels: [LevelResult] = []
  private var stops: [StopReason] = []

  init(_ problem: Problem, options: PlannerOptions, started: ContinuousClock.Instant) {
    self.problem = problem
    self.options = options
    self.started = started
    best = FirstPlan(problem).assignment()
  }

  var needsAnyPoint: Bool { best == nil }

  /// Whether the plan at hand is as good as counting allows.
  func isSettled(_ goal: Goal) -> Bool {
    best.map { problem.value(of: goal, in: $0) == problem.countedBound(of: goal) } ?? false
  }

  var remainingTime: Duration? {
    options.timeLimit.map { max(.zero, $0 - (ContinuousClock.now - started)) }
  }

  /// Why the next level must not be started; nil when it may.
  func stopBefore(_ goal: Goal, _ cancellation: Cancellation) -> StopReason? {
    if cancellation.isCancelled { return .cancelled }
    if let remainingTime, remainingTime <= .zero { return .timeLimit }
    return nil
  }

  /// Books what a level came to. `outcome` is nil when the goal had nothing to decide.
  mutating func take(_ outcome: Outcome?, of goal: Goal, _ level: LevelModel) throws {
    if case .infeasible = outcome {
      // The plan at hand is a feasible point of this very model.
      throw SolverDisagreement(level: goal.name, facts: "called infeasible with a plan at hand")
    }
    if case .unbounded = outcome {
      throw SolverDisagreement(level: goal.name, facts: "called unbounded")
    }
    if let solution = outcome?.solution {
      let isFirst = best == nil
      try keep(solution, of: goal, level)
      if isFirst { bookLost(before: goal) }
    }
    if let reason = outcome?.stopReason { stops.append(reason) }
    guard let best else { return }
    let value = problem.value(of: goal, in: best)
    var bound = outcome == nil ? value : tighter(outcome?.bound, of: goal)
    if case .optimal(let solution) = outcome {
      guard solution.objective == value else {
        throw SolverDisagreement(
          level: goal.name, facts: "solver says \(solution.objective), recount says \(value)")
      }
      bound = value
    }
    book(goal, value: value, bound: bound)
  }

  private mutating func book(_ goal: Goal, value: Int, bound: Int?) {
    levels.append(
      LevelResult(
        name: goal.name, value: value, bound: bound, isProven: bound == value,
        isMaximised: goal.isMaximised))
    fixed.append(FixedGoal(goal: goal, value: value))
  }

  /// Of the solver's bound and what counting gives the one that says more.
  private func tighter(_ bound: Int?, of goal: Goal) -> Int? {
    guard let counted = problem.countedBound(of: goal) else { return bound }
    guard let bound else { return counted }
    return goal.isBetter(bound, than: counted) ? counted : bound
  }

  /// Books the levels that came to nothing before there was any plan, at what this plan makes of
  /// them.
  ///
  /// They did not bind the level that gave the plan. Its proof holds all the same: with them fixed
  /// at these values there is less to choose from, and the plan is among it.
  private mutating func bookLost(before goal: Goal) {
    guard let best else { return }
    for lost in problem.goals.prefix(while: { $0 != goal }) {
      book(lost, value: problem.value(of: lost, in: best), bound: problem.countedBound(of: lost))
    }
  }

  /// Takes the point if it is no worse than the one at hand, after checking it exactly.
  private mutating func keep(_ solution: Solution, of goal: Goal, _ level: LevelModel) throws {
    var assignment = Array(repeating: 0, count: problem.options.count)
    for (name, value) in zip(level.columnNames, solution.values) {
      if case .option(let index) = name { assignment[index] = value }
    }
    guard Ledger(problem, assignment).isFeasible else {
      throw SolverDisagreement(level: goal.name, facts: "the point breaks a rule")
    }
    for decided in fixed {
      let value = problem.value(of: decided.goal, in: assignment)
      guard !decided.goal.isBetter(decided.value, than: value) else {
        throw SolverDisagreement(
          level: goal.name, facts: "\(decided.goal.name) fell from \(decided.value) to \(value)")
      }
    }
    // Of two equally good points the one that serves the goals below better.
    if let best, isBetter(best, than: assignment, from: goal) { return }
    best = completed(assignment, at: goal)
  }

  /// The point with everybody added who fits and whom no goal up to this one counts, so that a
  /// stop before the levels below does not leave their people out.
  private func completed(_ assignment: Assignment, at goal: Goal) -> Assignment {
    let decided = Set(fixed.map(\.goal) + [goal])
    let fuller = FirstPlan(problem).completed(assignment) { demand in
      !decided.contains(.placed(priorityClass: demand.priorityClass))
    }
    let isKept = decided.allSatisfy {
      problem.value(of: $0, in: fuller) == problem.value(of: $0, in: assignment)
    }
    return isKept ? fuller : assignment
  }

  private func isBetter(_ left: Assignment, than right: Assignment, from goal: Goal) -> Bool {
    for goal in problem.goals.drop(while: { $0 != goal }) {
      let (left, right) = (problem.value(of: goal, in: left), problem.value(of: goal, in: right))
      if left != right { return goal.isBetter(left, than: right) }
    }
    return true
  }

  func result() -> PlanningResult {
    guard let best else { return .nothing(state(of: levels)) }
    let recounted = recounted(best)
    let certificates = Certifier(problem.market).certificates(problem.goals, recounted)
    let levels = recounted.map { $0.resting(on: certificates) }
    let outcome = PlanOutcome(state: state(of: levels), levels: levels)
    return .plan(
      PlanAssembly(
        problem.market, standing(of: best), outcome: outcome, certificates: certificates,
        options: options
      ).plan())
  }

  private func standing(of assignment: Assignment) -> Standing {
    var standing = Standing(problem.market)
    for (option, people) in zip(problem.options, assignment) where people > 0 {
      standing.add(option.choice, people: people, in: problem.market)
    }
    return standing
  }

  /// The levels at the values of the final plan: a level that stopped early may have been bettered
  /// by a plan of a level below, which keeps it as a floor only.
  private func recounted(_ best: Assignment) -> [LevelResult] {
    zip(problem.goals, levels).map { goal, level in
      let value = problem.value(of: goal, in: best)
      return LevelResult(
        name: level.name, value: value, bound: level.bound,
        isProven: level.isProven || level.bound == value, isMaximised: level.isMaximised)
    }
  }

  /// The gravest reason for which some level is not proven.
  private func state(of levels: [LevelResult]) -> OutcomeState {
    if !levels.isEmpty, levels.count == problem.goals.count, levels.allSatisfy(\.isProven) {
      return .proven
    }
    if stops.contains(.cancelled) { return .cancelled }
    if stops.contains(.timeLimit) { return .timeLimit }
    return stops.allSatisfy { $0 == .gapReached } ? .gap : .solverFailed
  }
}
