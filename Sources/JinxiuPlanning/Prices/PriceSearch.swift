import Foundation

/// Looks for prices under which nobody's best options together exceed what there is.
///
/// `U(p) = Σ_d n_d · max(0, max_o worth(o, p)) + Σ_r p_r · limit_r` bounds the level for any prices
/// `p ≥ 0`, and is convex in them; the least bound is that of the linear program. Each round prices
/// move along the averaged violation of their rows, every row by its own measure: a row whose
/// average has been small lately moves as far as one whose average is large. Steps fall
/// geometrically, and the error falls with them. There is nothing to tune for an instance, and a
/// bad step costs one round, since the best prices so far are kept.
package struct PriceSearch: Sendable {
  private let level: PricedLevel
  private var sweep: PriceSweep<Double>
  /// Positions that can matter: rows that can bind, and all goals.
  private let active: [Int]
  private let idleFloors: [Int]
  /// What the price of a row of shares is divided by: its coefficients are hundredths.
  private let units: [Double]
  private let closed: ClosedRows
  private var prices: [Double]
  private var momentum: [Double]
  private var measure: [Double]
  private var violations: [Double]
  /// The prices of the least bound so far.
  package private(set) var best: [Double]
  package private(set) var bound = Double.infinity
  private(set) var rounds = 0

  /// - Parameter start: Prices to begin with, by position; shorter ones are filled with zero.
  package init(
    _ level: PricedLevel, _ frame: PriceFrame, active rows: [Int], start: [Double] = []
  ) {
    self.level = level
    sweep = PriceSweep(level, frame)
    active = rows + (level.rows.count..<level.count)
    idleFloors = frame.idleFloors
    units = level.rows.map { $0.percent == nil ? 1 : 100 } + level.goals.map { _ in 1 }
    closed = ClosedRows(level)
    prices = Array(start.prefix(level.count))
    prices += Array(repeating: 0, count: level.count - prices.count)
    momentum = Array(repeating: 0, count: level.count)
    measure = momentum
    violations = momentum
    best = prices
  }

  /// What prices are measured by: the most that one person can earn.
  package var span: Double {
    let gain = level.gains.max() ?? 0
    let points = level.market.links.reduce(0) { most, link in
      max(most, Int(link.points) + level.market.profiles[Int(link.profile)].mostPoints)
    }
    let floors = level.shortfallWeight * 100
    let counties = level.goals.contains { $0.isElastic } ? 1 : 0
    return Double(
      max(1, gain + level.pointsWeight * points + level.waiverWeight + floors + counties))
  }

  /// - Parameters:
  ///   - first: Step of the first round, in the unit of the level; `last` of the last one.
  ///   - isEnough: Asked after every round with the bound so far; true stops.
  package mutating func run(
    rounds count: Int, from first: Double, to last: Double,
    isEnough: (Double) -> Bool = { _ in false }
  ) {
    prices = best
    for index in active {
      momentum[index] = 0
      measure[index] = 0
    }
    closeBeforeSteps()
    let fall = count > 1 ? pow(last / first, 1 / Double(count - 1)) : 1
    var step = first
    for _ in 0..<count {
      evaluate()
      if isEnough(bound) { return }
      move(step)
      close()
      step *= fall
    }
    evaluate()
  }

  /// Takes prices found elsewhere, where they bound better.
  mutating func take(_ prices: [Double]) {
    self.prices = prices
    evaluate()
  }

  /// Books the bound of the current prices and measures violations.
  private mutating func evaluate() {
    rounds += 1
    cap()
    let value = sweep.run(prices) + level.constant(prices)
    if value < bound {
      bound = value
      best = prices
    }
  }

  /// Prices away what closed rows leave no room for.
  ///
  /// - Returns: Whether there was any.
  @discardableResult
  private mutating func close() -> Bool {
    closed.close(sweep.choices, worth: sweep.best, &prices, in: level.market)
  }

  private mutating func closeBeforeSteps() {
    guard !closed.isEmpty else { return }
    for _ in 0..<ClosedRows.closings {
      evaluate()
      guard close() else { break }
    }
  }

  private mutating func move(_ step: Double) {
    level.violations(of: sweep.choices, prices, active: active, into: &violations)
    for index in active {
      let violation = violations[index]
      // A row with room to spare and no price stays out of it.
      if violation < 0, prices[index] == 0, momentum[index] <= 0 {
        momentum[index] = 0
        measure[index] *= 0.95
        continue
      }
      let average = 0.8 * momentum[index] + 0.2 * violation
      momentum[index] = average
      let size = max(0.95 * measure[index], abs(average))
      measure[index] = size
      guard size > 1e-12 else { continue }
      prices[index] = max(0, prices[index] + step / units[index] * average / size)
    }
  }

  /// No floor is worth more than what missing it costs, and one that nobody can help no less.
  private mutating func cap() {
    guard let cost = level.shortfallCost(prices) else { return }
    for index in level.rows.indices {
      guard let elastic = level.rows[index].elastic else { continue }
      prices[index] = min(prices[index], cost * Double(elastic.weight))
    }
    for index in idleFloors {
      guard let elastic = level.rows[index].elastic, level.rows[index].limit > 0 else { continue }
      prices[index] = cost * Double(elastic.weight)
    }
  }
}

