import JinxiuRules

/// Who holds which option, and what that uses of every row, in exact integers.
package struct Standing: Sendable {
  /// By demand; people of one demand in one option are one holding.
  package private(set) var holdings: [[Holding]]
  /// By row of the market.
  package private(set) var used: [Int]
  /// What is added to the base of shares.
  package private(set) var base: [Int]
  /// People placed, by position in `Scenario.counties`.
  private(set) var peopleByCounty: [Int: Int] = [:]

  /// Nobody is placed.
  package init(_ market: Market) {
    holdings = Array(repeating: [], count: market.demands.count)
    used = Array(repeating: 0, count: market.rows.count)
    base = used
  }

  func people(of demand: Int) -> Int { holdings[demand].reduce(0) { $0 + $1.people } }

  /// More people in an option, or fewer for a negative number.
  package mutating func add(_ choice: Choice, people: Int = 1, in market: Market) {
    let demand = Int(market.link(choice).demand)
    if let index = holdings[demand].firstIndex(where: { $0.choice == choice }) {
      holdings[demand][index].people += people
      if holdings[demand][index].people == 0 { holdings[demand].remove(at: index) }
    } else {
      holdings[demand].append(Holding(choice: choice, people: people))
    }
    use(choice, people, in: market)
  }

  mutating func removeAll(of demand: Int, in market: Market) {
    for holding in holdings[demand] { use(holding.choice, -holding.people, in: market) }
    holdings[demand] = []
  }

  private mutating func use(_ choice: Choice, _ people: Int, in market: Market) {
    peopleByCounty[market.demands[Int(market.link(choice).demand)].county, default: 0] += people
    used.withUnsafeMutableBufferPointer { used in
      base.withUnsafeMutableBufferPointer { base in
        market.forEachUse(of: choice) { row, amount, share in
          used[row] += amount * people
          base[row] += share * people
        }
      }
    }
  }

  /// Whether one more person leaves every ceiling kept.
  package func fits(_ choice: Choice, in market: Market) -> Bool {
    market.allUses(of: choice) { row, amount, share in
      !blocks(market.rows[row].bound, row, amount, share)
    }
  }

  /// The rows that would be broken, or moved further from their floor, by one more person.
  func blockers(of choice: Choice, in market: Market) -> [Int] {
    var rows: [Int] = []
    market.forEachUse(of: choice) { row, amount, share in
      if blocks(market.rows[row].bound, row, amount, share), !rows.contains(row) {
        rows.append(row)
      }
    }
    return rows.sorted()
  }

  /// Whether a use would break a row's bound, or move it further from its floor.
  func blocks(_ bound: TotalBound, _ row: Int, _ amount: Int, _ share: Int) -> Bool {
    switch bound {
    case .atMost(let limit): return amount > 0 && used[row] + amount > limit
    case .shareAtMost(let percent):
      return 100 * amount > percent * share
        && 100 * (used[row] + amount) > percent * (base[row] + share)
    case .shareAbove(let percent):
      return 100 * amount < percent * share
        && 100 * (used[row] + amount) - percent * (base[row] + share) < 1
    case .atLeast, .required: return false
    }
  }

  /// By how much an elastic row misses its floor, in hundredths of a person.
  func shortfall(of row: Int, in market: Market) -> Int {
    switch market.rows[row].bound {
    case .atLeast(let floor): 100 * max(0, floor - used[row])
    case .shareAbove(let percent): max(0, 1 - (100 * used[row] - percent * base[row]))
    case .atMost, .required, .shareAtMost: 0
    }
  }

  /// Whether a floor is missed by more than before its use changed by this much.
  func isShorter(_ row: Int, than used: Int, _ base: Int, in market: Market) -> Bool {
    switch market.rows[row].bound {
    case .atLeast(let floor), .required(let floor):
      return max(0, floor - self.used[row]) > max(0, floor - (self.used[row] - used))
    case .shareAbove(let percent):
      let now = 100 * self.used[row] - percent * self.base[row]
      return max(0, 1 - now) > max(0, 1 - (now - 100 * used + percent * base))
    case .atMost, .shareAtMost: return false
    }
  }

  /// Whether the rows that may never be broken hold.
  package func isFeasible(in market: Market) -> Bool {
    market.rows.indices.allSatisfy { row in
      switch market.rows[row].bound {
      case .atMost(let limit): used[row] <= limit
      case .required(let number): used[row] >= number
      case .shareAtMost(let percent): 100 * used[row] <= percent * base[row]
      case .atLeast, .shareAbove: true
      }
    } && holdings.indices.allSatisfy { people(of: $0) <= market.demands[$0].people }
  }
}

extension TotalBound {
  /// Whether it is a floor that `used` does not reach.
  func isMissed(_ used: Int) -> Bool {
    switch self {
    case .atLeast(let floor), .required(let floor): used < floor
    case .atMost, .shareAtMost, .shareAbove: false
    }
  }

  /// Whether it asks for something rather than forbids.
  var isFloor: Bool {
    switch self {
    case .atLeast, .required, .shareAbove: true
    case .atMost, .shareAtMost: false
    }
  }
}
