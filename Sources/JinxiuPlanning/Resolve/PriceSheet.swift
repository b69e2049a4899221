import JinxiuDomain
import JinxiuRules

/// The price sum of one level of a plan, taken apart by what hangs together.
///
/// A bound holds for any limits, any values of the levels above and any requirement on one demand;
/// each of them moves one component by a few additions, and the rest of the sum stays.
struct PriceSheet: Sendable {
  let goal: Goal
  /// The bound that the plan claims: of the level fairness the filling, else that of its prices.
  let claimed: Int
  private let level: PricedLevel
  private let sweep: PriceSweep<Int>
  private let prices: [Int]
  private let scale: Int
  /// By the root of a component.
  private let sums: [Int: Int]
  /// Of all components, each rounded by itself.
  private var total = 0
  private let demandRoots: [Int]
  private let goalRoots: [Int]
  /// Of ceilings with a price.
  private let rowRoots: [Int: Int]
  /// People placed at most, which shares of everybody are taken of; nil while a class is open.
  private let placedBound: Int?

  /// What is added to the sums of components.
  typealias Changes = [Int: Int]

  private var market: Market { level.market }

  /// Nil where the plan has no prices of the level that give the bound it claims.
  init?(
    _ market: Market, _ goal: Goal, _ certificate: LevelCertificate, _ above: [DecidedGoal],
    _ frame: PriceFrame, _ rows: RowNames
  ) {
    let step = goal == .fairness ? certificate.bound + 1 : nil
    let level = PricedLevel(market, goal, above: above, step: step)
    guard let prices = level.prices(of: certificate, rows) else { return nil }
    var sweep = PriceSweep<Int>(level, frame, unit: certificate.scale)
    _ = sweep.run(prices)
    (self.goal, self.level, self.sweep) = (goal, level, sweep)
    (self.prices, scale) = (prices, certificate.scale)
    placedBound = Self.placedBound(market, above)
    claimed = certificate.bound
    var components = PricedComponents(level, prices)
    demandRoots = market.demands.indices.map { components.root(ofDemand: $0) }
    goalRoots = level.goals.indices.map { components.root(ofPosition: level.rows.count + $0) }
    var (sums, roots) = (Changes(), [Int: Int]())
    for (index, worth) in sweep.best.enumerated() where worth > 0 {
      sums[demandRoots[index], default: 0] += worth * market.demands[index].people
    }
    let cost = level.shortfallCost(prices, unit: scale)
    for (index, row) in level.rows.enumerated() where prices[index] != 0 {
      let root = components.root(ofPosition: index)
      sums[root, default: 0] += level.constant(of: row, prices[index], shortfallCost: cost)
      if row.sense == 1, row.percent == nil { roots[index] = root }
    }
    for (offset, goal) in level.goals.enumerated() {
      let price = prices[level.rows.count + offset]
      sums[goalRoots[offset], default: 0] += level.constant(of: goal, price, unit: scale)
    }
    (self.sums, rowRoots) = (sums, roots)
    total = sums.values.reduce(0) { $0 + part($1) }
    guard goal == .fairness ? total > 0 : total == claimed else { return nil }
  }

  /// The bound when components come to so much more, each rounded by itself; of the level fairness
  /// the people missed of the next filling.
  func bound(with changes: Changes = [:]) -> Int {
    changes.reduce(total) { bound, change in
      let sum = sums[change.key] ?? 0
      return bound + part(sum + change.value) - part(sum)
    }
  }

  private func part(_ sum: Int) -> Int {
    let whole = sum >= 0 ? sum / scale : -((-sum + scale - 1) / scale)
    return !goal.isMaximised || goal == .fairness ? max(0, -whole) : whole
  }
}

extension PriceSheet {
  /// By the names of levels; without those of which the plan has no prices.
  static func all(of plan: Plan, in market: Market, _ frame: PriceFrame) -> [String: PriceSheet] {
    let certificates = Dictionary(
      plan.certificates.map { ($0.level, $0) }, uniquingKeysWith: { first, _ in first })
    guard !certificates.isEmpty else { return [:] }
    let rows = RowNames(market)
    var above: [DecidedGoal] = []
    var sheets: [String: PriceSheet] = [:]
    for goal in market.goals {
      if let certificate = certificates[goal.name] {
        sheets[goal.name] = PriceSheet(market, goal, certificate, above, frame, rows)
      }
      let result = plan.outcome.levels.first { $0.name == goal.name }
      above.append(DecidedGoal(goal: goal, value: result?.value ?? 0, bound: result?.bound))
    }
    return sheets
  }

