import JinxiuDomain
import Synchronization

/// A scenario and its plan, read once for many re-solves.
struct ResolveBase: Sendable {
  let scenario: Scenario
  let plan: Plan
  let market: Market
  let stops: PlanStops
  /// That of every market with the same options.
  let frame: PriceFrame
  /// Who uses what of the plan.
  let holders: RowHolders
  private let prices: CarriedPrices
  private let placed: [String: CarriedPrices.Placed]
  private let seated: SeatedPlan
  private let sheets: [String: PriceSheet]
  /// Everybody's worths under the prices of the last level that has any.
  private let sweep: PriceSweep<Double>
  private let known = KnownChanges()

  /// The market of a changed scenario, and what of the base is true of it.
  final class Changed: Sendable {
    let market: Market
    let placed: [String: CarriedPrices.Placed]
    let seated: SeatedPlan
    let bounds: BaseBounds?
    /// Whether its rows are the base's, one by one.
    let hasSameRows: Bool

    init(
      _ market: Market, _ placed: [String: CarriedPrices.Placed], _ seated: SeatedPlan,
      _ bounds: BaseBounds?, hasSameRows: Bool = true
    ) {
      self.hasSameRows = hasSameRows
      self.market = market
      self.placed = placed
      self.seated = seated
      self.bounds = bounds
    }
  }

  init(_ market: Market, _ plan: Plan) {
    scenario = market.scenario
    self.plan = plan
    self.market = market
    stops = PlanStops(plan)
    prices = CarriedPrices(plan)
    placed = prices.placed(in: market)
    seated = SeatedPlan(plan, in: market, numbers: market.demandNumbers)
    holders = RowHolders(seated.standing, in: market)
    frame = PriceFrame(market)
    sheets = PriceSheet.all(of: plan, in: market, frame)
    let bounds = CarriedBounds(RequiredMarket(market, requiring: []), placed, frame)
    sweep = Self.sweep(market, bounds, plan, Set(placed.keys))
  }

  /// The last few are kept: an answer asks of one change several times.
  ///
  /// - Parameter step: What the changes make of the scenario.
  func changed(_ step: ScenarioStep, by changes: [ScenarioChange]) -> Changed {
    if let known = known[changes] { return known }
    let made = compiled(step)
    known.keep(made, for: changes)
    return made
  }

  func compiled(_ step: ScenarioStep) -> Changed {
    guard !step.isNothing else {
      return Changed(market, placed, seated, BaseBounds(plan, sheets, raised: [:]))
    }
    let scenario = step.scenario
    let moved = step.movesLimitsOnly ? market.moved(to: scenario) : nil
    if let moved, moved.rows.count == market.rows.count {
      let raised = step.keepsEntitlements ? moved.raised(from: market) : nil
      return Changed(
        moved, placed, seated, raised.map { BaseBounds(plan, sheets, raised: $0) })
    }
    let market = moved ?? Market(scenario)
    return Changed(
      market, prices.placed(in: market),
      SeatedPlan(plan, in: market, numbers: market.demandNumbers), nil,
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

/// The markets of the last few changes.
private final class KnownChanges: Sendable {
  private typealias Entry = (changes: [ScenarioChange], made: ResolveBase.Changed)

  /// A market of a province takes a hundred megabytes.
  private static let most = 4

  private let entries = Mutex<[Entry]>([])

  subscript(changes: [ScenarioChange]) -> ResolveBase.Changed? {
    entries.withLock { entries in entries.first { $0.changes == changes }?.made }
  }

  func keep(_ made: ResolveBase.Changed, for changes: [ScenarioChange]) {
    entries.withLock { entries in
      entries.append((changes, made))
      if entries.count > Self.most { entries.removeFirst() }
    }
  }
}