extension PricedLevel {
  /// What a hundredth of a person short of a floor costs under the prices; nil for a fixed
  /// shortfall of zero, which costs as much as need be.
  func shortfallCost<Number: PriceNumber>(_ prices: [Number], unit: Number = 1) -> Number? {
    if shortfallWeight > 0 { return Number(shortfallWeight) * unit }
    guard let index = goals.firstIndex(where: { $0.kind == .shortfall }) else { return 0 }
    return goals[index].value == 0 ? nil : prices[rows.count + index]
  }

  /// `Σ price · limit` with the cost of what may be missed.
  func constant<Number: PriceNumber>(_ prices: [Number], unit: Number = 1) -> Number {
    var sum: Number = 0
    let cost = shortfallCost(prices, unit: unit)
    for (index, row) in rows.enumerated() where prices[index] != 0 {
      sum += constant(of: row, prices[index], shortfallCost: cost)
    }
    for (index, goal) in goals.enumerated() {
      sum += constant(of: goal, prices[rows.count + index], unit: unit)
    }
    return sum
  }

  func constant<Number: PriceNumber>(
    of row: PricedRow, _ price: Number, shortfallCost cost: Number?
  ) -> Number {
    var sum = price * Number(row.sense * row.limit)
    if let elastic = row.elastic, let cost {
      sum += Number(elastic.most) * max(0, price - cost * Number(elastic.weight))
    }
    return sum
  }

  func constant<Number: PriceNumber>(
    of goal: PricedGoal, _ price: Number, unit: Number
  ) -> Number {
    let value = price * Number(goal.value)
    guard goal.isElastic else { return goal.isCeiling ? value : -value }
    return Number(goal.value) * max(0, price - unit) - value
  }

  /// By how much everybody's choice breaks each active row and each goal; negative for room to
  /// spare. Other rows are left as they come.
  func violations(
    of choices: [Choice?], _ prices: [Double], active: [Int],
    into violations: inout [Double]
  ) {
    for index in active where index < rows.count {
      violations[index] = -Double(rows[index].sense * rows[index].limit)
    }
    let table = market.table
    var placed: [Int32: Int] = [:]
    var counties: [Int32: Int] = [:]
    var (points, waivers) = (0, 0)
    let needsCounties = goals.contains { if case .county = $0.kind { true } else { false } }
    violations.withUnsafeMutableBufferPointer { violations in
      for (index, choice) in choices.enumerated() {
        guard let choice else { continue }
        let people = Int(table.people[index])
        rows.withUnsafeBufferPointer { rows in
          table.forEachUse(of: choice) { row, amount, base in
            let priced = rows[row]
            violations[row] += Double(priced.sense * priced.coefficient(amount, base) * people)
          }
        }
        placed[table.classes[index], default: 0] += people
        points += people * market.points(choice)
        waivers += people * market.waivers(choice)
        if needsCounties {
          counties[table.counties[index], default: 0] += people
        }
      }
    }
    for (index, goal) in goals.enumerated() {
      let value = Double(goal.value)
      violations[rows.count + index] =
        switch goal.kind {
        case .placed(let priorityClass): value - Double(placed[Int32(priorityClass)] ?? 0)
        case .points: value - Double(points)
        case .waivers: Double(waivers) - value
        case .county(let county): value - Double(counties[Int32(county)] ?? 0)
        case .shortfall: cappedShortfall(prices, violations, at: rows.count + index) - value
        }
    }
  }

  /// What the floors whose price is at its cap miss together.
  private func cappedShortfall(
    _ prices: [Double], _ violations: [Double], at position: Int
  ) -> Double {
    var sum = 0.0
    for (index, row) in rows.enumerated() {
      guard let elastic = row.elastic else { continue }
      if prices[index] >= prices[position] * Double(elastic.weight) {
        sum += Double(elastic.weight) * violations[index]
      }
    }
    return sum
  }
}
