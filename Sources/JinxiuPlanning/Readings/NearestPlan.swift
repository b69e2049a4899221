import JinxiuDomain
import JinxiuRules
import MIP

/// Of all plans that are as good in every level the one that differs least from another plan:
/// fewest people lose a place, then fewest are elsewhere or in other months.
///
/// Without it two plans would differ by chance wherever several are equally good.
struct NearestPlan: Sendable {
  private let market: Market
  private let solver: any Solver
  private let options: PlannerOptions

  init(_ market: Market, solver: any Solver, options: PlannerOptions) {
    self.market = market
    self.solver = solver
    self.options = options
  }

  /// Nil where the market is too large to be taken whole, or no proof was had in time.
  ///
  /// - Throws: `SolverDisagreement` when the answer does not survive the exact recount,
  ///   `SolverError` when no solver could be started.
  func plan(
    as plan: Plan, near base: Plan, cancellation: Cancellation
  ) async throws -> Plan? {
    guard market.optionCount <= Planner.wholeLimit, plan.outcome.state == .proven else {
      return nil
    }
    let problem = Problem(market)
    let fixed = zip(market.goals, plan.outcome.levels).map {
      FixedGoal(goal: $0, value: $1.value)
    }
    var level = LevelModelBuilder.build(problem, for: .points, fixed: fixed)
    for column in level.model.columns.indices { level.model.columns[column].cost = 0 }
    level.model.sense = .maximize
    KeptPlaces(problem, base).add(to: &level)
    let outcome = try await solver.solve(
      level.model, options: SolverOptions(timeLimit: options.timeLimit ?? .seconds(60)),
      cancellation: cancellation)
    guard case .optimal(let solution) = outcome else { return nil }
    return try assembled(solution, level, problem, fixed, plan)
  }

  private func assembled(
    _ solution: Solution, _ level: LevelModel, _ problem: Problem, _ fixed: [FixedGoal],
    _ plan: Plan
  ) throws -> Plan {
    var standing = Standing(market)
    for (name, people) in zip(level.columnNames, solution.values) where people > 0 {
      if case .option(let index) = name {
        standing.add(problem.options[index].choice, people: people, in: market)
      }
    }
    let isAsGood = fixed.allSatisfy { market.value(of: $0.goal, in: standing) == $0.value }
    guard standing.isFeasible(in: market), isAsGood else {
      throw SolverDisagreement(level: "nearest", facts: "the nearest plan is not as good")
    }
    return PlanAssembly(
      market, standing, outcome: plan.outcome, certificates: plan.certificates, options: options
    ).plan()
  }
}

/// What of a plan is kept, as columns: `p_d` people of a demand placed as many as before at most, and
/// `y_o` in the very same seat and months.
struct KeptPlaces {
  private let problem: Problem
  private let people: [DemandName: Int]
  private let seats: [DemandName: [Placement]]

  init(_ problem: Problem, _ plan: Plan) {
    self.problem = problem
    seats = Dictionary(grouping: plan.placements, by: \.demand)
    people = seats.mapValues { $0.reduce(0) { $0 + $1.count } }
  }

  /// One person who keeps a place outweighs all who keep the very seat.
  func add(to level: inout LevelModel) {
    let weight = 1 + people.values.reduce(0, +)
    for demand in problem.demands {
      guard let before = people[demand.demand.name], !demand.options.isEmpty else { continue }
      add(Array(demand.options), most: before, worth: weight, to: &level)
      for seat in seats[demand.demand.name] ?? [] {
        let same = demand.options.filter { index in
          let option = problem.options[index].option
          return option.offer.id == seat.offer && option.spells == seat.spells
        }
        if !same.isEmpty { add(same, most: seat.count, worth: 1, to: &level) }
      }
    }
  }

  /// A column worth `worth`, at most `most` and at most the people in the options.
  private func add(_ options: [Int], most: Int, worth: Int, to level: inout LevelModel) {
    let column = level.model.addColumn(lower: 0, upper: most, cost: worth)
    level.model.addRow(
      options.map { Term(column: $0, coefficient: 1) } + [Term(column: column, coefficient: -1)],
      .atLeast(0))
  }
}
