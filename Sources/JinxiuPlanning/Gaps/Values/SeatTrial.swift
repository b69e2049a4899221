import JinxiuDomain
import MIP

/// Solves a market in which some rows have more room, level by level, from the first level that
/// may change.
struct SeatTrial {
  private let market: Market
  private let base: Standing
  private let solver: any Solver
  private let clock: RunClock

  /// `base` keeps every row of the market, since rows have only more room.
  init(_ market: Market, from base: Standing, solver: any Solver, clock: RunClock) {
    self.market = market
    self.base = base
    self.solver = solver
    self.clock = clock
  }

  /// Values of all levels at the best plan; nil where the solver stopped before a proof.
  ///
  /// - Parameters:
  ///   - first: Levels before it are known to stay at the values of the plan.
  ///   - last: The last level to solve; nil for all.
  /// - Throws: `SolverDisagreement` when an answer does not survive the exact recount.
  func values(from first: Int, through last: Int? = nil) async throws -> [Int]? {
    let problem = Problem(market)
    let goals = market.goals
    var best = base
    var fixed = goals.prefix(first).map {
      FixedGoal(goal: $0, value: market.value(of: $0, in: base))
    }
    for goal in goals[first...(last ?? goals.count - 1)] {
      let level = LevelModelBuilder.build(problem, for: goal, fixed: fixed)
      let isOpen =
        level.model.columns.contains { $0.cost != 0 }
        && market.value(of: goal, in: best) != market.countedBound(of: goal)
      if isOpen {
        guard clock.stop == nil else { return nil }
        let outcome = try await FillingSearch(solver).solve(
          level, options: SolverOptions(timeLimit: clock.remaining),
          cancellation: clock.cancellation)
        guard case .optimal(let solution) = outcome else { return nil }
        best = try checked(solution, goal, level, problem, fixed)
      }
      fixed.append(FixedGoal(goal: goal, value: market.value(of: goal, in: best)))
    }
    return fixed.map(\.value)
  }

  private func checked(
    _ solution: Solution, _ goal: Goal, _ level: LevelModel, _ problem: Problem,
    _ fixed: [FixedGoal]
  ) throws -> Standing {
    var point = Standing(market)
    for (name, people) in zip(level.columnNames, solution.values) where people > 0 {
      if case .option(let index) = name {
        point.add(problem.options[index].choice, people: people, in: market)
      }
    }
    let isKept = fixed.allSatisfy { decided in
      !decided.goal.isBetter(decided.value, than: market.value(of: decided.goal, in: point))
    }
    guard point.isFeasible(in: market), isKept,
      market.value(of: goal, in: point) == solution.objective
    else {
      throw SolverDisagreement(level: goal.name, facts: "one more seat does not survive a recount")
    }
    return point
  }
}
