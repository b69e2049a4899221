import JinxiuDomain
import JinxiuRules

/// What the prices of a plan say of more room in some rows, level by level.
///
/// A price bounds its level for any limit of its row, so one more adds the price and nothing else.
struct SeatPrices {
  private let market: Market
  /// By level; nil where the plan has no prices that give the bound it claims.
  private let sheets: [Sheet?]
  private let values: [Int]
  let goals: [Goal]

  /// The sum of one level, taken apart by what hangs together.
  fileprivate struct Sheet {
    let goal: Goal
    let scale: Int
    let prices: [Int: Int]
    let sums: [Int: Int]
    /// Of rows with a price: to which sum it adds.
    let roots: [Int: Int]

    /// The bound with so much more in these rows.
    func bound(raising rows: [Int: Int]) -> Int {
      var sums = sums
      for (row, more) in rows {
        if let price = prices[row], let root = roots[row] {
          sums[root, default: 0] += price * more
        }
      }
      let isMinimised = !goal.isMaximised || goal == .fairness
      return sums.values.reduce(0) { bound, sum in
        let part = sum >= 0 ? sum / scale : -((-sum + scale - 1) / scale)
        return bound + (isMinimised ? max(0, -part) : part)
      }
    }
  }

  init(_ market: Market, _ plan: Plan) {
    self.market = market
    let goals = market.goals
    self.goals = goals
    let results = goals.map { goal in plan.outcome.levels.first { $0.name == goal.name } }
    values = results.map { $0?.value ?? 0 }
    let frame = PriceFrame(market)
    let rows = RowNames(market)
    var above: [DecidedGoal] = []
    var sheets: [Sheet?] = []
    for (goal, result) in zip(goals, results) {
      let certificate = plan.certificates.first { $0.level == goal.name }
      sheets.append(
        result.flatMap { result in
          certificate.flatMap { Self.sheet(market, goal, result, $0, above, frame, rows) }
        })
      above.append(DecidedGoal(goal: goal, value: result?.value ?? 0, bound: result?.bound))
    }
    self.sheets = sheets
  }

  /// By how much level `index` can get better with so much more in these rows, the levels above at
  /// their values or better; nil where no prices say.
  func mostGain(at index: Int, raising rows: [Int: Int]) -> Int? {
    guard let sheet = sheets[index] else { return nil }
    let bound = sheet.bound(raising: rows)
    switch goals[index] {
    // Its prices refute the next filling: people missed of it.
    case .fairness: return bound > 0 ? 0 : nil
    case let goal: return max(0, goal.isMaximised ? bound - values[index] : values[index] - bound)
    }
  }

  /// By how much the bound of a level rises with so much more in these rows; nil where no prices say.
  func price(at index: Int, raising rows: [Int: Int]) -> Int? {
    guard let sheet = sheets[index], goals[index] != .fairness else { return nil }
    let rise = sheet.bound(raising: rows) - sheet.bound(raising: [:])
    return goals[index].isMaximised ? rise : -rise
  }

  private static func sheet(
    _ market: Market, _ goal: Goal, _ result: LevelResult, _ certificate: LevelCertificate,
    _ above: [DecidedGoal], _ frame: PriceFrame, _ rows: RowNames
  ) -> Sheet? {
    let step = goal == .fairness ? result.value + 1 : nil
    let level = PricedLevel(market, goal, above: above, step: step)
    var prices = Array(repeating: 0, count: level.count)
    for entry in certificate.rows {
      guard let row = rows[entry] else { return nil }
      prices[row] = entry.price
    }
    for entry in certificate.goals {
      let position = level.goals.firstIndex { $0.isNamed(entry, in: market) }
      guard let position else { return nil }
      prices[level.rows.count + position] = entry.price
    }
    let sheet = Sheet(level, frame, prices, certificate.scale)
    let claimed =
      goal == .fairness
      ? sheet.bound(raising: [:]) > 0
      : sheet.bound(raising: [:]) == certificate.bound
    return claimed ? sheet : nil
  }
}

extension SeatPrices.Sheet {
  fileprivate init(_ level: PricedLevel, _ frame: PriceFrame, _ prices: [Int], _ scale: Int) {
    var sweep = PriceSweep<Int>(level, frame, unit: scale)
    _ = sweep.run(prices)
    var components = PricedComponents(level, prices)
    var sums: [Int: Int] = [:]
    for (index, worth) in sweep.best.enumerated() where worth > 0 {
      sums[components.root(ofDemand: index), default: 0] +=
        worth * level.market.demands[index].people
    }
    let cost = level.shortfallCost(prices, unit: scale)
    var roots: [Int: Int] = [:]
    for (index, row) in level.rows.enumerated() where prices[index] != 0 {
      let root = components.root(ofPosition: index)
      sums[root, default: 0] += level.constant(of: row, prices[index], shortfallCost: cost)
      if row.sense == 1, row.percent == nil { roots[index] = root }
    }
    for (offset, goal) in level.goals.enumerated() {
      let position = level.rows.count + offset
      sums[components.root(ofPosition: position), default: 0] +=
        level.constant(of: goal, prices[position], unit: scale)
    }
    self.init(
      goal: level.goal, scale: scale,
      prices: roots.keys.reduce(into: [:]) { $0[$1] = prices[$1] }, sums: sums, roots: roots)
  }
}

extension PricedGoal {
  fileprivate func isNamed(_ price: GoalPrice, in market: Market) -> Bool {
    guard level == price.level else { return false }
    guard case .county(let index) = kind else { return price.county == nil }
    return market.scenario.counties[index].id == price.county
  }
}

/// Rows as certificates call them.
struct RowNames {
  private struct Name: Hashable {
    let rule: Identifier<RuleSetting>
    let subject: String
    let month: Period?
  }

  private let rows: [Name: Int]

  init(_ market: Market) {
    rows = Dictionary(
      market.rows.enumerated().map { index, row in
        (Name(rule: row.rule, subject: row.subject.key, month: row.month), index)
      }, uniquingKeysWith: { first, _ in first })
  }

  subscript(price: RowPrice) -> Int? {
    rows[Name(rule: price.rule, subject: price.subject, month: price.month)]
  }
}
