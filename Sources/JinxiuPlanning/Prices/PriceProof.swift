import JinxiuDomain
import JinxiuRules

/// Integer prices and the bound that they give by addition alone, trapping on overflow (R22).
package struct PriceProof: Sendable {
  private let level: PricedLevel
  /// By `PricedLevel` position, in `1/scale` of the level's unit.
  let prices: [Int]
  let scale: Int
  /// In the level's unit and sense; for the level fairness, people missed of the filling asked for.
  package let bound: Int

  /// Prices are rounded to `1/scale`, those of closed rows raised; the bound is that of the result.
  package init(_ level: PricedLevel, _ frame: PriceFrame, prices: [Double], scale: Int) {
    let rounded = prices.map { Int(($0 * Double(scale)).rounded()) }
    var integers = level.covered(rounded, scale: scale)
    var sweep = PriceSweep<Int>(level, frame, unit: scale)
    _ = sweep.run(integers)
    self.init(level, integers, sweep.best, scale)
    let closed = ClosedRows(level)
    for _ in 0..<ClosedRows.closings {
      guard closed.close(sweep.choices, worth: sweep.best, &integers, in: level.market) else {
        return
      }
      _ = sweep.run(integers)
      let closer = PriceProof(level, integers, sweep.best, scale)
      if level.isTighter(closer.bound, than: bound) { self = closer }
    }
  }

  /// Takes prices as they are.
  package init(_ level: PricedLevel, _ frame: PriceFrame, integers: [Int], scale: Int) {
    var sweep = PriceSweep<Int>(level, frame, unit: scale)
    _ = sweep.run(integers)
    self.init(level, integers, sweep.best, scale)
  }

  /// - Parameter best: What everybody's best option is worth under the prices.
  private init(_ level: PricedLevel, _ prices: [Int], _ best: [Int], _ scale: Int) {
    self.level = level
    self.prices = prices
    self.scale = scale
    bound = Self.bound(level, prices, best, scale)
  }

  /// Every component's part is rounded by itself: components share no row that has a price.
  private static func bound(
    _ level: PricedLevel, _ prices: [Int], _ best: [Int], _ scale: Int
  ) -> Int {
    var components = PricedComponents(level, prices)
    var sums: [Int: Int] = [:]
    for (index, worth) in best.enumerated() where worth > 0 {
      sums[components.root(ofDemand: index), default: 0] +=
        worth * level.market.demands[index].people
    }
    let cost = level.shortfallCost(prices, unit: scale)
    for (index, row) in level.rows.enumerated() where prices[index] != 0 {
      sums[components.root(ofPosition: index), default: 0] +=
        level.constant(of: row, prices[index], shortfallCost: cost)
    }
    for (offset, goal) in level.goals.enumerated() {
      let position = level.rows.count + offset
      sums[components.root(ofPosition: position), default: 0] +=
        level.constant(of: goal, prices[position], unit: scale)
    }
    let isMinimised = !level.goal.isMaximised || level.goal == .fairness
    return sums.values.reduce(0) { bound, sum in
      let part = floored(sum, scale)
      return bound + (isMinimised ? max(0, -part) : part)
    }
  }

  private static func floored(_ sum: Int, _ scale: Int) -> Int {
    sum >= 0 ? sum / scale : -((-sum + scale - 1) / scale)
  }

  /// As `plan.json` holds it.
  func certificate(bound: Int) -> LevelCertificate {
    let market = level.market
    let rows = level.rows.indices.filter { prices[$0] > 0 }.map { index in
      let row = market.rows[index]
      return RowPrice(
        rule: row.rule, subject: row.subject.key, month: row.month, price: prices[index])
    }
    let goals = level.goals.indices.compactMap { offset -> GoalPrice? in
      let price = prices[level.rows.count + offset]
      guard price > 0 else { return nil }
      let goal = level.goals[offset]
      var county: Identifier<County>?
      if case .county(let index) = goal.kind { county = market.scenario.counties[index].id }
      return GoalPrice(level: goal.level, county: county, price: price)
    }
    return LevelCertificate(
      level: level.goal.name, bound: bound, scale: scale, rows: rows, goals: goals)
  }
}

extension PricedLevel {
  /// Whether a bound says more than another; of the level fairness it counts people missed.
  fileprivate func isTighter(_ bound: Int, than other: Int) -> Bool {
    goal == .fairness ? bound > other : goal.isBetter(other, than: bound)
  }

  /// Gives a shortfall fixed at zero the price that covers every floor.
  fileprivate func covered(_ prices: [Int], scale: Int) -> [Int] {
    guard shortfallCost(prices, unit: scale) == nil,
      let goal = goals.firstIndex(where: { $0.kind == .shortfall })
    else { return prices }
    var covered = prices
    covered[rows.count + goal] = rows.indices.reduce(0) { most, index in
      guard let elastic = rows[index].elastic else { return most }
      return max(most, (prices[index] + elastic.weight - 1) / elastic.weight)
    }
    return covered
  }
}

/// Demands, rows and goals that hang together through prices above zero.
struct PricedComponents {
  private var parents: [Int]
  private let demandCount: Int

  init(_ level: PricedLevel, _ prices: [Int]) {
    let market = level.market
    demandCount = market.demands.count
    parents = Array(0..<(demandCount + level.count))
    let timed = market.timedUses.map { uses in
      uses.calendars.flatMap { market.calendars[$0.calendar] }.map(Int.init)
        + uses.windows.map(\.use.row)
    }.map { rows in rows.filter { $0 >= 0 && prices[$0] > 0 } }
    let bundles = market.bundles.map { $0.map(\.row).filter { prices[$0] > 0 } }
    // All rows of one timed use hang together as soon as somebody may use them.
    for (index, demand) in market.demands.enumerated() where !demand.links.isEmpty {
      join(index, timed[demand.timed] + bundles[demand.bundle])
      for position in demand.links {
        let link = market.links[position]
        let place = market.places[Int(link.place)]
        join(index, timed[place.timed])
        join(index, bundles[place.bundle])
        join(index, timed[Int(link.timed)])
        join(index, bundles[Int(link.bundle)])
      }
      for (offset, goal) in level.goals.enumerated() where prices[level.rows.count + offset] > 0 {
        guard goal.kind != .shortfall, goal.concerns(demand) else { continue }
        join(index, [level.rows.count + offset])
      }
    }
    // A shortfall of several floors is one sum.
    guard let shortfall = level.goals.firstIndex(where: { $0.kind == .shortfall }),
      prices[level.rows.count + shortfall] > 0
    else { return }
    for index in level.rows.indices where prices[index] > 0 && level.rows[index].elastic != nil {
      unite(demandCount + index, demandCount + level.rows.count + shortfall)
    }
  }

  private mutating func join(_ demand: Int, _ positions: [Int]) {
    for position in positions { unite(demand, demandCount + position) }
  }

  private mutating func unite(_ left: Int, _ right: Int) {
    let (left, right) = (root(left), root(right))
    if left != right { parents[max(left, right)] = min(left, right) }
  }

  private mutating func root(_ node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }

  mutating func root(ofDemand demand: Int) -> Int { root(demand) }

  mutating func root(ofPosition position: Int) -> Int { root(demandCount + position) }
}

extension PricedGoal {
  fileprivate func concerns(_ demand: MarketDemand) -> Bool {
    switch kind {
    case .placed(let priorityClass): demand.priorityClass == priorityClass
    case .county(let county): demand.county == county
    case .points, .waivers: true
    case .shortfall: false
    }
  }
}
