import JinxiuDomain

/// A scenario and its plan, read once for many re-solves.
struct ResolveBase: Sendable {
  let scenario: Scenario
  let plan: Plan
  let market: Market
  private let prices: CarriedPrices
  private let placed: [String: CarriedPrices.Placed]
  private let seated: SeatedPlan
  /// Everybody's worths under the prices of the last level that has any.
  private let sweep: PriceSweep<Double>

  /// The market of a changed scenario, and what of the base is true of it.
  struct Changed: Sendable {
    let market: Market
    let placed: [String: CarriedPrices.Placed]
    let seated: SeatedPlan
    let bounds: BaseBounds?
    /// Whether its rows are the base's, one by one.
    let hasSameRows: Bool
  }

  init(_ scenario: Scenario, _ plan: Plan) {
    self.scenario = scenario
    self.plan = plan
    market = Market(scenario)
    prices = CarriedPrices(plan)
    placed = prices.placed(in: market)
    seated = SeatedPlan(plan, in: market, numbers: market.demandNumbers)
    let bounds = CarriedBounds(
      RequiredMarket(market, requiring: []), placed, PriceFrame(market))
    sweep = Self.sweep(market, bounds, plan, Set(placed.keys))
  }

  func changed(by step: ScenarioStep) -> Changed {
    guard !step.isNothing else {
      return Changed(
        market: market, placed: placed, seated: seated,
        bounds: BaseBounds(plan, placed, higher: [:]), hasSameRows: true)
    }
    let scenario = step.scenario
    if step.movesLimitsOnly, let moved = market.moved(to: scenario) {
      let risen = step.keepsEntitlements ? moved.risen(from: market) : nil
      return Changed(
        market: moved, placed: placed, seated: seated,
        bounds: risen.map { BaseBounds(plan, placed, higher: $0) }, hasSameRows: true)
    }
    let market = Market(scenario)
    return Changed(
      market: market, placed: prices.placed(in: market),
      seated: SeatedPlan(plan, in: market, numbers: market.demandNumbers), bounds: nil,
      hasSameRows: false)
  }

  /// Worths in the market of a run; those of the base where its options are the base's.
  func steering(_ run: ResolveRun) -> PriceSweep<Double> {
    let isSame = run.base != nil && run.required.requirements.isEmpty
    return isSame ? sweep : Self.sweep(run.market, run.bounds, plan, Set(placed.keys))
  }

  private static func sweep(
    _ market: Market, _ bounds: CarriedBounds, _ plan: Plan, _ priced: Set<String>
  ) -> PriceSweep<Double> {
    let goal = market.goals.last { priced.contains($0.name) && $0 != .fairness }
    let above = plan.outcome.levels.prefix { $0.name != goal?.name }.compactMap { level in
      market.goals.first { $0.name == level.name }.map {
        DecidedGoal(goal: $0, value: level.value, bound: level.bound)
      }
    }
    let level = PricedLevel(market, goal ?? market.goals.last ?? .points, above: above)
    var sweep = PriceSweep<Double>(level, bounds.frame)
    _ = sweep.run(bounds.prices(of: level))
    return sweep
  }
}
