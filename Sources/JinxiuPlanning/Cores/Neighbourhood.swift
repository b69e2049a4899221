import JinxiuRules

/// Who stands in whose way: what each demand would like under the prices, who holds what has no room
/// left, and who would like it instead.
struct Neighbourhood: Sendable {
  /// Where a core begins.
  enum Seed: Hashable, Sendable {
    /// A demand that loses something by what it holds.
    case demand(Int)
    /// A row that has a price and room to spare.
    case row(Int)
  }

  /// By demand: what it would like best, with what it holds.
  let options: [[Choice]]
  /// By demand: what it loses by what it holds.
  let losses: [Double]
  /// What the plan loses against the prices, by where.
  let seeds: [(seed: Seed, loss: Double)]
  /// By row without room: demands with people there, those who lose most first.
  private let holders: [[Int32]]
  /// By row: demands that are not there and would like to be, those who gain most by it first.
  private let wanters: [[Int32]]

  /// - Parameters:
  ///   - prices: Those that `fill` was made under, by position in `level`.
  ///   - count: Options of each demand.
  init(
    _ market: Market, _ level: PricedLevel, _ prices: [Double], _ fill: PricedFill,
    _ standing: Standing, active: [Int], options count: Int
  ) {
    let demands = market.demands.indices
    let losses = demands.map { fill.loss(of: $0, standing) }
    let room = active.reduce(into: Array(repeating: true, count: market.rows.count)) {
      $0[$1] = standing.hasRoom(in: $1, market)
    }
    var options: [[Choice]] = []
    var gains: [[(demand: Int32, gain: Double)]] = Array(repeating: [], count: market.rows.count)
    var holders: [[Int32]] = Array(repeating: [], count: market.rows.count)
    // Of each row, the last demand that was entered as there or as wanting to be.
    var entered: [Int] = Array(repeating: -1, count: market.rows.count)
    for demand in demands {
      let held = standing.holdings[demand].map(\.choice)
      for choice in held {
        market.forEachUse(of: choice) { row, _, _ in
          guard entered[row] != demand else { return }
          entered[row] = demand
          if !room[row] { holders[row].append(Int32(demand)) }
        }
      }
      var own: [Choice] = held
      let free = market.demands[demand].people - standing.people(of: demand)
      let worst = held.map(fill.worth(of:)).min() ?? 0
      for ranked in fill.ranked(count, of: demand) {
        if !held.contains(ranked.choice) { own.append(ranked.choice) }
        let gain = ranked.worth - (free > 0 ? 0 : worst)
        market.forEachUse(of: ranked.choice) { row, _, _ in
          guard entered[row] != demand else { return }
          entered[row] = demand
          gains[row].append((Int32(demand), gain))
        }
      }
      options.append(own)
    }
    self.options = options
    self.losses = losses
    self.holders = holders.map { list in
      list.sorted { (-losses[Int($0)], $0) < (-losses[Int($1)], $1) }
    }
    wanters = gains.map { list in
      list.sorted { (-$0.gain, $0.demand) < (-$1.gain, $1.demand) }.prefix(60).map(\.demand)
    }
    var seeds: [(seed: Seed, loss: Double)] = []
    for demand in demands where losses[demand] > 1e-6 && !market.demands[demand].links.isEmpty {
      seeds.append((.demand(demand), losses[demand]))
    }
    for row in active where prices[row] > 0 {
      let loss = prices[row] * Double(level.room(in: row, standing))
      if loss > 1e-6 { seeds.append((.row(row), loss)) }
    }
    self.seeds = seeds.enumerated().sorted {
      (-$0.element.loss, $0.offset) < (-$1.element.loss, $1.offset)
    }.map(\.element)
  }

  /// The people of a seed, those in their way, those who would like what these hold, and so on.
  func grow(
    _ seed: Seed, to size: Int, _ market: Market, _ standing: Standing, without taken: Set<Int>
  ) -> [Int] {
    var members: [Int] = []
    var isMember = taken
    var people = 0
    func join(_ demands: [Int32], atMost count: Int) {
      var joined = 0
      for demand in demands.lazy.map(Int.init) where people < size && joined < count {
        guard isMember.insert(demand).inserted else { continue }
        members.append(demand)
        people += market.demands[demand].people
        joined += 1
      }
    }
    switch seed {
    case .demand(let demand): join([Int32(demand)], atMost: 1)
    case .row(let row): join(wanters[row], atMost: 6)
    }
    var next = 0
    while next < members.count, people < size {
      let member = members[next]
      for choice in options[member].prefix(6) {
        for row in standing.blockers(of: choice, in: market) { join(holders[row], atMost: 6) }
      }
      for row in market.rows(usedBy: standing.holdings[member].map(\.choice)) {
        join(wanters[row], atMost: 2)
      }
      next += 1
    }
    return members
  }
}

extension Market {
  /// The rows that options use, each once, in order.
  func rows(usedBy choices: [Choice]) -> [Int] {
    var rows: [Int] = []
    for choice in choices { forEachUse(of: choice) { row, _, _ in rows.append(row) } }
    rows.sort()
    return rows.enumerated().filter { $0.offset == 0 || rows[$0.offset - 1] != $0.element }
      .map(\.element)
  }
}

extension Standing {
  /// Whether one person more could use the row.
  func hasRoom(in row: Int, _ market: Market) -> Bool {
    switch market.rows[row].bound {
    case .atMost(let limit): used[row] < limit
    case .shareAtMost(let percent): 100 * (used[row] + 1) <= percent * (base[row] + 1)
    case .atLeast, .required, .shareAbove: true
    }
  }
}

extension PricedLevel {
  /// What a plan leaves of a row's limit; 0 for a floor that is missed.
  func room(in row: Int, _ standing: Standing) -> Int {
    let priced = rows[row]
    let used = priced.coefficient(standing.used[row], standing.base[row])
    return max(0, priced.sense * (priced.limit - used))
  }
}
