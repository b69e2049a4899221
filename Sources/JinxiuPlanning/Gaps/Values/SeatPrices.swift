import JinxiuDomain
import JinxiuRules

/// What the prices of a plan say of more room in some rows, level by level.
///
/// A price bounds its level for any limit of its row, so one more adds the price and nothing else.
struct SeatPrices {
  /// By level; nil where the plan has no prices that give the bound it claims.
  private let sheets: [PriceSheet?]
  private let values: [Int]
  let goals: [Goal]

  init(_ market: Market, _ plan: Plan) {
    goals = market.goals
    values = goals.map { goal in
      plan.outcome.levels.first { $0.name == goal.name }?.value ?? 0
    }
    let known = PriceSheet.all(of: plan, in: market, PriceFrame(market))
    sheets = goals.map { known[$0.name] }
  }

  /// By how much level `index` can get better with so much more in these rows, the levels above at
  /// their values or better; nil where no prices say.
  func mostGain(at index: Int, raising rows: [Int: Int]) -> Int? {
    guard let sheet = sheets[index] else { return nil }
    let bound = sheet.bound(with: sheet.raising(rows))
    switch goals[index] {
    // Its prices refute the next filling: people missed of it.
    case .fairness: return bound > 0 ? max(0, sheet.claimed - values[index]) : nil
    case let goal: return max(0, goal.isMaximised ? bound - values[index] : values[index] - bound)
    }
  }

  /// By how much the bound of a level rises with so much more in these rows; nil where no prices say.
  func price(at index: Int, raising rows: [Int: Int]) -> Int? {
    guard let sheet = sheets[index], goals[index] != .fairness else { return nil }
    let rise = sheet.bound(with: sheet.raising(rows)) - sheet.bound()
    return goals[index].isMaximised ? rise : -rise
  }
}
