package import JinxiuDomain
package import MIP

// Cases of a comparison.
extension Resolver {
  /// The plan of another scenario, to be compared with the base.
  ///
  /// Where GLPK takes the market whole, it is the very plan that planning the scenario afresh makes;
  /// the base is no part of it, and only says which of the plans that are as good is nearest to it. A
  /// large market is planned from the base, and afresh where that leaves a larger gap than asked.
  ///
  /// - Throws: `SolverDisagreement` when an answer does not survive the exact recount, or when the
  ///   way from the base and the one afresh contradict each other; `SolverError`.
  package func plan(
    of other: Scenario, cancellation: Cancellation = Cancellation()
  ) async throws -> WhatIfCase.Result {
    let step = ScenarioStep(from: scenario, to: other)
    let changed = base.compiled(step)
    let warm = try await resolve(step, changed, isNearest: true, .whileGood, cancellation)
    let isWhole = options.isWhole(changed.market)
    if !isWhole {
      switch warm.outcome {
      case .contradiction(let impossible): return .contradiction(impossible.facts)
      case .plan(let plan) where isGood(plan) || cancellation.isCancelled: return .plan(plan)
      case .plan, .nothing: break
      }
    }
    let fresh = try await Planner(
      isWhole ? Market(other) : changed.market, solver: solver, options: options
    ).plan(cancellation: cancellation)
    return isWhole ? try joined(fresh, warm) : better(fresh, warm)
  }

  private func isGood(_ plan: Plan) -> Bool {
    plan.outcome.levels.allSatisfy { $0.isWithin(partsPerMillion: options.gapPartsPerMillion) }
  }

  /// The one made afresh where it meets the gap, else the one with the better values.
  private func better(_ fresh: PlanningResult, _ warm: Resolution) -> WhatIfCase.Result {
    switch fresh {
    case .plan(let plan):
      if !isGood(plan), let other = warm.plan, plan.merit.lexicographicallyPrecedes(other.merit) {
        return .plan(other)
      }
      return .plan(plan)
    case .contradiction(let contradiction): return .contradiction(contradiction.facts)
    case .nothing(let state): return warm.plan.map { .plan($0) } ?? .nothing(state)
    }
  }

  /// The plan made afresh, and the nearest one where that is another.
  private func joined(
    _ fresh: PlanningResult, _ warm: Resolution
  ) throws -> WhatIfCase.Result {
    switch (fresh, warm.outcome) {
    case (.plan(let plan), .plan(let near)):
      if plan.merit == near.merit {
        return .plan(plan, nearest: isNearer(near, than: plan) ? near : nil)
      }
      let isLess = plan.merit.lexicographicallyPrecedes(near.merit)
      let best = isLess ? plan : near
      guard best.outcome.state != .proven else {
        throw SolverDisagreement(
          level: "*", facts: "proven \(best.merit), yet \((isLess ? near : plan).merit)")
      }
      return .plan(isLess ? near : plan)
    case (.plan, .contradiction), (.contradiction, .plan):
      throw SolverDisagreement(level: "*", facts: "a plan, and none that is possible")
    case (.plan(let plan), .nothing): return .plan(plan)
    case (.contradiction(let contradiction), _): return .contradiction(contradiction.facts)
    case (.nothing, .plan(let near)): return .plan(near)
    case (.nothing, .contradiction(let impossible)): return .contradiction(impossible.facts)
    case (.nothing(let state), .nothing): return .nothing(state)
    }
  }

  /// Whether fewer people of the base lose their place or, of these, fewer move.
  private func isNearer(_ plan: Plan, than other: Plan) -> Bool {
    func distance(_ plan: Plan) -> [Int] {
      let difference = PlanDifference(from: self.plan, to: plan)
      return [difference.lost, difference.moved].map { $0.reduce(0) { $0 + $1.count } }
    }
    return distance(plan).lexicographicallyPrecedes(distance(other))
  }
}
