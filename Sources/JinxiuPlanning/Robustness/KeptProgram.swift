import JinxiuDomain
import JinxiuRules
import MIP

/// Placing the people of a case again as an integer program.
///
/// Columns: people of each displaced demand in each option; what floors are missed by. Rows: those
/// of the market less what those who stay use of them. A ceiling that they break by themselves is
/// made no worse.
struct KeptProgram {
  let kept: KeptCase
  private(set) var model = Model(sense: .maximize)
  /// By column, for the first columns.
  private(set) var choices: [Choice] = []
  /// Rows of the market and the columns of what their floors are missed by.
  private(set) var shortfalls: [(row: Int, column: Int)] = []
  /// What each option uses of each row, by row in order.
  private let uses: [(row: Int, terms: [(column: Int, amount: Int, base: Int)])]

  private var market: Market { kept.market }

  /// - Parameter hasFloors: Whether floors are there; they may be missed.
  init(_ kept: KeptCase, hasFloors: Bool = true) {
    self.kept = kept
    var uses: [Int: [(column: Int, amount: Int, base: Int)]] = [:]
    for (displaced, open) in zip(kept.displaced, kept.choices) {
      let first = choices.count
      for choice in open {
        let column = model.addColumn(lower: 0, upper: displaced.people, cost: 0)
        choices.append(choice)
        var own: [Int: (amount: Int, base: Int)] = [:]
        kept.market.forEachUse(of: choice) { row, amount, base in
          let before = own[row] ?? (0, 0)
          own[row] = (before.amount + amount, before.base + base)
        }
        for (row, use) in own { uses[row, default: []].append((column, use.amount, use.base)) }
      }
      guard first < choices.count else { continue }
      model.addRow(
        (first..<choices.count).map { Term(column: $0, coefficient: 1) },
        .atMost(displaced.people))
    }
    self.uses = uses.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    for (row, terms) in self.uses { add(row, terms, hasFloors: hasFloors) }
  }

  /// Rows that `addRoom` is to give more room, by row of the market: position in `model.rows`.
  private(set) var ceilings: [Int: Int] = [:]

  private mutating func add(
    _ row: Int, _ uses: [(column: Int, amount: Int, base: Int)], hasFloors: Bool
  ) {
    let (used, base) = (kept.kept.used[row], kept.kept.base[row])
    let amounts = terms(uses) { $0.amount }
    switch market.rows[row].bound {
    case .atMost(let limit):
      guard !amounts.isEmpty else { return }
      ceilings[row] = model.addRow(amounts, .atMost(max(0, limit - used)))
    case .shareAtMost(let percent):
      let share = terms(uses) { 100 * $0.amount - percent * $0.base }
      guard !share.isEmpty else { return }
      model.addRow(share, .atMost(max(0, percent * base - 100 * used)))
    case .required(let number):
      if number > used, !amounts.isEmpty { model.addRow(amounts, .atLeast(number - used)) }
    case .atLeast(let floor): if hasFloors { addFloor(amounts, floor - used, row) }
    case .shareAbove(let percent):
      guard hasFloors else { return }
      let share = terms(uses) { 100 * $0.amount - percent * $0.base }
      addFloor(share, 1 - 100 * used + percent * base, row)
    }
  }

  private func terms(
    _ uses: [(column: Int, amount: Int, base: Int)],
    _ coefficient: ((column: Int, amount: Int, base: Int)) -> Int
  ) -> [Term] {
    uses.compactMap { use in
      let value = coefficient(use)
      return value == 0 ? nil : Term(column: use.column, coefficient: value)
    }
  }

  /// `Σ terms + s ≥ floor`.
  private mutating func addFloor(_ terms: [Term], _ floor: Int, _ row: Int) {
    let least = terms.reduce(0) {
      $0 + min(0, $1.coefficient) * model.columns[$1.column].upper
    }
    guard floor > least, !terms.isEmpty else { return }
    let column = model.addColumn(lower: 0, upper: floor - least, cost: 0)
    shortfalls.append((row, column))
    model.addRow(terms + [Term(column: column, coefficient: 1)], .atLeast(floor))
  }
}

// Goals.
extension KeptProgram {
  /// The goal as a sum over columns; larger is better. Nil for goals that are no sum.
  func terms(of goal: Goal) -> [Term]? {
    switch goal {
    case .shortfall:
      return shortfalls.map { row, column in
        let isPeople = if case .atLeast = market.rows[row].bound { true } else { false }
        return Term(column: column, coefficient: isPeople ? -100 : -1)
      }
    case .placed(let priorityClass):
      return terms { demand($0).priorityClass == priorityClass ? 1 : 0 }
    case .waivers: return terms { -market.waivers($0) }
    case .points: return terms { market.points($0) }
    case .fairness, .fairnessRank: return nil
    }
  }

