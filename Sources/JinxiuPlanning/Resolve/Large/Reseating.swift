import JinxiuRules

/// Makes a plan keep every ceiling again, and meets what is required, others giving way.
///
/// It finds some plan quickly and a good one only by luck; cores better it.
struct Reseating {
  private let market: Market
  private let fill: PricedFill
  /// Who used what at the beginning; since then only those who are touched have moved.
  private let known: RowHolders
  /// Rows that may come to be broken when somebody leaves.
  private let shares: [Int]
  private(set) var standing: Standing
  /// Demands whose people gave way or were forced somewhere.
  private(set) var touched: Set<Int> = []

  /// - Parameter known: Of `standing`.
  init(_ market: Market, _ fill: PricedFill, _ standing: Standing, _ known: RowHolders) {
    self.market = market
    self.fill = fill
    self.standing = standing
    self.known = known
    shares = market.rows.indices.filter {
      if case .shareAtMost = market.rows[$0].bound { true } else { false }
    }
  }

  /// People leave until every ceiling holds; false when only people who are required are left.
  mutating func clear() -> Bool { clear(among: Array(market.rows.indices)) }

  /// The same where no other row can be broken.
  private mutating func clear(among rows: [Int]) -> Bool {
    for _ in 0..<16 {
      let broken = rows.filter { standing.breaks($0, in: market) }
      if broken.isEmpty { return true }
      let holders = holders(of: broken)
      for row in broken where !clear(row, holders[row] ?? []) { return false }
    }
    return false
  }

  private mutating func clear(_ row: Int, _ holders: [Holder]) -> Bool {
    var waiting = holders.sorted { $0.key < $1.key }[...]
    while standing.breaks(row, in: market) {
      guard let victim = waiting.first else { return false }
      let isThere = standing.holdings[victim.demand].contains {
        $0.choice == victim.choice && $0.people > 0
      }
      guard isThere, !isRequired(victim.choice) else {
        waiting.removeFirst()
        continue
      }
      standing.add(victim.choice, people: -1, in: market)
      touched.insert(victim.demand)
    }
    return true
  }

  private struct Holder {
    let demand: Int
    let choice: Choice
    /// Less urgent people first, then those who lose least.
    let key: (Int, Int, Int)
  }

  /// Who makes a broken row worse by being there.
  private func holders(of rows: [Int]) -> [Int: [Holder]] {
    rows.reduce(into: [:]) { holders, wanted in
      for demand in touched.union(known[wanted]).sorted() {
        for holding in standing.holdings[demand] {
          let key = (
            -market.demands[demand].priorityClass, market.points(holding.choice), -demand
          )
          market.forEachUse(of: holding.choice) { row, amount, base in
            guard row == wanted, market.rows[row].bound.isWorsened(amount, base) else { return }
            holders[row, default: []].append(
              Holder(demand: demand, choice: holding.choice, key: key))
          }
        }
      }
    }
  }

  /// Whether one person less there would leave a required number unmet.
  private func isRequired(_ choice: Choice) -> Bool {
    var isRequired = false
    market.forEachUse(of: choice) { row, amount, _ in
      if case .required(let number) = market.rows[row].bound, amount > 0,
        standing.used[row] - amount < number
      {
        isRequired = true
      }
    }
    return isRequired
  }

  /// Rows that ask for more people than there are.
  var unmet: [Int] {
    market.rows.indices.filter { row in
      if case .required(let number) = market.rows[row].bound {
        standing.used[row] < number
      } else {
        false
      }
    }
  }

  /// Seats people until the row has what it asks for; false when nobody can be seated so.
  mutating func meet(_ row: Int) -> Bool {
    let demands = market.demands(using: [row])
    guard case .required(let number) = market.rows[row].bound else { return true }
    while standing.used[row] < number {
      guard let best = bestForced(row, demands) else { return false }
      self = best
    }
    return true
  }

