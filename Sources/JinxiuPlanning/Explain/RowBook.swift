import JinxiuDomain
import JinxiuRules

/// The rows of a market by what they belong to, so that also an option that no rule allows can be
/// held against them.
struct RowBook: Sendable {
  struct Use {
    let row: Int
    let amount: Int
    let base: Int
  }

  private let market: Market
  private let rows: RowNames

  init(_ market: Market) {
    self.market = market
    rows = RowNames(market)
  }

  /// What one person in the option would use, as far as no stay is fixed.
  func uses(of option: Option) -> [Use] {
    let months = option.spells.flatMap(\.periods)
    return market.rules.uses(of: option).flatMap { owned -> [Use] in
      let rule = market.rules.rules[owned.rule].setting.id
      let (amount, base) = (owned.use.amount, owned.use.base)
      if let total = rows[rule, owned.use.subject, nil] {
        return [Use(row: total, amount: amount, base: base)]
      }
      return months.compactMap { month in
        rows[rule, owned.use.subject, month].map { Use(row: $0, amount: amount, base: base) }
      }
    }
  }

  /// The rows that leave no room for one more person in the option, sorted.
  func blockers(of option: Option, in standing: Standing) -> [Int] {
    let full = uses(of: option).filter {
      standing.blocks(market.rows[$0.row].bound, $0.row, $0.amount, $0.base)
    }
    return Set(full.map(\.row)).sorted()
  }
}
