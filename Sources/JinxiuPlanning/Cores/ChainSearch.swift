import JinxiuRules

/// Moves people one after another: somebody takes a seat, who sat there goes elsewhere, and so on.
///
/// A chain is kept when the plan becomes better by it and undone otherwise. It finds in
/// microseconds what a core would need a solver for, and leaves the rest to cores.
package struct ChainSearch: Sendable {
  private let market: Market
  private let fill: PricedFill
  /// What a person placed is worth in points, by class of urgency.
  private let gains: [Int]
  private let waiverWeight: Int
  private let ladder: GoalLadder
  /// Who may go elsewhere because of whom: this many times.
  private let depth: Int
  /// The plan as it stands.
  package private(set) var standing: Standing
  /// Demands that use a row, for rows with a ceiling.
  private var holders: [[Int32]]
  private let isCeiling: [Bool]
  /// Whether the prices are those of people placed, among whom nobody else has anything to gain.
  private let countsPeople: Bool
  /// The best options of a demand with their worth, found when first asked for.
  private var ranked: [[RankedChoice]]
  private var undo: [Step] = []
  private var moved: Set<Int> = []
  package private(set) var chains = 0
  private var budget = 0

  private enum Step {
    case added(Choice)
    case removed(Choice)
  }

  /// - Parameters:
  ///   - level: Position of the goal at work; those before it are decided.
  ///   - countsPeople: Whether `fill` was made under the prices of people placed alone.
  package init(
    _ market: Market, _ steering: PricedLevel, _ fill: PricedFill, _ standing: Standing,
    level: Int, countsPeople: Bool = false, depth: Int = 3
  ) {
    self.market = market
    self.fill = fill
    ladder = GoalLadder(market, level: level, standing)
    self.countsPeople = countsPeople
    self.depth = depth
    gains = steering.gains
    waiverWeight = steering.waiverWeight
    self.standing = standing
    ranked = Array(repeating: [], count: market.demands.count)
    isCeiling = market.rows.map { if case .atMost = $0.bound { true } else { false } }
    holders = Array(repeating: [], count: market.rows.count)
    for holdings in standing.holdings {
      for holding in holdings {
        for _ in 0..<holding.people { enter(holding.choice) }
      }
    }
  }

  private mutating func best(of demand: Int) -> [RankedChoice] {
    if ranked[demand].isEmpty { ranked[demand] = fill.ranked(24, of: demand) }
    return ranked[demand]
  }

  private mutating func enter(_ choice: Choice) {
    let demand = Int32(market.link(choice).demand)
    market.forEachUse(of: choice) { row, _, _ in
      if isCeiling[row] { holders[row].append(demand) }
    }
  }

  private mutating func leave(_ choice: Choice) {
    let demand = Int32(market.link(choice).demand)
    market.forEachUse(of: choice) { row, _, _ in
      if isCeiling[row], let index = holders[row].lastIndex(of: demand) {
        holders[row].swapAt(index, holders[row].count - 1)
        holders[row].removeLast()
      }
    }
  }

  private mutating func add(_ choice: Choice) {
    standing.add(choice, in: market)
    enter(choice)
    undo.append(.added(choice))
  }

  private mutating func remove(_ choice: Choice) {
    standing.add(choice, people: -1, in: market)
    leave(choice)
    undo.append(.removed(choice))
  }

  private mutating func rollBack(to length: Int) {
    while undo.count > length {
      switch undo.removeLast() {
      case .added(let choice):
        standing.add(choice, people: -1, in: market)
        leave(choice)
      case .removed(let choice):
        standing.add(choice, in: market)
        enter(choice)
      }
    }
  }

  /// What the steps since `length` change, in points.
  private func change(since length: Int) -> Int {
    undo[length...].reduce(0) { sum, step in
      switch step {
      case .added(let choice): sum + worth(choice)
      case .removed(let choice): sum - worth(choice)
      }
    }
  }

  /// Whether no floor is missed by more, no waiver more is used where nobody is placed by it, and
  /// no county falls below what fairness keeps.
  private func keepsGoals(since length: Int) -> Bool {
    var rows: [Int: (used: Int, base: Int)] = [:]
    var counties: [Int: Int] = [:]
    var (people, waivers) = (0, 0)
    for step in undo[length...] {
      let (choice, sign) =
        switch step {
        case .added(let choice): (choice, 1)
        case .removed(let choice): (choice, -1)
        }
      market.forEachUse(of: choice) { row, amount, base in
        guard market.rows[row].bound.isFloor else { return }
        rows[row, default: (0, 0)].used += sign * amount
        rows[row, default: (0, 0)].base += sign * base
      }
      counties[market.demands[Int(market.link(choice).demand)].county, default: 0] += sign
      people += sign
      waivers += sign * market.waivers(choice)
    }
    if waivers > 0, people <= 0 { return false }
    for (county, change) in counties where change < 0 {
      guard let floor = ladder.kept[county] else { continue }
      if (standing.peopleByCounty[county] ?? 0) < floor { return false }
    }
    return rows.allSatisfy { row, change in
      !standing.isShorter(row, than: change.used, change.base, in: market)
    }
  }

  private func worth(_ choice: Choice) -> Int {
    gains[Int(market.link(choice).demand)] + market.points(choice)
      - waiverWeight * market.waivers(choice)
  }

  /// One round over everybody who loses against the prices, those first who lose most; where people
  /// only count, over those who have no place.
  ///
  /// - Returns: Chains kept.
  package mutating func round(shouldStop: () -> Bool) -> Int {
    let before = chains
    let losses = market.demands.indices.map { fill.loss(of: $0, standing) }
    let order = losses.indices.filter { demand in
      losses[demand] > 1e-6 && !market.demands[demand].links.isEmpty
        && (!countsPeople || standing.people(of: demand) < market.demands[demand].people)
    }.sorted { (-losses[$0], $0) < (-losses[$1], $1) }
    for demand in order {
      if shouldStop() { break }
      let people = market.demands[demand].people
      var tries = 0
      while tries < people, standing.people(of: demand) < people, improve(demand, from: nil) {
        tries += 1
      }
      if countsPeople { continue }
      for holding in standing.holdings[demand] { _ = improve(demand, from: holding.choice) }
    }
    return chains - before
  }

  /// Finds one person of the demand a better option than `old`, or any where they have none.
  private mutating func improve(_ demand: Int, from old: Choice?) -> Bool {
    budget = 400
    moved = [demand]
    let worthNow = old.map { fill.worth(of: $0) } ?? -Double.infinity
    for option in best(of: demand) {
      let choice = option.choice
      guard choice != old, option.worth > worthNow else { break }
      let mark = undo.count
      if let old { remove(old) }
      if settle(choice, depth), change(since: mark) > 0, keepsGoals(since: mark) {
        undo.removeAll(keepingCapacity: true)
        chains += 1
        return true
      }
      rollBack(to: mark)
      if budget <= 0 { break }
    }
    return false
  }

  /// Seats one person there; whoever is in the way goes elsewhere.
  private mutating func settle(_ choice: Choice, _ depth: Int) -> Bool {
    budget -= 1
    let blockers = standing.blockers(of: choice, in: market)
    if blockers.isEmpty {
      add(choice)
      return true
    }
    guard depth > 0, budget > 0, blockers.allSatisfy({ isCeiling[$0] }) else { return false }
    for victim in victims(in: blockers[0]) {
      let mark = undo.count
      if evict(victim, from: blockers[0], for: choice, depth) { return true }
      rollBack(to: mark)
      if budget <= 0 { return false }
    }
    return false
  }

  private mutating func evict(
    _ victim: Int, from row: Int, for choice: Choice, _ depth: Int
  ) -> Bool {
    guard let held = holding(of: victim, in: row) else { return false }
    remove(held)
    moved.insert(victim)
    defer { moved.remove(victim) }
    // Others may still be in the way.
    var evicted = [victim]
    var heldBy = [victim: held]
    while true {
      let blockers = standing.blockers(of: choice, in: market)
      guard let next = blockers.first else { break }
      guard evicted.count < 3, isCeiling[next],
        let other = victims(in: next).first, let held = holding(of: other, in: next)
      else { return false }
      remove(held)
      moved.insert(other)
      evicted.append(other)
      heldBy[other] = held
    }
    defer { for other in evicted { moved.remove(other) } }
    add(choice)
    for other in evicted where !resettle(other, without: heldBy[other], depth - 1) { return false }
    return true
  }

  private mutating func resettle(_ demand: Int, without held: Choice?, _ depth: Int) -> Bool {
    let options = best(of: demand)
    for option in options where standing.fits(option.choice, in: market) {
      add(option.choice)
      return true
    }
    if let choice = fill.bestFitting(demand, standing) {
      add(choice)
      return true
    }
    guard depth > 0 else { return false }
    for choice in options.prefix(8).map(\.choice) where choice != held {
      let mark = undo.count
      if settle(choice, depth) { return true }
      rollBack(to: mark)
      if budget <= 0 { return false }
    }
    return false
  }

  /// Those who lose least by leaving the row.
  private func victims(in row: Int) -> [Int] {
    var seen: Set<Int> = []
    var candidates: [(regret: Double, demand: Int)] = []
    for holder in holders[row].prefix(60) {
      let demand = Int(holder)
      guard !moved.contains(demand), seen.insert(demand).inserted else { continue }
      candidates.append((-fill.loss(of: demand, standing), demand))
    }
    return candidates.sorted { ($0.regret, $0.demand) < ($1.regret, $1.demand) }.prefix(5)
      .map(\.demand)
  }

  private func holding(of demand: Int, in row: Int) -> Choice? {
    for holding in standing.holdings[demand] {
      if !market.allUses(of: holding.choice, { used, _, _ in used != row }) {
        return holding.choice
      }
    }
    return nil
  }
}
