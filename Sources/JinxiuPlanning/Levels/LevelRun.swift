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
    let isProven: Bool
    var bound = value
    switch outcome {
    case nil: isProven = true
    case .optimal(let solution):
      guard solution.objective == value else {
        throw SolverDisagreement(
          level: goal.name, facts: "solver says \(solution.objective), recount says \(value)")
      }
      isProven = true
    default:
      isProven = outcome?.bound == value
      bound = outcome?.bound ?? value
    }
    levels.append(
      LevelResult(
        name: goal.name, value: value, bound: isProven || outcome?.bound != nil ? bound : nil,
        isProven: isProven, isMaximised: goal.isMaximised))
    fixed.append(FixedGoal(goal: goal, value: value))
  }

  /// Books the levels that came to nothing before there was any plan, at what this plan makes of
  /// them.
  ///
  /// They did not bind the level that gave the plan. Its proof holds all the same: with them fixed
  /// at these values there is less to choose from, and the plan is among it.
  private mutating func bookLost(before goal: Goal) {
    guard let best else { return }
    for lost in problem.goals.prefix(while: { $0 != goal }) {
      let value = problem.value(of: lost, in: best)
      let isProven = isSettled(lost)
      levels.append(
        LevelResult(
          name: lost.name, value: value, bound: isProven ? value : nil, isProven: isProven,
          isMaximised: lost.isMaximised))
      fixed.append(FixedGoal(goal: lost, value: value))
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
    best = assignment
  }

  private func isBetter(_ left: Assignment, than right: Assignment, from goal: Goal) -> Bool {
    for goal in problem.goals.drop(while: { $0 != goal }) {
      let (left, right) = (problem.value(of: goal, in: left), problem.value(of: goal, in: right))
      if left != right { return goal.isBetter(left, than: right) }
    }
    return true
  }

  func result() -> PlanningResult {
    guard let best else { return .nothing(state) }
    let outcome = PlanOutcome(state: state, levels: levels)
    return .plan(PlanAssembly(problem, best, outcome: outcome, options: options).plan())
  }

  /// The gravest reason for which some level is not proven.
  private var state: OutcomeState {
    if !levels.isEmpty, levels.count == problem.goals.count, levels.allSatisfy(\.isProven) {
      return .proven
    }
    if stops.contains(.cancelled) { return .cancelled }
    if stops.contains(.timeLimit) { return .timeLimit }
    return stops.allSatisfy { $0 == .gapReached } ? .gap : .solverFailed
  }
}
