import JinxiuDomain
import JinxiuRules
import MIP

extension ElasticProgram {
  /// So many people at least, with so many levers at most.
  mutating func ask(people: Int, levers most: Int) {
    if people > 0, !choices.isEmpty {
      model.addRow(
        choices.indices.map { Term(column: $0, coefficient: 1) }, .atLeast(people))
    }
    let first = units.compactMap(\.first).map { Term(column: $0, coefficient: 1) }
    if !first.isEmpty { model.addRow(first, .atMost(most)) }
  }

  /// Units in use at a point, those of no use left out.
  func inUse(at values: [Int]) -> [(lever: Int, units: Int)] {
    units.enumerated().compactMap { lever, columns in
      let count = columns.reduce(0) { $0 + values[$1] }
      return count > 0 ? (lever, count) : nil
    }
  }

  /// Never again these units or more of the same levers, seats of an offer in whatever months.
  mutating func forbidAll(from used: [(lever: Int, units: Int)]) {
    let terms = used.map { use in
      Term(column: anyMonths(like: use.lever, units: use.units), coefficient: 1)
    }
    model.addRow(terms, .atMost(terms.count - 1))
  }

  /// A column that is 1 as soon as so many units of the lever, or of its like, are in use.
  private mutating func anyMonths(like lever: Int, units count: Int) -> Int {
    guard case .seats(let offer, _) = levers[lever].kind else { return units[lever][count - 1] }
    let column = model.addBinary(cost: 0)
    for (other, columns) in zip(levers, units) {
      guard case .seats(offer, _) = other.kind else { continue }
      model.addRow(
        [
          Term(column: column, coefficient: 1), Term(column: columns[count - 1], coefficient: -1),
        ], .atLeast(0))
    }
    return column
  }

  /// Never again exactly these units.
  mutating func forbid(_ used: [(lever: Int, units: Int)]) {
    let on = Set(used.flatMap { units[$0.lever].prefix($0.units) })
    let terms = units.joined().map { Term(column: $0, coefficient: on.contains($0) ? 1 : -1) }
    model.addRow(terms, .atMost(on.count - 1))
  }

  /// Nobody loses a place, by demand.
  mutating func keep(placed: [DemandName: Int]) {
    for (demand, columns) in ofDemand {
      guard let people = placed[market.demands[demand].demand.name], !columns.isEmpty else {
        continue
      }
      model.addRow(columns.map { Term(column: $0, coefficient: 1) }, .atLeast(people))
    }
  }

  /// The same with these units and no others, for as many people as they place.
  func placingMost(with used: [(lever: Int, units: Int)]) -> ElasticProgram {
    var program = self
    let on = Set(used.flatMap { units[$0.lever].prefix($0.units) })
    for column in units.joined() {
      program.model.columns[column].lower = on.contains(column) ? 1 : 0
      program.model.columns[column].upper = on.contains(column) ? 1 : 0
      program.model.columns[column].cost = 0
    }
    let weight = 1 + model.columns.reduce(0) { $0 + ($1.cost < 0 ? $1.upper : 0) }
    for column in choices.indices { program.model.columns[column].cost = -weight }
    return program
  }

  /// Prefers, among the cheapest, where fewest leave the option that they hold.
  mutating func prefer(keeping held: [Choice: Int]) {
    let weight = 1 + held.values.reduce(0, +)
    for index in model.columns.indices { model.columns[index].cost *= weight }
    for (column, choice) in choices.enumerated() {
      guard let people = held[choice] else { continue }
      let kept = model.addColumn(lower: 0, upper: people, cost: -1)
      model.addRow(
        [Term(column: kept, coefficient: 1), Term(column: column, coefficient: -1)], .atMost(0))
    }
  }

  /// Floors are missed by no more than today, in hundredths of a person: where they come before
  /// people, no plan of a loosened scenario misses them by more.
  mutating func keep(shortfall most: Int) {
    var uses: [Int: [Term]] = [:]
    for (column, choice) in choices.enumerated() {
      market.forEachUse(of: choice) { row, amount, base in
        let factor =
          switch market.rows[row].bound {
          case .shareAbove(let percent): 100 * amount - percent * base
          case .atLeast, .atMost, .required, .shareAtMost: amount
          }
        if market.rows[row].bound.isElastic, factor != 0 {
          uses[row, default: []].append(Term(column: column, coefficient: factor))
        }
      }
    }
    var missed: [Term] = []
    for (row, resource) in market.rows.enumerated() where resource.bound.isElastic {
      let (number, weight) = resource.bound.floor
      let floor = number - reached(row, resource.bound)
      let terms = uses[row] ?? []
      let span = terms.reduce(max(0, floor)) { sum, term in
        sum + max(0, -term.coefficient) * model.columns[term.column].upper
      }
      let column = model.addColumn(lower: 0, upper: max(0, span), cost: 0)
      guard floor > 0 || !terms.isEmpty else { continue }
      model.addRow(terms + [Term(column: column, coefficient: 1)], .atLeast(floor))
      missed.append(Term(column: column, coefficient: weight))
    }
    if !missed.isEmpty { model.addRow(missed, .atMost(most)) }
  }

  /// What those who stay where they are add to a floor.
  private func reached(_ row: Int, _ bound: TotalBound) -> Int {
    guard !fixed.used.isEmpty else { return 0 }
    if case .shareAbove(let percent) = bound {
      return 100 * fixed.used[row] - percent * fixed.base[row]
    }
    return fixed.used[row]
  }

  /// By how much the floors of these rows are missed, with everybody where they are.
  func shortfall(with held: [Choice: Int]) -> Int {
    var now = fixed
    if now.used.isEmpty {
      now.used = Array(repeating: 0, count: market.rows.count)
      now.base = now.used
    }
    for (choice, people) in held {
      market.forEachUse(of: choice) { row, amount, base in
        now.used[row] += amount * people
        now.base[row] += base * people
      }
    }
    return PlanTally.shortfall(now, of: market.rows)
  }

  /// The most urgent class has as many people as today.
  mutating func keep(people: Int, ofClass urgent: Int) {
    let terms = ofDemand.flatMap { demand, columns in
      market.demands[demand].priorityClass == urgent
        ? columns.map { Term(column: $0, coefficient: 1) } : []
    }
    if !terms.isEmpty { model.addRow(terms, .atLeast(people)) }
  }
}

extension TotalBound {
  fileprivate var isElastic: Bool {
    switch self {
    case .atLeast, .shareAbove: true
    case .atMost, .required, .shareAtMost: false
    }
  }

  /// What must be reached, and what one missing counts, in hundredths of a person.
  fileprivate var floor: (number: Int, weight: Int) {
    switch self {
    case .atLeast(let number): (number, 100)
    case .shareAbove: (1, 1)
    case .atMost, .required, .shareAtMost: (0, 0)
    }
  }
}
