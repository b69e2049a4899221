package import JinxiuDomain
package import MIP
package enum Requirement: Hashable, Sendable {
  case placed(DemandName, atLeast: Int)
  case unplaced(DemandName)
  case at(DemandName, Identifier<Offer>, spells: [PeriodSpan]?)
  case notAt(DemandName, Identifier<Offer>)
}
package struct Resolver: Sendable {
  package init(_ scenario: Scenario, plan: Plan, solver: any Solver, options: PlannerOptions) {}
  package func resolve(_ changes: [ScenarioChange], requiring: [Requirement] = [],
                       cancellation: Cancellation) async throws -> Resolution { fatalError() }
}
package struct Resolution: Sendable { let outcome: PlanningResult; let levels: [LevelResult] }
