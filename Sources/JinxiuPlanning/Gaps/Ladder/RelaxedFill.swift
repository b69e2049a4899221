import JinxiuDomain
import JinxiuRules

/// Places people of one specialty one by one under some of the rows; who sits in the way may move
/// to another place first.
struct RelaxedFill {
  private let market: Market
  private let part: SpecialtyPart
  private let places: Set<Int>
  /// By row: what is left.
  private var rest: [Int: Int]
  private var holdings: [Int: [Choice]] = [:]
  /// People of the part by row that they use.
  private var holders: [Int: [Int]] = [:]
  private var budget = 2_000_000

  /// - Parameter rest: What is left of each row for the whole of the specialty.
  init(_ base: GapMarket, _ part: SpecialtyPart, rest: [Int: Int]) {
    market = base.market
    self.part = part
    places = Set(part.places)
    self.rest = rest
    for demand in part.demands {
      for holding in base.standing.holdings[demand] {
        for _ in 0..<holding.people { add(holding.choice, of: demand) }
      }
    }
  }

  /// People placed when nobody more is found, or `bound` is reached.
  mutating func most(below bound: Int) -> Int {
    var placed = part.placed
    for demand in part.demands {
      var missing = market.demands[demand].people - (holdings[demand]?.count ?? 0)
      while missing > 0, placed < bound, place(demand) {
        (placed, missing) = (placed + 1, missing - 1)
      }
    }
    return placed
  }

  private mutating func place(_ demand: Int) -> Bool {
    let choices = choices(of: demand)
    if let choice = choices.first(where: { fits($0) }) {
      add(choice, of: demand)
      return true
    }
    for choice in choices where budget > 0 {
      for holder in crowd(at: choice) where holder != demand && budget > 0 {
        if move(holder, for: choice, of: demand) { return true }
      }
    }
    return false
  }

  private mutating func move(_ holder: Int, for choice: Choice, of demand: Int) -> Bool {
    guard let held = holdings[holder]?.first else { return false }
    remove(held, of: holder)
    if fits(choice) {
      add(choice, of: demand)
      let others = choices(of: holder)
      budget -= others.count
      if let other = others.first(where: { fits($0) }) {
        add(other, of: holder)
        return true
      }
      remove(choice, of: demand)
    }
    add(held, of: holder)
    return false
  }

  private func choices(of demand: Int) -> [Choice] {
    market.demands[demand].links.filter { places.contains(Int(market.links[$0].place)) }
      .flatMap { link in
        market.profiles[Int(market.links[link].profile)].timings.indices.map {
          Choice(link: Int32(link), timing: Int32($0))
        }
      }
  }

  /// Who uses a row that is full for the option.
  private func crowd(at choice: Choice) -> [Int] {
    var full: Int?
    forEachUse(of: choice) { row, amount in
      if full == nil, amount > 0, (rest[row] ?? .max) < amount { full = row }
    }
    return full.flatMap { holders[$0] } ?? []
  }

  private mutating func fits(_ choice: Choice) -> Bool {
    budget -= 1
    var uses: [Int: Int] = [:]
    forEachUse(of: choice) { row, amount in uses[row, default: 0] += amount }
    return uses.allSatisfy { row, amount in amount <= 0 || (rest[row] ?? .max) >= amount }
  }

  private mutating func add(_ choice: Choice, of demand: Int) {
    holdings[demand, default: []].append(choice)
    var rows: [Int: Int] = [:]
    forEachUse(of: choice) { row, amount in rows[row, default: 0] += amount }
    for (row, amount) in rows {
      rest[row, default: 0] -= amount
      holders[row, default: []].append(demand)
    }
  }

  private mutating func remove(_ choice: Choice, of demand: Int) {
    if let index = holdings[demand]?.firstIndex(of: choice) {
      holdings[demand]?.remove(at: index)
    }
    var rows: [Int: Int] = [:]
    forEachUse(of: choice) { row, amount in rows[row, default: 0] += amount }
    for (row, amount) in rows {
      rest[row, default: 0] += amount
      if let index = holders[row]?.lastIndex(of: demand) { holders[row]?.remove(at: index) }
    }
  }

  /// Rows that hold here, and what one person adds to each.
  private func forEachUse(of choice: Choice, _ body: (Int, Int) -> Void) {
    market.forEachUse(of: choice) { row, amount, share in
      guard rest[row] != nil else { return }
      guard case .shareAtMost(let percent) = market.rows[row].bound else {
        return body(row, amount)
      }
      body(row, 100 * amount - percent * share)
    }
  }
}
