import JinxiuRules

/// Finds prices for the few who cannot all be placed: them and those in their way, by themselves.
///
/// Where nearly everybody has a place, prices for everybody drown the one seat that is missing in
/// the noise of a thousand others. The people around one who is left over are few; prices that
/// bound them bound the whole, since the others only pay besides.
struct Conflicts: Sendable {
  private let market: Market
  /// By row of the market, in people.
  private(set) var prices: [Double]

  init(_ market: Market) {
    self.market = market
    prices = Array(repeating: 0, count: market.rows.count)
  }

  /// Adds prices for everybody of the class who has options and no place.
  mutating func add(
    _ level: PricedLevel, _ standing: Standing, shouldStop: () -> Bool
  ) {
    let holders = rowHolders(standing)
    var covered: Set<Int> = []
    for demand in market.demands.indices where level.gains[demand] > 0 {
      guard !shouldStop() else { return }
      let missing = market.demands[demand].people - standing.people(of: demand)
      guard missing > 0, !market.demands[demand].links.isEmpty, !covered.contains(demand) else {
        continue
      }
      for size in [12, 50, 200] {
        let members = grow(demand, size, holders, standing)
        covered.formUnion(members.filter { standing.people(of: $0) < market.demands[$0].people })
        if let found = search(level, members, standing) {
          for (row, price) in found { prices[row] = max(prices[row], price) }
          break
        }
      }
    }
  }

  /// Prices of rows under which the members cannot all be placed; nil where none were found.
  private func search(
    _ level: PricedLevel, _ members: Set<Int>, _ standing: Standing
  ) -> [Int: Double]? {
    let part = level.restricted(to: members.sorted())
    let placed = members.reduce(0) {
      $0 + (level.gains[$1] > 0 ? standing.people(of: $1) : 0)
    }
    let rows = market.rows(of: members)
    var search = PriceSearch(part, PriceFrame(part.market), active: rows)
    search.run(rounds: 150, from: 0.2, to: 0.002) { $0 < Double(placed) + 0.01 }
    guard search.bound < Double(placed) + 0.9 else { return nil }
    return rows.reduce(into: [:]) { found, row in
      if search.best[row] > 0 { found[row] = search.best[row] }
    }
  }

  private func rowHolders(_ standing: Standing) -> [Int: [Int]] {
    var holders: [Int: [Int]] = [:]
    for demand in market.demands.indices {
      for holding in standing.holdings[demand] {
        market.forEachUse(of: holding.choice) { row, _, _ in
          if holders[row]?.last != demand { holders[row, default: []].append(demand) }
        }
      }
    }
    return holders
  }

  /// Everybody in the way of the demand, everybody in their way, and so on.
  private func grow(
    _ demand: Int, _ size: Int, _ holders: [Int: [Int]], _ standing: Standing
  ) -> Set<Int> {
    var members = [demand]
    var isMember: Set<Int> = [demand]
    var next = 0
    while next < members.count, members.count < size {
      for choice in market.choices(of: members[next]).prefix(400) {
        for row in standing.blockers(of: choice, in: market) {
          for holder in holders[row] ?? [] where members.count < size {
            if isMember.insert(holder).inserted { members.append(holder) }
          }
        }
      }
      next += 1
    }
    return isMember
  }
}

extension Market {
  /// Rows that options of the demands use.
  fileprivate func rows(of members: Set<Int>) -> [Int] {
    var found: Set<Int> = []
    for demand in members {
      for choice in choices(of: demand) {
        forEachUse(of: choice) { row, _, _ in
          if case .atMost = rows[row].bound { found.insert(row) }
        }
      }
    }
    return found.sorted()
  }
}
