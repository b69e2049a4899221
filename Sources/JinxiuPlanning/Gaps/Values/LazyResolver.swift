import JinxiuDomain
import MIP

/// A resolver that is made when first needed, since it adds up all prices once more.
final class LazyResolver {
  private let market: Market
  private let plan: Plan
  private let solver: any Solver
  private let options: PlannerOptions
  private var made: Resolver?
  /// Levels without any change, which are always the same where the market goes to GLPK whole.
  private var without: [LevelResult]?
  /// Re-solves so far.
  private(set) var resolves = 0

  init(_ market: Market, _ plan: Plan, solver: any Solver, options: PlannerOptions) {
    self.market = market
    self.plan = plan
    self.solver = solver
    self.options = options
  }

  /// What each of some changes does by itself, looked into side by side.
  ///
  /// - Throws: `SolverDisagreement`, `SolverError`.
  func compare(
    _ asked: [[ScenarioChange]], _ clock: RunClock
  ) async throws -> [ResolveComparison?] {
    let resolver =
      made ?? Resolver(market, plan: plan, solver: solver, options: options.limited(by: clock))
    made = resolver
    let known = without
    resolves += (known == nil ? 2 : 1) * asked.count
    let found = try await TaskPool(numbers: Array(asked.indices), jobs: asked.count).results(
      cancellation: clock.cancellation
    ) { number in
      try await resolver.compare(
        asked[number], without: known, cancellation: clock.cancellation)
    }
    if resolver.isWhole { without = found.compactMap { $0?.without }.first ?? without }
    return found
  }

  /// The first levels with the changes, down to the last class of people, planned from nothing; up
  /// to the first that is not proven.
  ///
  /// - Throws: `SolverDisagreement`, `SolverError`.
  func people(_ changes: [ScenarioChange], _ clock: RunClock) async throws -> [LevelResult] {
    let objective = market.scenario.programme.objective
    guard let placed = objective.firstIndex(of: .placed) else { return [] }
    resolves += 1
    let upToPlaced = ScenarioChange.objective(Array(objective.prefix(placed + 1)))
    let planner = Planner(
      Market(market.scenario.applying(changes + [upToPlaced])), solver: solver,
      options: options.limited(by: clock))
    guard case .plan(let plan) = try await planner.plan(cancellation: clock.cancellation) else {
      return []
    }
    return Array(plan.outcome.levels.prefix(while: \.isProven))
  }
}

extension PlannerOptions {
  /// For one re-solve among many.
  func limited(by clock: RunClock) -> PlannerOptions {
    var options = self
    options.timeLimit = clock.remaining
    return options
  }
}
