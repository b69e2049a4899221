package import JinxiuDomain
import JinxiuRules
package import MIP

/// Finds what filling the worst-filled county further costs in people and points.
///
/// Up to `Planner.wholeLimit` options each point is the best plan among those that fill every county
/// to a required permille. The next point asks for the next step above what the plan before fills
/// anyway, so that no break point is missed and none is solved twice. A larger market is planned with
/// the level in each place of the objective.
package struct FairnessSearch: Sendable {
  private let scenario: Scenario
  private let solver: any Solver
  private let options: PlannerOptions
  /// The objective without levels of fairness.
  private let others: [ObjectiveLevel]

  package init(_ scenario: Scenario, solver: any Solver, options: PlannerOptions) {
    self.scenario = scenario
    self.solver = solver
    self.options = options
    others = scenario.programme.objective.filter { !$0.isFairness }
  }

  /// Nil when no plan keeps all hard rules, or the search was stopped before its first plan.
  ///
  /// - Parameters:
  ///   - onPlan: Hears, of a large market, which plan of how many at most begins.
  ///   - onPoint: Hears of every point.
  /// - Throws: As `Planner.plan`.
  package func curve(
    cancellation: Cancellation = Cancellation(),
    onPlan: @Sendable (Int, Int) -> Void = { _, _ in },
    onPoint: @Sendable (FairnessPoint) -> Void = { _ in }
  ) async throws -> FairnessCurve? {
    let market = Market(scenario.applying([.objective(others)]))
    return options.isWhole(market)
      ? try await required(market, cancellation, onPoint)
      : try await orders(market.entitlements, cancellation, onPlan, onPoint)
  }

  /// Steps up to what no plan can fill further, and where that is not proven up to its bound, until
  /// one is shown to be out of reach.
  private func required(
    _ market: Market, _ cancellation: Cancellation, _ onPoint: @Sendable (FairnessPoint) -> Void
  ) async throws -> FairnessCurve? {
    var most = 1000
    switch try await result([.fairness], cancellation) {
    case .plan(let plan): most = plan.outcome.levels.first?.bound ?? most
    case .contradiction: return nil
    case .nothing: break
    }
    let problem = Problem(market)
    var points: [FairnessPoint] = []
    var next: Int? = 0
    var stopped: OutcomeState?
    while let required = next, stopped == nil {
      let floor = required > 0 ? [FixedGoal(goal: .fairness, value: required)] : []
      let result = try await ExactPlanner(
        problem, solver: solver, options: options, required: floor
      ).reached(cancellation: cancellation)
      guard case .plan(let plan)? = result else {
        stopped = result?.stop
        break
      }
      let point = point(plan, required, market.entitlements)
      points.append(point)
      onPoint(point)
      next = market.entitlements.steps.first { $0 > max(required, point.filling) && $0 <= most }
      if next != nil, cancellation.isCancelled { stopped = .cancelled }
    }
    return points.isEmpty
      ? nil : FairnessCurve(method: .required, points: points, stopped: stopped)
  }

  /// Without fairness and with it first, then with it in each place between, from the last on.
  private func orders(
    _ entitlements: Entitlements, _ cancellation: Cancellation,
    _ onPlan: @Sendable (Int, Int) -> Void, _ onPoint: @Sendable (FairnessPoint) -> Void
  ) async throws -> FairnessCurve? {
    onPlan(1, others.count + 2)
    guard case .plan(let without) = try await result(others, cancellation) else { return nil }
    let start = point(without, 0, entitlements)
    onPoint(start)
    let (plans, stopped) = try await fairer(than: start, cancellation, onPlan)
    var points = [start]
    for plan in plans {
      let filling = plan.outcome.levels.first { $0.name == Goal.fairness.name }?.value
      let point = point(plan, filling ?? 0, entitlements)
      // An order that fills no further costs nothing and says nothing.
      guard point.filling > (points.last?.filling ?? 0) else { continue }
      points.append(point)
      onPoint(point)
    }
    return FairnessCurve(method: .orders, points: points, stopped: stopped)
  }

  /// The plan with fairness first stands last, and why there are no more of them.
  ///
  /// Where no plan can fill further than the one that asks for no fairness, there is nothing between.
  private func fairer(
    than start: FairnessPoint, _ cancellation: Cancellation, _ onPlan: @Sendable (Int, Int) -> Void
  ) async throws -> ([Plan], stopped: OutcomeState?) {
    let all = others.count + 2
    onPlan(2, all)
    let end = try await result([.fairness] + others, cancellation)
    guard case .plan(let first) = end else { return ([], end.stop) }
    let most = first.outcome.levels.first?.bound ?? 1000
    var between: [Plan] = []
    for position in (1..<others.count + 1).reversed() where start.filling < most {
      guard !cancellation.isCancelled else { return (between + [first], .cancelled) }
      let order = Array(others.prefix(position)) + [.fairness] + Array(others.dropFirst(position))
      onPlan(3 + between.count, all)
      let result = try await result(order, cancellation)
      guard case .plan(let plan) = result else { return (between + [first], result.stop) }
      between.append(plan)
    }
    return (between + [first], nil)
  }

  private func result(
    _ order: [ObjectiveLevel], _ cancellation: Cancellation
  ) async throws -> PlanningResult {
    try await Planner(
      Market(scenario.applying([.objective(order)])), solver: solver, options: options
    ).plan(cancellation: cancellation)
  }

  private func point(
    _ plan: Plan, _ required: Int, _ entitlements: Entitlements
  ) -> FairnessPoint {
    let people = plan.placements.reduce(into: [Identifier<County>: Int]()) {
      $0[$1.county, default: 0] += $1.count
    }
    let counties = scenario.counties.map { people[$0.id] ?? 0 }
    let placed = Dictionary(uniqueKeysWithValues: counties.enumerated().map { ($0, $1) })
    return FairnessPoint(
      required: required, filling: entitlements.worstFilling(placed: placed),
      placed: plan.placedCount,
      levels: plan.outcome.levels.filter { $0.name != Goal.fairness.name }, counties: counties)
  }
}

extension PlanningResult {
  /// Why there is no plan of a market that has one.
  fileprivate var stop: OutcomeState? {
    switch self {
    case .plan: nil
    case .contradiction: .solverFailed
    case .nothing(let state): state
    }
  }
}