  /// One for everybody placed again.
  var everybody: [Term] { terms { _ in 1 } }

  private func demand(_ choice: Choice) -> MarketDemand {
    market.demands[Int(market.link(choice).demand)]
  }

  private func terms(_ worth: (Choice) -> Int) -> [Term] {
    choices.enumerated().compactMap { column, choice in
      let value = worth(choice)
      return value == 0 ? nil : Term(column: column, coefficient: value)
    }
  }

  /// Looks for the most of a sum.
  mutating func aim(at terms: [Term]) {
    for column in model.columns.indices { model.columns[column].cost = 0 }
    for term in terms { model.columns[term.column].cost += term.coefficient }
  }

  mutating func keep(_ terms: [Term], atLeast value: Int) {
    if !terms.isEmpty { model.addRow(terms, .atLeast(value)) }
  }

  /// `placed_c ≥ ⌈E_c · t / 1000⌉` in whole people, as far as those who stay are not that many.
  mutating func keepCounties(filledTo permille: Int) {
    for entry in market.entitlements.entries {
      let missing = entry.people(at: permille) - (kept.kept.peopleByCounty[entry.position] ?? 0)
      if missing > 0 { keep(people(of: entry.position), atLeast: missing) }
    }
  }

  private func people(of county: Int) -> [Term] { terms { demand($0).county == county ? 1 : 0 } }

  /// `max Σ_j (τ_j − τ_{j−1}) · z_j` over steps above `least`, as the whole program has it; the value
  /// is `least` and what the columns add.
  mutating func aimAtFilling(above least: Int) {
    for column in model.columns.indices { model.columns[column].cost = 0 }
    var last = (step: least, column: Int?.none)
    for step in market.entitlements.steps where step > least {
      let column = model.addColumn(lower: 0, upper: 1, cost: step - last.step)
      if let before = last.column {
        model.addRow(
          [Term(column: before, coefficient: 1), Term(column: column, coefficient: -1)],
          .atLeast(0))
      }
      for entry in market.entitlements.entries {
        let have = kept.kept.peopleByCounty[entry.position] ?? 0
        let missing = entry.people(at: step) - have
        guard missing > 0 else { continue }
        model.addRow(
          people(of: entry.position) + [Term(column: column, coefficient: -missing)],
          .atLeast(0))
      }
      last = (step, column)
    }
  }

  /// Who is where by values of the columns.
  func standing(_ values: [Int]) -> Standing {
    var standing = kept.kept
    for (choice, people) in zip(choices, values) where people > 0 {
      standing.add(choice, people: people, in: market)
    }
    return standing
  }

  /// Values of the columns of options and shortfalls for people who are placed so.
  func values(of standing: Standing) -> [Int] {
    var values = choices.map { choice in
      let demand = Int(market.link(choice).demand)
      func held(_ standing: Standing) -> Int {
        standing.holdings[demand].first { $0.choice == choice }?.people ?? 0
      }
      return held(standing) - held(kept.kept)
    }
    for (row, _) in shortfalls {
      let missed = standing.shortfall(of: row, in: market)
      if case .atLeast = market.rows[row].bound {
        values.append(missed / 100)
      } else {
        values.append(missed)
      }
    }
    return values
  }
}

// Reserves.
extension KeptProgram {
  /// Puts the program into a larger one, whose columns of reserve seats give rows more room.
  ///
  /// - Parameters:
  ///   - rises: By row of the market: columns of the larger program and how much room each adds.
  /// - Returns: Where its columns begin there.
  func embed(in joint: inout Model, rises: [Int: [Term]]) -> Int {
    let first = joint.columns.count
    joint.columns += model.columns
    let risen = ceilings.reduce(into: [Int: [Term]]()) { risen, entry in
      risen[entry.value] = rises[entry.key]
    }
    for (position, row) in model.rows.enumerated() {
      let own = row.terms.map {
        Term(column: $0.column + first, coefficient: $0.coefficient)
      }
      let room = (risen[position] ?? []).map {
        Term(column: $0.column, coefficient: -$0.coefficient)
      }
      joint.addRow(own + room, row.bounds)
    }
    return first
  }
}
