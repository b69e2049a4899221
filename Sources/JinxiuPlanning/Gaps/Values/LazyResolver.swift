import JinxiuDomain
import MIP

/// A resolver that is made when first needed, since it compiles the scenario once more.
final class LazyResolver {
  private let scenario: Scenario
  private let plan: Plan
  private let solver: any Solver
  private let options: PlannerOptions
  private var made: Resolver?

  init(_ scenario: Scenario, _ plan: Plan, solver: any Solver, options: PlannerOptions) {
    self.scenario = scenario
    self.plan = plan
    self.solver = solver
    self.options = options
  }

  /// - Throws: `SolverDisagreement`, `SolverError`.
  func resolve(_ changes: [ScenarioChange], _ clock: RunClock) async throws -> Resolution {
    let resolver =
      made ?? Resolver(scenario, plan: plan, solver: solver, options: options.limited(by: clock))
    made = resolver
    return try await resolver.resolve(
      changes, isNearest: false, cancellation: clock.cancellation)
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
