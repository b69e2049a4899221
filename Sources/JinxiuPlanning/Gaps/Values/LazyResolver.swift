import JinxiuDomain
import MIP

/// A resolver that is made when first needed, since it adds up all prices once more.
final class LazyResolver {
  private let market: Market
  private let plan: Plan
  private let solver: any Solver
  private let options: PlannerOptions
  private var made: Resolver?

  init(_ market: Market, _ plan: Plan, solver: any Solver, options: PlannerOptions) {
    self.market = market
    self.plan = plan
    self.solver = solver
    self.options = options
  }

  /// - Throws: `SolverDisagreement`, `SolverError`.
  func compare(_ changes: [ScenarioChange], _ clock: RunClock) async throws -> ResolveComparison? {
    let resolver =
      made ?? Resolver(market, plan: plan, solver: solver, options: options.limited(by: clock))
    made = resolver
    return try await resolver.compare(changes, cancellation: clock.cancellation)
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
