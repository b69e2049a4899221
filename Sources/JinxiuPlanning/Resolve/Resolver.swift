package import JinxiuDomain
import JinxiuRules
package import MIP

/// Plans a scenario again with something changed or forced, from a plan and its prices.
///
/// A small market is solved exactly, goal by goal. A large one is solved around those whom the
/// change touches, and each level says by value and bound how much of the optimum that may be.
/// Whatever market it is, no value is claimed that was not recounted and no bound that does not hold.
package struct Resolver: Sendable {
  package let scenario: Scenario
  package let plan: Plan
  private let solver: any Solver
  private let options: PlannerOptions
  private let base: ResolveBase

  /// - Parameters:
  ///   - plan: Made from `scenario`; its prices bound what comes of changes.
  ///   - options: A time limit is that of each re-solve.
  package init(
    _ scenario: Scenario, plan: Plan, solver: any Solver, options: PlannerOptions
  ) {
    self.scenario = scenario
    self.plan = plan
    self.solver = solver
    self.options = options
    base = ResolveBase(scenario, plan)
  }

  /// The plan of the changed scenario under the requirements.
  ///
  /// - Parameter isNearest: Whether, of equally good plans of a small market, the nearest to the base
  ///   is looked for; it costs one more solve.
  /// - Throws: `SolverDisagreement` when a solver's answer does not survive the exact recount,
  ///   `SolverError` when no solver could be started.
  package func resolve(
    _ changes: [ScenarioChange], requiring requirements: [Requirement] = [],
    isNearest: Bool = true, cancellation: Cancellation = Cancellation()
  ) async throws -> Resolution {
    try await resolve(
      ScenarioStep(scenario, by: changes), requirements, isNearest, isRefined: false, cancellation)
  }

  /// The plan of another scenario, however it was made of this one; where the market is large and the
  /// gap is wider than asked, prices are searched anew from those of the base.
  ///
  /// - Parameter isNearest: As above.
  /// - Throws: As above.
  package func resolve(
    to other: Scenario, isNearest: Bool = true, cancellation: Cancellation = Cancellation()
  ) async throws -> Resolution {
    try await resolve(
      ScenarioStep(from: scenario, to: other), [], isNearest, isRefined: true, cancellation)
  }

  private func resolve(
    _ step: ScenarioStep, _ requirements: [Requirement], _ isNearest: Bool, isRefined: Bool,
    _ cancellation: Cancellation
  ) async throws -> Resolution {
    let clock = RunClock(started: .now, limit: options.timeLimit, cancellation: cancellation)
    let changed = base.changed(by: step)
    if let impossible = changed.market.refusal(of: requirements) ?? refusedPins(changed.market) {
      return Resolution(impossible)
    }
    let required = RequiredMarket(changed.market, requiring: requirements)
    let bounds = CarriedBounds(required, changed.placed, PriceFrame(required.market))
    let run = ResolveRun(
      required, bounds, required.required(changed.seated.standing), base: changed.bounds)
    let isWhole =
      switch options.method {
      case .automatic: changed.market.optionCount <= Planner.wholeLimit
      case .whole: true
      case .prices: false
      }
    return isWhole
      ? try await exact(run, isNearest: isNearest, clock)
      : try await local(run, changed, step, isRefined: isRefined, clock)
  }

  private func refusedPins(_ market: Market) -> Impossibility? {
    market.countedContradiction.map {
      Impossibility(facts: $0.facts, rules: $0.rules, requirements: [])
    }
  }
}

// Small markets.
extension Resolver {
  private func exact(
    _ run: ResolveRun, isNearest: Bool, _ clock: RunClock
  ) async throws -> Resolution {
    let base = run.standing
    var exact = ExactResolve(run, solver: solver, options: options, clock: clock)
    switch try await exact.solve() {
    case .infeasible:
      let found = try await ImpossibilitySearch(
        run.required, solver: solver, cancellation: clock.cancellation
      ).find()
      return Resolution(found ?? Impossibility(facts: [], rules: [], requirements: []))
    case .nothing(let stop): return Resolution(.nothing(state([stop].compactMap { $0 })))
    case .decided: break
    }
    let approached = isNearest ? try await exact.approach(base) : false
    return resolution(exact.run, exact.stops, isNearest: approached)
  }
}

// Large markets.
extension Resolver {
  private func local(
    _ run: ResolveRun, _ changed: ResolveBase.Changed, _ step: ScenarioStep, isRefined: Bool,
    _ clock: RunClock
  ) async throws -> Resolution {
    let market = run.market
    let steering = PricedFill(market, base.steering(run))
    let seeds = LocalSeeds(market, base: base.market, steering, run.standing).find(
      displaced: changed.seated.displaced, run.required, step,
      hasSameRows: changed.hasSameRows)
    var local = LocalResolve(
      run, steering, seeds: seeds,
      openInBase: Set(plan.outcome.levels.filter { !$0.isProven }.map(\.name)),
      gap: options.gapPartsPerMillion, isRefined: isRefined, solver: solver, clock: clock)
    switch try await local.solve() {
    case .infeasible:
      let demanding = run.required.requirements.filter(\.isDemanding)
      return Resolution(
        Impossibility(
          facts: demanding.map { $0.phrase(in: market.scenario) }, rules: [],
          requirements: demanding))
    case .nothing: return Resolution(.nothing(state(local.stops)))
    case .decided: return resolution(local.run, local.stops, isNearest: false)
    }
  }
}

// Results.
extension Resolver {
  private func resolution(
    _ run: ResolveRun, _ stops: [StopReason], isNearest: Bool
  ) -> Resolution {
    let levels = run.recounted
    let isFree = run.required.requirements.isEmpty
    let isProven = isFree && levels.allSatisfy(\.isProven)
    let outcome = PlanOutcome(
      state: isProven ? .proven : state(stops), levels: isFree ? levels : levels.map(\.unclaimed))
    let made = PlanAssembly(
      run.required.plain, run.required.plain(run.standing), outcome: outcome,
      certificates: isFree ? run.certificates : [], options: options
    ).plan()
    return Resolution(
      outcome: .plan(made), levels: levels, difference: PlanDifference(from: plan, to: made),
      isNearest: isNearest)
  }

  private func state(_ stops: [StopReason]) -> OutcomeState {
    if stops.contains(.cancelled) { return .cancelled }
    if stops.contains(.timeLimit) { return .timeLimit }
    return stops.allSatisfy { $0 == .gapReached } ? .gap : .solverFailed
  }
}

extension Resolution {
  fileprivate init(_ impossible: Impossibility) { self.init(.contradiction(impossible)) }

  fileprivate init(_ outcome: ResolutionOutcome) {
    self.init(outcome: outcome, levels: [], difference: nil, isNearest: false)
  }
}

extension LevelResult {
  /// The value without any claim, as of a plan that was forced to have something.
  fileprivate var unclaimed: LevelResult {
    LevelResult(
      name: name, value: value, bound: nil, isProven: false, isMaximised: isMaximised,
      proof: LevelProof.none)
  }
}
