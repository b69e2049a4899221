import JinxiuDomain
import JinxiuRules

/// Limits in facts: how far they are used, and by whom.
struct LimitFacts: Sendable {
  private let market: Market
  private let standing: Standing
  /// Who uses some of a row, by row; people in the order of demands.
  private let holdings: [Int: [Holding]]

  /// - Parameter rows: The rows whose holders will be asked for.
  init(_ market: Market, _ standing: Standing, holdersOf rows: Set<Int>) {
    self.market = market
    self.standing = standing
    var holdings: [Int: [Holding]] = [:]
    if !rows.isEmpty {
      for holding in standing.holdings.joined() {
        market.forEachUse(of: holding.choice) { row, amount, _ in
          if amount > 0, rows.contains(row) { holdings[row, default: []].append(holding) }
        }
      }
    }
    self.holdings = holdings
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
    for holding in rows.flatMap({ holdings[$0] ?? [] })
    where seen.insert(holding.choice).inserted { all.append(holding) }
    return all.map(holder).sorted { ($0.demand, $0.stay) < ($1.demand, $1.stay) }
  }

  func holder(_ holding: Holding) -> Holder {
    let option = market.option(holding.choice)
    return Holder(
      demand: option.demand.name, county: option.demand.county, people: holding.people,
      stay: PlanStop(option))
  }

  private func line(_ index: Int) -> FullLimit.Line {
    FullLimit.Line(
      month: market.rows[index].month, used: standing.used[index], limit: limit(of: index))
  }

  private func limit(of index: Int) -> Int {
    switch market.rows[index].bound {
    case .atMost(let number), .atLeast(let number), .required(let number): number
    case .shareAtMost(let percent): percent * standing.base[index] / 100
    case .shareAbove(let percent): percent * standing.base[index] / 100 + 1
    }
  }
}