  /// With so much more in these rows.
  func raising(_ rows: [Int: Int]) -> Changes {
    rows.reduce(into: [:]) { changes, entry in
      guard let root = rowRoots[entry.key] else { return }
      changes[root, default: 0] += prices[entry.key] * entry.value
    }
  }

  /// With the levels above at other values; nil where a share may then be larger than the prices
  /// know, or floors be missed that the prices take as kept.
  func above(_ decided: [DecidedGoal]) -> Changes? {
    let isNarrower =
      switch (placedBound, Self.placedBound(market, decided)) {
      case (nil, _): true
      case (let old?, let new?): new <= old
      case (.some, nil): false
      }
    guard isNarrower else { return nil }
    var changes: Changes = [:]
    for (offset, goal) in level.goals.enumerated() where !goal.isElastic {
      let price = prices[level.rows.count + offset]
      let value = value(of: goal.kind, decided)
      if goal.kind == .shortfall, goal.value == 0, value != 0 { return nil }
      guard price != 0, let value else { continue }
      let more = goal.isCeiling ? value - goal.value : goal.value - value
      changes[goalRoots[offset], default: 0] += price * more
    }
    return changes
  }

  private func value(of kind: PricedGoal.Kind, _ decided: [DecidedGoal]) -> Int? {
    func of(_ goal: Goal) -> Int? { decided.first { $0.goal == goal }?.value }
    switch kind {
    case .placed(let priorityClass): return of(.placed(priorityClass: priorityClass))
    case .waivers: return of(.waivers)
    case .points: return of(.points)
    case .shortfall: return of(.shortfall)
    case .county(let county):
      guard let filling = of(.fairness) else { return nil }
      return market.entitlements[county]?.people(at: filling) ?? 0
    }
  }

  private static func placedBound(_ market: Market, _ decided: [DecidedGoal]) -> Int? {
    market.priorityClasses.reduce(Optional(0)) { sum, priorityClass in
      let bound = decided.first { $0.goal == .placed(priorityClass: priorityClass) }?.bound
      return sum.flatMap { sum in bound.map { sum + $0 } }
    }
  }

  /// With a requirement at its price.
  func requiring(_ requirement: Requirement, of demand: Int) -> Changes {
    var worths = RequirementWorths()
    for choice in market.choices(of: demand) {
      worths.add(
        sweep.worth(of: choice), isConcerned: market.isConcerned(choice, by: requirement))
    }
    guard let price = worths.price(of: requirement) else { return [:] }
    let people =
      requirement.isDemanding ? requirement.number : market.demands[demand].people
    return [demandRoots[demand]: -price * people]
  }
}

extension PricedLevel {
  /// By position; nil where a row or goal of the certificate is not of the level.
  fileprivate func prices(of certificate: LevelCertificate, _ names: RowNames) -> [Int]? {
    var prices = Array(repeating: 0, count: count)
    for entry in certificate.rows {
      guard let row = names[entry] else { return nil }
      prices[row] = entry.price
    }
    for entry in certificate.goals {
      guard let position = goals.firstIndex(where: { $0.isNamed(entry, in: market) }) else {
        return nil
      }
      prices[rows.count + position] = entry.price
    }
    return prices
  }
}

extension PricedGoal {
  /// Whether a price of a certificate is that of this goal.
  func isNamed(_ price: GoalPrice, in market: Market) -> Bool {
    guard level == price.level else { return false }
    guard case .county(let index) = kind else { return price.county == nil }
    return market.scenario.counties[index].id == price.county
  }
}

extension Requirement {
  /// People that it asks for.
  fileprivate var number: Int {
    switch self {
    case .placed(_, let people): people
    case .at: 1
    case .unplaced, .notAt: 0
    }
  }
}

extension Market {
  /// Whether a person in the option counts for a requirement on the option's demand.
  fileprivate func isConcerned(_ choice: Choice, by requirement: Requirement) -> Bool {
    switch requirement {
    case .placed, .unplaced: true
    case .notAt(_, let offer), .at(_, let offer, nil): self.offer(of: choice) == offer
    case .at(_, let offer, let spells?):
      self.offer(of: choice) == offer && self.spells(choice) == spells
    }
  }
}
