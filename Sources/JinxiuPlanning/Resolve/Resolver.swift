package import JinxiuDomain
import JinxiuRules
package import MIP

/// Plans a scenario again with something changed or forced, from a plan and its prices.
///
/// A small market is solved exactly, goal by goal. A large one is solved around those whom the
/// change touches, and each level says by value and bound how much of the optimum that may be.
/// Whatever market it is, no value is claimed that was not recounted and no bound that does not hold.
package struct Resolver: Sendable {
  package var scenario: Scenario { base.scenario }
  package var plan: Plan { base.plan }
  let solver: any Solver
  let options: PlannerOptions
  let base: ResolveBase

  var market: Market { base.market }

  /// Whether the market as it is goes to GLPK whole, so that every re-solve is exact.
  var isWhole: Bool { options.isWhole(market) }

  /// - Parameters:
  ///   - plan: Made from `scenario`; its prices bound what comes of changes.
  ///   - options: A time limit is that of each re-solve.
  package init(
    _ scenario: Scenario, plan: Plan, solver: any Solver, options: PlannerOptions
  ) {
    self.init(Market(scenario), plan: plan, solver: solver, options: options)
  }

  init(_ market: Market, plan: Plan, solver: any Solver, options: PlannerOptions) {
    self.solver = solver
    self.options = options
    base = ResolveBase(market, plan)
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
    resolution(
      try await attempt(
        changes, requiring: requirements, isNearest: isNearest, cancellation: cancellation))
  }

  /// The plan of another scenario, however it was made of this one; where the market is large and the
  /// gap is wider than asked, prices are searched anew from those of the base.
  ///
  /// - Parameter isNearest: As above.
  /// - Throws: As above.
  package func resolve(
    to other: Scenario, isNearest: Bool = true, cancellation: Cancellation = Cancellation()
  ) async throws -> Resolution {
    let step = ScenarioStep(from: scenario, to: other)
    return try await resolve(
      step, base.compiled(step), isNearest: isNearest, .everywhere, cancellation)
  }

  func resolve(
    _ step: ScenarioStep, _ changed: ResolveBase.Changed, isNearest: Bool, _ effort: LocalEffort,
    _ cancellation: Cancellation
  ) async throws -> Resolution {
    resolution(
      try await attempt(step, changed, [], isNearest: isNearest, effort, cancellation))
  }

  /// The same, nothing of it written out as a plan.
  func attempt(
    _ changes: [ScenarioChange], requiring requirements: [Requirement],
    isNearest: Bool, cancellation: Cancellation
  ) async throws -> ResolveEnd {
    let step = ScenarioStep(scenario, by: changes)
    return try await attempt(
      step, base.changed(step, by: changes), requirements, isNearest: isNearest,
      .around, cancellation)
  }

  private func attempt(
    _ step: ScenarioStep, _ changed: ResolveBase.Changed, _ requirements: [Requirement],
    isNearest: Bool, _ effort: LocalEffort, _ cancellation: Cancellation
  ) async throws -> ResolveEnd {
    let clock = RunClock(started: .now, limit: options.timeLimit, cancellation: cancellation)
    if let impossible = changed.market.refusal(of: requirements) ?? refusedPins(changed.market) {
      return .contradiction(impossible)
    }
    let run = run(changed, requiring: requirements)
    return options.isWhole(changed.market)
      ? try await exact(run, changed, isNearest: isNearest, clock)
      : try await local(run, changed, step, effort, clock)
  }

  /// From the people who may stay where they are.
  private func run(
    _ changed: ResolveBase.Changed, requiring requirements: [Requirement]
  ) -> ResolveRun {
    let required = RequiredMarket(changed.market, requiring: requirements)
    let frame = changed.bounds != nil && requirements.isEmpty ? base.frame : nil
    let bounds = CarriedBounds(
      required, changed.placed, frame ?? PriceFrame(required.market))
    return ResolveRun(
      required, bounds, required.required(changed.seated.standing), base: changed.bounds)
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
    _ run: ResolveRun, _ changed: ResolveBase.Changed, isNearest: Bool, _ clock: RunClock
  ) async throws -> ResolveEnd {
    let base = run.standing
    var exact = ExactResolve(run, solver: solver, options: options, clock: clock)
    switch try await exact.solve() {
    case .infeasible:
      let found = try await ImpossibilitySearch(
        run.required, solver: solver, cancellation: clock.cancellation
      ).find()
      return .contradiction(found ?? Impossibility(facts: [], rules: [], requirements: []))
    case .nothing(let stop): return .nothing(state([stop].compactMap { $0 }))
    case .decided: break
    }
    let approached = isNearest ? try await exact.approach(base) : false
    return .run(
      ResolveAttempt(
        run: exact.run, changed: changed, seeds: [], stops: exact.stops, isNearest: approached))
  }
}

// Large markets.
extension Resolver {
  private func local(
    _ run: ResolveRun, _ changed: ResolveBase.Changed, _ step: ScenarioStep,
    _ effort: LocalEffort, _ clock: RunClock
  ) async throws -> ResolveEnd {
    let market = run.market
    let steering = PricedFill(market, base.steering(run))
    let seeds = LocalSeeds(market, base: base.market, steering, run.standing).find(
      displaced: changed.seated.displaced, run.required, step,
      hasSameRows: changed.hasSameRows)
    return try await local(run, changed, steering, seeds, effort, clock)
  }

