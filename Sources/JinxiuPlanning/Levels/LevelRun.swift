import JinxiuDomain
import MIP

/// How far a run through the levels has come: the best plan, and what is decided.
struct LevelRun {
  private let problem: Problem
  private let market: Market
  private let options: PlannerOptions
  private let started: ContinuousClock.Instant
  /// Keeps every goal in `fixed` at its value; nil until a feasible point is known.
  private(set) var best: Standing?
  private(set) var fixed: [FixedGoal]
  private(set) var levels: [LevelResult] = []
  private var stops: [StopReason] = []

  /// - Parameters:
  ///   - required: Goals that every plan has to reach, above all others.
  ///   - begun: A plan that is known already; a quick first one is made where none is.
  init(
    _ problem: Problem, options: PlannerOptions, required: [FixedGoal], begun: Standing? = nil,
    started: ContinuousClock.Instant
  ) {
    self.problem = problem
    let market = problem.market
    self.market = market
    self.options = options
    self.started = started
    fixed = required
    best = (begun ?? FirstPlan(market).standing()).flatMap { first in
      let reaches = required.allSatisfy {
        !$0.goal.isBetter($0.value, than: market.value(of: $0.goal, in: first))
      }
      return reaches ? first : nil
    }
  }

  var needsAnyPoint: Bool { best == nil }

  /// Whether the plan at hand is as good as counting allows.
  func isSettled(_ goal: Goal) -> Bool {
    best.map { market.value(of: goal, in: $0) == market.countedBound(of: goal) } ?? false
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
    let value = market.value(of: goal, in: best)
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
    guard let counted = market.countedBound(of: goal) else { return bound }
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
    for lost in market.goals.prefix(while: { $0 != goal }) {
      book(lost, value: market.value(of: lost, in: best), bound: market.countedBound(of: lost))
    }
  }

  /// Takes the point if it is no worse than the one at hand, after checking it exactly.
  private mutating func keep(_ solution: Solution, of goal: Goal, _ level: LevelModel) throws {
    var point = Standing(market)
    for (name, people) in zip(level.columnNames, solution.values) where people > 0 {
      if case .option(let index) = name {
        point.add(problem.options[index].choice, people: people, in: market)
      }
    }
    guard point.isFeasible(in: market) else {
      throw SolverDisagreement(level: goal.name, facts: "the point breaks a rule")
    }
    for decided in fixed {
      let value = market.value(of: decided.goal, in: point)
      guard !decided.goal.isBetter(decided.value, than: value) else {
        throw SolverDisagreement(
          level: goal.name, facts: "\(decided.goal.name) fell from \(decided.value) to \(value)")
      }
    }
    // Of two equally good points the one that serves the goals below better.
    if let best, isAsGood(best, as: point, from: goal) { return }
    best = completed(point, at: goal)
  }

  /// The point with everybody added who fits and whom no goal up to this one counts, so that a
  /// stop before the levels below does not leave their people out.
  private func completed(_ point: Standing, at goal: Goal) -> Standing {
    let decided = Set(fixed.map(\.goal) + [goal])
    let fuller = FirstPlan(market).completed(point) { demand in
      !decided.contains(.placed(priorityClass: demand.priorityClass))
    }
    let isKept = decided.allSatisfy {
      market.value(of: $0, in: fuller) == market.value(of: $0, in: point)
    }
    return isKept ? fuller : point
  }

  /// Whether the goals from `goal` on are no worse in their order.
  private func isAsGood(_ left: Standing, as right: Standing, from goal: Goal) -> Bool {
    let first = market.goals.firstIndex(of: goal) ?? 0
    return !market.merit(of: left).dropFirst(first)
      .lexicographicallyPrecedes(market.merit(of: right).dropFirst(first))
  }

  func result() -> PlanningResult {
    guard let best else { return .nothing(state(of: levels)) }
    let recounted = recounted(best)
    let certificates = Certifier(market).certificates(market.goals, recounted)
    let levels = recounted.map { $0.resting(on: certificates) }
    let outcome = PlanOutcome(state: state(of: levels), levels: levels)
    return .plan(
      PlanAssembly(
        market, best, outcome: outcome, certificates: certificates,
        options: options
      ).plan())
  }

  /// The levels at the values of the final plan: a level that stopped early may have been bettered
  /// by a plan of a level below, which keeps it as a floor only.
  private func recounted(_ best: Standing) -> [LevelResult] {
    zip(market.goals, levels).map { goal, level in
      let value = market.value(of: goal, in: best)
      return LevelResult(
        name: level.name, value: value, bound: level.bound,
        isProven: level.isProven || level.bound == value, isMaximised: level.isMaximised)
    }
  }

  /// The gravest reason for which some level is not proven.
  private func state(of levels: [LevelResult]) -> OutcomeState {
    if !levels.isEmpty, levels.count == market.goals.count, levels.allSatisfy(\.isProven) {
      return .proven
    }
    if stops.contains(.cancelled) { return .cancelled }
    if stops.contains(.timeLimit) { return .timeLimit }
    return stops.allSatisfy { $0 == .gapReached } ? .gap : .solverFailed
  }
}
