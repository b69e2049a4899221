/// The linear program of a level over some options of everybody, laid flat for first-order steps.
///
/// `max Σ c·x` over `Σ a·x ≤ limit` by row, where the columns of a demand are together at most its
/// people, and what may be missing from a floor has a column of its own. Objective and rows are
/// scaled to a largest coefficient of 1.
struct RestrictedProgram {
  /// Demands of the market that take part.
  let demands: [Int]
  /// First column of each of `demands`, and one past the last: its options in order, then, where the
  /// people placed are a goal above, whoever is not.
  private(set) var firstColumns: [Int32] = [0]
  /// People of each of `demands`.
  private(set) var people: [Double] = []
  /// By position in `demands`: whether its last column is for whoever is not placed.
  private(set) var countsUnplaced: [Bool] = []
  /// Columns of people; those of floors follow.
  private(set) var peopleColumns = 0
  /// Upper bounds of the columns of floors.
  private(set) var floorLimits: [Double] = []
  /// By column.
  private(set) var costs: [Double] = []
  /// First entry of each column, and one past the last.
  private(set) var firstEntries: [Int32] = [0]
  private(set) var entryRows: [Int32] = []
  private(set) var entries: [Double] = []
  /// By row.
  private(set) var limits: [Double] = []
  /// Position in the level of each row.
  private(set) var positions: [Int] = []
  /// What each row was divided by.
  private(set) var scales: [Double] = []
  /// What the objective was divided by.
  private(set) var unit = 1.0
  /// Row of each position; −1 where there is none.
  private var rowOf: [Int32]
  /// +1, or −1 for a row that is turned round into `≤`.
  private var signs: [Double] = []

  /// - Parameters:
  ///   - active: Rows that can bind.
  ///   - options: By demand of the market; a demand without any takes no part.
  init(_ level: PricedLevel, active: [Int], options: [[Choice]]) {
    demands = options.indices.filter { !options[$0].isEmpty }
    rowOf = Array(repeating: -1, count: level.count)
    let uses = RowUses(level, options)
    for position in active where uses.canBind(position, level) { addRow(level, position) }
    for position in level.rows.count..<level.count { addGoal(level, position) }
    for demand in demands {
      people.append(Double(level.market.demands[demand].people))
      for choice in options[demand] { addColumn(level, choice, of: demand) }
      addUnplaced(level, demand)
      firstColumns.append(Int32(costs.count))
    }
    peopleColumns = costs.count
    for row in positions.indices { addFloor(level, row) }
    scale()
  }

  /// What the options of everybody could use of each row together.
  private struct RowUses {
    private var most: [Int]

    init(_ level: PricedLevel, _ options: [[Choice]]) {
      let market = level.market
      most = Array(repeating: 0, count: level.rows.count)
      var ofDemand: [Int: Int] = [:]
      for (demand, choices) in options.enumerated() where !choices.isEmpty {
        ofDemand.removeAll(keepingCapacity: true)
        for choice in choices {
          market.forEachUse(of: choice) { row, amount, _ in
            ofDemand[row] = max(ofDemand[row] ?? 0, amount)
          }
        }
        for (row, amount) in ofDemand { most[row] += amount * market.demands[demand].people }
      }
    }

    /// Shares and floors can always.
    func canBind(_ position: Int, _ level: PricedLevel) -> Bool {
      let row = level.rows[position]
      return row.sense < 0 || row.percent != nil || most[position] > row.limit
    }
  }

  private mutating func addRow(_ level: PricedLevel, _ position: Int) {
    let row = level.rows[position]
    add(position, sign: row.sense, limit: row.sense * row.limit)
  }

  private mutating func add(_ position: Int, sign: Int, limit: Int) {
    rowOf[position] = Int32(limits.count)
    positions.append(position)
    signs.append(Double(sign))
    limits.append(Double(limit))
  }