  private func local(
    _ run: ResolveRun, _ changed: ResolveBase.Changed, _ steering: PricedFill, _ seeds: [Int],
    _ effort: LocalEffort, _ clock: RunClock
  ) async throws -> ResolveEnd {
    var local = LocalResolve(
      run, steering, seeds: seeds,
      holders: run.required.requirements.isEmpty && changed.hasSameRows ? base.holders : nil,
      openInBase: Set(plan.outcome.levels.filter { !$0.isProven }.map(\.name)),
      gap: options.gapPartsPerMillion, laneEntries: options.laneEntries, effort: effort,
      solver: solver, clock: clock)
    switch try await local.solve() {
    case .infeasible:
      let demanding = run.required.requirements.filter(\.isDemanding)
      return .contradiction(
        Impossibility(
          facts: demanding.map { $0.phrase(in: run.market.scenario) }, rules: [],
          requirements: demanding))
    case .nothing: return .nothing(state(local.stops))
    case .decided:
      return .run(
        ResolveAttempt(
          run: local.run, changed: changed, seeds: seeds, stops: local.stops, isNearest: false))
    }
  }

  /// What changes that move limits do: the plan with them, and the base bettered in the same way
  /// around the same people, so that what the base merely missed is not put down to the changes.
  ///
  /// - Parameter known: Levels without the changes, where an earlier comparison of a market that goes
  ///   to GLPK whole has them.
  /// - Returns: Nil where no plan was found.
  /// - Throws: As `resolve`.
  func compare(
    _ changes: [ScenarioChange], without known: [LevelResult]? = nil, cancellation: Cancellation
  ) async throws -> ResolveComparison? {
    let end = try await attempt(
      changes, requiring: [], isNearest: false, cancellation: cancellation)
    guard case .run(let with) = end else { return nil }
    var without = known
    if without == nil { without = try await unchanged(around: with.seeds, cancellation) }
    return without.map { ResolveComparison(with: with.run.recounted, without: $0) }
  }

  /// Levels of the base, bettered around some people where the market is large.
  private func unchanged(
    around seeds: [Int], _ cancellation: Cancellation
  ) async throws -> [LevelResult]? {
    let clock = RunClock(started: .now, limit: options.timeLimit, cancellation: cancellation)
    let changed = base.changed(ScenarioStep(scenario, by: []), by: [])
    let run = run(changed, requiring: [])
    let end =
      isWhole
      ? try await exact(run, changed, isNearest: false, clock)
      : try await local(
        run, changed, PricedFill(changed.market, base.steering(run)), seeds, .around,
        clock)
    guard case .run(let attempt) = end else { return nil }
    return attempt.run.recounted
  }
}

// Results.
extension Resolver {
  /// Who is elsewhere than in the base, by demand.
  func moves(in attempt: ResolveAttempt) -> [PlanMove] {
    base.stops.moves(in: attempt.run, of: attempt.changed)
  }

  private func resolution(_ end: ResolveEnd) -> Resolution {
    switch end {
    case .contradiction(let impossible): Resolution(.contradiction(impossible))
    case .nothing(let state): Resolution(.nothing(state))
    case .run(let attempt): resolution(attempt)
    }
  }

  private func resolution(_ attempt: ResolveAttempt) -> Resolution {
    let run = attempt.run
    let levels = run.recounted
    let isFree = run.required.requirements.isEmpty
    let outcome = PlanOutcome(
      state: state(
        attempt.stops,
        ended: isFree ? OutcomeState(ended: levels, gap: options.gapPartsPerMillion) : .gap),
      levels: isFree ? levels : levels.map(\.unclaimed))
    let made = PlanAssembly(
      run.required.plain, run.required.plain(run.standing), outcome: outcome,
      certificates: isFree ? run.certificates : [], options: options
    ).plan()
    return Resolution(
      outcome: .plan(made), levels: levels, difference: PlanDifference(from: plan, to: made),
      isNearest: attempt.isNearest)
  }

  /// - Parameter ended: What the levels come to where nothing cut the search short; a plan that was
  ///   forced to have something claims nothing.
  private func state(_ stops: [StopReason], ended: OutcomeState = .gap) -> OutcomeState {
    if ended == .proven { return .proven }
    if stops.contains(.cancelled) { return .cancelled }
    if stops.contains(.timeLimit) { return .timeLimit }
    return stops.allSatisfy { $0 == .gapReached } ? ended : .solverFailed
  }
}

/// How a re-solve ends.
enum ResolveEnd: Sendable {
  case run(ResolveAttempt)
  case contradiction(Impossibility)
  case nothing(OutcomeState)
}

/// A plan that a re-solve came to, as a standing.
struct ResolveAttempt: Sendable {
  let run: ResolveRun
  let changed: ResolveBase.Changed
  /// Around whom a large market was solved.
  let seeds: [Int]
  let stops: [StopReason]
  let isNearest: Bool
}

/// Values of levels with changes and without.
struct ResolveComparison: Sendable {
  let with: [LevelResult]
  let without: [LevelResult]
}

extension PlannerOptions {
  /// Whether GLPK takes the market whole.
  func isWhole(_ market: Market) -> Bool {
    switch method {
    case .automatic: market.optionCount <= Planner.wholeLimit
    case .whole: true
    case .prices: false
    }
  }
}

extension Resolution {
  fileprivate init(_ outcome: ResolutionOutcome) {
    self.init(outcome: outcome, levels: [], difference: nil, isNearest: false)
  }
}

extension LevelResult {
  /// The value without any claim, as of a plan that was forced to have something.
  var unclaimed: LevelResult {
    LevelResult(
      name: name, value: value, bound: nil, isProven: false, isMaximised: isMaximised,
      proof: LevelProof.none)
  }
}
