package import JinxiuDomain
package import MIP

/// Makes the capacity gap report of a plan: counting, relaxations, and exact values of one seat.
package struct GapFinder: Sendable {
  private let market: Market
  private let solver: any Solver
  private let options: PlannerOptions

  /// `options.timeLimit` is that of the report alone; the plan is at hand.
  package init(_ market: Market, solver: any Solver, options: PlannerOptions) {
    self.market = market
    self.solver = solver
    self.options = options
  }

  /// - Throws: `ForeignPlan` when the plan is none of this market, `SolverDisagreement` when a
  ///   solver's answer does not survive the exact recount, `SolverError` when no solver could be
  ///   started.
  package func report(
    of plan: Plan, cancellation: Cancellation = Cancellation()
  ) async throws -> GapReport {
    let seated = SeatedPlan(plan, in: market, numbers: market.demandNumbers)
    guard seated.displaced.isEmpty else { throw ForeignPlan() }
    let clock = RunClock(started: .now, limit: options.timeLimit, cancellation: cancellation)
    let base = GapMarket(market, seated.standing)
    let ledger = SeatLedger(base)
    let waiting = WaitingStays(base, ledger)
    let tables = GapTables(base, ledger, waiting, plan)
    let offers = tables.offers
    let ladder = SpecialtyLadder(
      base, ledger, waiting, solver: solver, clock: clock)
    return GapReport(
      scenario: plan.scenario, months: tables.months, places: tables.places(offers),
      offers: offers, specialties: try await ladder.gaps(),
      funding: Funding(base, plan).gaps(), values: try await values(base, plan, clock))
  }

  /// Need and seats by specialty, tier, region and period, which no solve is needed for.
  ///
  /// - Throws: `ForeignPlan` when the plan is none of this market.
  package static func months(of plan: Plan, in market: Market) throws(ForeignPlan) -> [GapMonth] {
    let seated = SeatedPlan(plan, in: market, numbers: market.demandNumbers)
    guard seated.displaced.isEmpty else { throw ForeignPlan() }
    let base = GapMarket(market, seated.standing)
    let ledger = SeatLedger(base)
    return GapTables(base, ledger, WaitingStays(base, ledger), plan).months
  }

  private func values(
    _ base: GapMarket, _ plan: Plan, _ clock: RunClock
  ) async throws -> SeatValues {
    let prices = SeatPrices(market, plan)
    let isProven =
      plan.outcome.levels.count == market.goals.count
      && plan.outcome.levels.allSatisfy(\.isProven)
    guard isProven, options.isWhole(market) else {
      let resolver = LazyResolver(market, plan, solver: solver, options: options)
      return try await SeatBounds(base, prices, resolver, clock).values(isBaseProven: isProven)
    }
    var search = SeatValueSearch(base, prices, solver: solver, options: options, clock: clock)
    let seats = try await search.search()
    guard var openings = OpeningSearch(base, plan, solver: solver, clock: clock) else {
      return seats
    }
    return seats.joined(try await openings.search(), by: market.goals)
  }
}

/// A plan that holds placements which the scenario does not allow.
package struct ForeignPlan: Error {
  package init() {}
}