  private func bestForced(_ row: Int, _ demands: [Int]) -> Reseating? {
    var best: (state: Reseating, merit: [Int])?
    for demand in demands {
      let choices = market.choices(of: demand).filter { market.uses(row, $0) }
      let ranked = choices.map { choice in
        (choice, standing.blockers(of: choice, in: market).count, -fill.worth(of: choice))
      }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }
      for (choice, _, _) in ranked.prefix(32) {
        guard let state = forced(choice, of: demand, row) else { continue }
        let merit = market.merit(of: state.standing)
        if best.map({ $0.merit.lexicographicallyPrecedes(merit) }) ?? true { best = (state, merit) }
      }
    }
    return best?.state
  }

  /// One person more there, whoever is in the way elsewhere.
  private func forced(_ choice: Choice, of demand: Int, _ row: Int) -> Reseating? {
    var state = self
    if state.standing.people(of: demand) == market.demands[demand].people {
      let other = state.standing.holdings[demand].first { !market.uses(row, $0.choice) }
      guard let other else { return nil }
      state.standing.add(other.choice, people: -1, in: market)
    }
    let before = state.touched
    state.standing.add(choice, in: market)
    state.touched.insert(demand)
    var rows = Set(shares)
    market.forEachUse(of: choice) { row, _, _ in rows.insert(row) }
    guard state.clear(among: rows.sorted()), market.uses(row, choice) else { return nil }
    state.reseat(state.touched.subtracting(before))
    return state
  }

  /// Whoever of them fits somewhere is seated there.
  mutating func reseat(_ demands: Set<Int>) {
    for demand in demands.sorted() {
      while standing.people(of: demand) < market.demands[demand].people,
        let choice = fill.bestFitting(demand, standing)
      {
        standing.add(choice, in: market)
      }
    }
  }

  /// Seats just these people where the point has them, and lets all others give way.
  mutating func seat(_ holdings: [Holding], of demands: [Int]) -> Bool {
    for demand in demands { standing.removeAll(of: demand, in: market) }
    for holding in holdings { standing.add(holding.choice, people: holding.people, in: market) }
    touched.formUnion(demands)
    return clear()
  }
}

extension Standing {
  /// Whether a row that may never be broken is, floors aside.
  func breaks(_ row: Int, in market: Market) -> Bool {
    switch market.rows[row].bound {
    case .atMost(let limit): used[row] > limit
    case .shareAtMost(let percent): 100 * used[row] > percent * base[row]
    case .atLeast, .required, .shareAbove: false
    }
  }
}

extension TotalBound {
  /// Whether a person with this use brings a ceiling nearer to its limit.
  fileprivate func isWorsened(_ amount: Int, _ base: Int) -> Bool {
    switch self {
    case .atMost: amount > 0
    case .shareAtMost(let percent): 100 * amount > percent * base
    case .atLeast, .required, .shareAbove: false
    }
  }
}

extension Market {
  /// Demands with some option that may use one of the rows, in order.
  func demands(using rows: [Int]) -> [Int] {
    guard !rows.isEmpty else { return [] }
    let users = users(of: Set(rows))
    let offered = places.map { users.timed[$0.timed] || users.totals[$0.bundle] }
    return demands.indices.filter { index in
      let demand = demands[index]
      if demand.links.isEmpty { return false }
      if users.timed[demand.timed] || users.totals[demand.bundle] { return true }
      return demand.links.contains { position in
        let link = links[position]
        return offered[Int(link.place)] || users.timed[Int(link.timed)]
          || users.totals[Int(link.bundle)]
      }
    }
  }

  /// Which of `timedUses` and of `bundles` have one of the rows.
  private func users(of rows: Set<Int>) -> (timed: [Bool], totals: [Bool]) {
    let hit = calendars.map { calendar in calendar.contains { rows.contains(Int($0)) } }
    return (
      timedUses.map { uses in
        uses.calendars.contains { hit[$0.calendar] }
          || uses.windows.contains { rows.contains($0.use.row) }
      }, bundles.map { bundle in bundle.contains { rows.contains($0.row) } }
    )
  }
}
