import JinxiuDomain
import JinxiuRules

/// Limits in facts: how far they are used, and by whom.
struct LimitFacts: Sendable {
  private let market: Market
  private let standing: Standing
  private let users: RowHolders?

  /// - Parameter users: Of the standing, or of one with more people; nil where nobody is asked for.
  init(_ market: Market, _ standing: Standing, users: RowHolders? = nil) {
    self.market = market
    self.standing = standing
    self.users = users
  }

  /// Rows of one rule and subject taken together, in the order of rows.
  func limits(_ rows: [Int]) -> [FullLimit] {
    groups(rows).map { group in
      let row = market.rows[group[0]]
      let holders = holders(of: group)
      return FullLimit(
        rule: row.rule, subject: row.subject.key, name: row.subject.phrase,
        lines: group.map(line), heldBy: holders.reduce(0) { $0 + $1.people },
        holders: Array(holders.prefix(FullLimit.mostHolders)))
    }
  }

  /// The same without holders, for whole calendars.
  func loads(_ rows: [Int]) -> [LimitLoad] {
    groups(rows).map { group in
      let row = market.rows[group[0]]
      return LimitLoad(
        rule: row.rule, subject: row.subject.key, name: row.subject.phrase,
        lines: group.map(line))
    }
  }

  /// Each group's rows in order.
  private func groups(_ rows: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    for index in rows.sorted() {
      let row = market.rows[index]
      if let last = groups.last?.last, market.rows[last].rule == row.rule,
        market.rows[last].subject == row.subject
      {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups
  }

  private func holders(of rows: [Int]) -> [Holder] {
    var seen: Set<Choice> = []
    var all: [Holding] = []
    for holding in rows.flatMap(holdings) where seen.insert(holding.choice).inserted {
      all.append(holding)
    }
    return all.map(holder).sorted { ($0.demand, $0.stay) < ($1.demand, $1.stay) }
  }

  /// Who uses some of a row, in the order of demands.
  private func holdings(of row: Int) -> [Holding] {
    guard let users else { return [] }
    return users[row].flatMap { demand in
      standing.holdings[demand].filter { market.uses(row, $0.choice) }
    }
  }

  func holder(_ holding: Holding) -> Holder {
    let option = market.option(holding.choice)
    return Holder(
      demand: option.demand.name, county: option.demand.county, people: holding.people,
      stay: PlanStop(option))
  }

  private func line(_ index: Int) -> FullLimit.Line {
    FullLimit.Line(
      month: market.rows[index].month, used: standing.used[index], limit: limit(of: index),
      base: standing.base[index])
  }

  private func limit(of index: Int) -> Int {
    switch market.rows[index].bound {
    case .atMost(let number), .atLeast(let number), .required(let number): number
    case .shareAtMost(let percent): percent * standing.base[index] / 100
    case .shareAbove(let percent): percent * standing.base[index] / 100 + 1
    }
  }
}