  private mutating func addGoal(_ level: PricedLevel, _ position: Int) {
    let goal = level.goals[position - level.rows.count]
    guard case .placed(let urgency) = goal.kind else {
      let sign = goal.isCeiling ? 1 : -1
      return add(position, sign: sign, limit: sign * goal.value)
    }
    // So many placed are so many at most who are not: one entry a demand instead of one an option.
    let people = demands.reduce(0) { sum, demand in
      let entry = level.market.demands[demand]
      return entry.priorityClass == urgency ? sum + entry.people : sum
    }
    add(position, sign: 1, limit: people - goal.value)
  }

  private mutating func addColumn(_ level: PricedLevel, _ choice: Choice, of demand: Int) {
    let market = level.market
    let (points, waivers) = (market.points(choice), market.waivers(choice))
    costs.append(
      Double(
        level.gains[demand] + level.pointsWeight * points - level.waiverWeight * waivers))
    market.forEachUse(of: choice) { position, amount, base in
      let row = rowOf[position]
      guard row >= 0 else { return }
      let coefficient = level.rows[position].coefficient(amount, base)
      if coefficient != 0 { add(Double(coefficient), row) }
    }
    for (offset, goal) in level.goals.enumerated() {
      let amount =
        switch goal.kind {
        case .placed, .shortfall: 0
        case .county(let county): market.demands[demand].county == county ? 1 : 0
        case .points: points
        case .waivers: waivers
        }
      if amount != 0 { add(Double(amount), rowOf[level.rows.count + offset]) }
    }
    firstEntries.append(Int32(entries.count))
  }

  private mutating func add(_ coefficient: Double, _ row: Int32) {
    entryRows.append(row)
    entries.append(coefficient * signs[Int(row)])
  }

  /// Whoever of the demand is not placed, where a goal above counts them.
  private mutating func addUnplaced(_ level: PricedLevel, _ demand: Int) {
    let urgency = level.market.demands[demand].priorityClass
    let goal = level.goals.firstIndex { $0.kind == .placed(priorityClass: urgency) }
    countsUnplaced.append(goal != nil)
    guard let goal else { return }
    costs.append(0)
    add(1, rowOf[level.rows.count + goal])
    firstEntries.append(Int32(entries.count))
  }

  /// What may be missing from a floor, at its cost.
  private mutating func addFloor(_ level: PricedLevel, _ row: Int) {
    let position = positions[row]
    if position < level.rows.count {
      guard let elastic = level.rows[position].elastic else { return }
      floorLimits.append(Double(elastic.most))
      costs.append(-Double(level.shortfallWeight * elastic.weight))
      for (offset, goal) in level.goals.enumerated() where goal.kind == .shortfall {
        add(Double(elastic.weight), rowOf[level.rows.count + offset])
      }
    } else {
      let goal = level.goals[position - level.rows.count]
      guard goal.isElastic else { return }
      floorLimits.append(Double(goal.value))
      costs.append(-1)
    }
    entryRows.append(Int32(row))
    entries.append(-1)
    firstEntries.append(Int32(entries.count))
  }

  private mutating func scale() {
    unit = max(1e-9, costs.reduce(0) { max($0, abs($1)) })
    for column in costs.indices { costs[column] /= unit }
    scales = Array(repeating: 0, count: limits.count)
    for (row, entry) in zip(entryRows, entries) {
      scales[Int(row)] = max(scales[Int(row)], abs(entry))
    }
    for row in scales.indices {
      if scales[row] == 0 { scales[row] = 1 }
      limits[row] /= scales[row]
    }
    for index in entries.indices { entries[index] /= scales[Int(entryRows[index])] }
  }
}

extension RestrictedProgram {
  var columnCount: Int { costs.count }
  var rowCount: Int { limits.count }

  /// Lowers the limit of a row, where it has one.
  mutating func tighten(_ position: Int, by amount: Int) {
    guard rowOf[position] >= 0 else { return }
    let row = Int(rowOf[position])
    limits[row] -= Double(amount) / scales[row]
  }

  /// The program with a little more for whatever is taken already, in the unit of the level.
  func leaning(to columns: [Double], by bonus: Double) -> RestrictedProgram {
    var leaning = self
    for demand in demands.indices {
      for column in columnRange(demand) {
        leaning.costs[column] += bonus / unit * columns[column] / people[demand]
      }
    }
    return leaning
  }
}
