package import JinxiuDomain
package import MIP

/// Says why a plan is as it is: facts that are counted from it, and what other plans would cost,
/// found by making them.
package struct Explainer: Sendable {
  /// Alternatives, and changes, that are looked into by re-solving when nobody says how many.
  package static let standardAlternatives = 12

  let market: Market
  let standing: Standing
  let plan: Plan
  let book: RowBook
  let users: RowHolders
  let most: Int
  let resolver: Resolver

  /// - Parameters:
  ///   - plan: A plan of the scenario that has passed the audit.
  ///   - options: Limits of each single trial.
  ///   - alternatives: The most alternatives, and the most changes, that are tried; 0 tries none.
  package init(
    _ scenario: Scenario, plan: Plan, solver: any Solver, options: PlannerOptions,
    alternatives: Int = standardAlternatives
  ) {
    market = Market(scenario)
    resolver = Resolver(market, plan: plan, solver: solver, options: options)
    standing = SeatedPlan(plan, in: market, numbers: market.demandNumbers).standing
    book = RowBook(market)
    users = RowHolders(standing, in: market)
    self.plan = plan
    most = alternatives
  }

  /// Nil when the scenario has nothing of this name.
  ///
  /// - Throws: `SolverError`, `SolverDisagreement`.
  package func explain(
    _ subject: ExplanationSubject, cancellation: Cancellation = Cancellation()
  ) async throws -> Explanation? {
    var desk = TrialDesk(plan, resolver, cancellation)
    guard let answer = try await answer(subject, &desk) else { return nil }
    return Explanation(
      scenario: plan.scenario, outcome: plan.outcome, answer: answer, effort: desk.effort)
  }

  private func answer(
    _ subject: ExplanationSubject, _ desk: inout TrialDesk
  ) async throws -> Explanation.Answer? {
    switch subject {
    case .demand(let name):
      guard let index = market.demands.firstIndex(where: { $0.demand.name == name }) else {
        return nil
      }
      return .person(try await person(index, &desk))
    case .host(let id):
      guard let host = market.scenario.host(id) else { return nil }
      return .host(try await explanation(of: host, &desk))
    case .county(let id):
      guard let county = market.scenario.county(id) else { return nil }
      return .county(try await explanation(of: county, &desk))
    case .unit(let id):
      guard let unit = market.scenario.unit(id) else { return nil }
      return .unit(try await explanation(of: unit, &desk))
    case .rule(let id):
      guard let setting = market.scenario.programme.rule(id) else { return nil }
      return .rule(try await explanation(of: setting, &desk))
    }
  }

  /// Those without a place who fit a condition, by demand.
  func unplaced(where fits: (Unplaced) -> Bool) -> [UnplacedFact] {
    plan.unplaced.filter(fits).map(UnplacedFact.init)
  }
}
