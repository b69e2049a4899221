import JinxiuDomain
import JinxiuRules
package import MIP

/// The integer program of one level, and what its columns and rows stand for.
package struct LevelModel: Sendable {
  package var model: Model
  /// What each column is, in column order.
  package var columnNames: [ColumnName] = []
  /// What each row is, in row order.
  package var rowNames: [String] = []
  /// For each row: index into `Problem.rows`; nil for a row that fixes a level above.
  var rowSources: [Int?] = []

  package enum ColumnName: Sendable {
    /// Index into `Problem.options`.
    case option(Int)
    /// Index into `Problem.rows`: hundredths of a person short of its floor.
    case shortfall(row: Int)
    /// Whether every county is filled to at least so many permille.
    case filling(permille: Int)
  }
}

/// A goal already decided.
struct FixedGoal: Sendable {
  let goal: Goal
  let value: Int
}

/// Writes a problem as an integer program for one goal.
///
/// Columns: `x_o`, one for each option; `s_r` for each floor that may be missed; `z_j` for fairness.
struct LevelModelBuilder {
  private let problem: Problem
  private let fixed: [FixedGoal]
  private var level: LevelModel
  private var shortfallColumns: [Int: Int] = [:]
  /// Rows already there, by their terms, so that August and September of a seat are one row.
  private var seen: [[Term]: Int] = [:]
  private let oncePerDemand: Set<Identifier<RuleSetting>>

  init(_ problem: Problem, fixed: [FixedGoal]) {
    self.problem = problem
    self.fixed = fixed
    oncePerDemand = Set(problem.scenario.programme.settings(of: "one-placement").map(\.id))
    level = LevelModel(model: Model(sense: .maximize))
  }

  static func build(_ problem: Problem, for goal: Goal, fixed: [FixedGoal]) -> LevelModel {
    var builder = LevelModelBuilder(problem, fixed: fixed)
    builder.addOptions()
    builder.addResources(keepsShortfall: goal == .shortfall)
    for decided in fixed { builder.fix(decided) }
    builder.setObjective(goal)
    return builder.level
  }

  private mutating func addOptions() {
    for (index, option) in problem.options.enumerated() {
      let people = problem.demands[option.demand].demand.count
      addColumn(.option(index), upper: people)
    }
  }

  @discardableResult
  private mutating func addColumn(_ name: LevelModel.ColumnName, upper: Int) -> Int {
    level.columnNames.append(name)
    return level.model.addColumn(lower: 0, upper: upper, cost: 0)
  }

  private mutating func addRow(
    _ terms: [Term], _ bounds: RowBounds, _ name: String, source: Int? = nil
  ) {
    guard !terms.isEmpty else { return }
    if case .atMost(let limit) = bounds {
      // Identical left sides: only the smaller limit can bind.
      if let row = seen[terms], case .atMost(let other) = level.model.rows[row].bounds {
        if limit < other {
          level.model.rows[row].bounds = bounds
          level.rowNames[row] = name
          level.rowSources[row] = source
        }
        return
      }
      guard isStructural(source) || !cannotBind(terms, limit) else { return }
      seen[terms] = level.model.rows.count
    }
    level.model.addRow(terms, bounds)
    level.rowNames.append(name)
    level.rowSources.append(source)
  }

  /// Whether a row says that a person is placed once, on which `cannotBind` relies.
  private func isStructural(_ source: Int?) -> Bool {
    guard let source else { return false }
    return oncePerDemand.contains(problem.rows[source].rule)
  }

  /// Whether even everybody together, each placed once, stays within the limit.
  private func cannotBind(_ terms: [Term], _ limit: Int) -> Bool {
    var most: [Int: Int] = [:]
    var rest = 0
    for term in terms where term.coefficient > 0 {
      guard case .option(let index) = level.columnNames[term.column] else {
        rest += term.coefficient * level.model.columns[term.column].upper
        continue
      }
      let demand = problem.options[index].demand
      most[demand] = max(most[demand] ?? 0, term.coefficient)
    }
    let people = most.reduce(rest) { $0 + $1.value * problem.demands[$1.key].demand.count }
    return people <= limit && !oncePerDemand.isEmpty
  }
}

extension LevelModelBuilder {
  private mutating func addResources(keepsShortfall: Bool) {
    var terms = Array(repeating: [(use: RowUse, column: Int)](), count: problem.rows.count)
    for (column, option) in problem.options.enumerated() {
      for use in option.uses { terms[use.row].append((use, column)) }
    }
    let mayMiss = keepsShortfall || (fixedValue(of: .shortfall) ?? 1) > 0
    for (index, row) in problem.rows.enumerated() {
      add(row, at: index, uses: terms[index], mayMiss: mayMiss)
    }
  }

  private mutating func add(
    _ row: ResourceRow, at index: Int, uses: [(use: RowUse, column: Int)], mayMiss: Bool
  ) {
    let amounts = uses.compactMap { pair in
      pair.use.amount == 0 ? nil : Term(column: pair.column, coefficient: pair.use.amount)
    }
    switch row.bound {
    case .atMost(let limit): addRow(amounts, .atMost(limit), name(of: row), source: index)
    case .required(let number): addRow(amounts, .atLeast(number), name(of: row), source: index)
    case .atLeast(let floor):
      addFloor(amounts, floor, at: index, span: floor, mayMiss: mayMiss)
    case .shareAtMost(let percent):
      addShare(row, at: index, uses, amounts, percent)
    case .shareAbove(let percent):
      let terms = shareTerms(uses, percent)
      let span = 1 + terms.reduce(0) { $0 + max(0, -$1.coefficient) * upper($1.column) }
      addFloor(terms, 1, at: index, span: span, mayMiss: mayMiss)
    }
  }

  /// `Σ terms + s ≥ floor`, the shortfall left out where it is known to be zero.
  private mutating func addFloor(
    _ terms: [Term], _ floor: Int, at index: Int, span: Int, mayMiss: Bool
  ) {
    var terms = terms
    if mayMiss {
      let column = addColumn(.shortfall(row: index), upper: max(0, span))
      shortfallColumns[index] = column
      terms.append(Term(column: column, coefficient: 1))
    }
    addRow(terms, .atLeast(floor), name(of: problem.rows[index]), source: index)
  }

  /// A share is an integer ceiling as soon as the number placed is fixed (D15).
  private mutating func addShare(
    _ row: ResourceRow, at index: Int, _ uses: [(use: RowUse, column: Int)], _ amounts: [Term],
    _ percent: Int
  ) {
    if let placed = fixedPlaced, uses.count == problem.options.count,
      uses.allSatisfy({ $0.use.base == 1 })
    {
      addRow(amounts, .atMost(percent * placed / 100), name(of: row), source: index)
    } else {
      addRow(shareTerms(uses, percent), .atMost(0), name(of: row), source: index)
    }
  }

  private func shareTerms(_ uses: [(use: RowUse, column: Int)], _ percent: Int) -> [Term] {
    uses.compactMap { pair in
      let coefficient = 100 * pair.use.amount - percent * pair.use.base
      return coefficient == 0 ? nil : Term(column: pair.column, coefficient: coefficient)
    }
  }

  private func upper(_ column: Int) -> Int { level.model.columns[column].upper }

  private func fixedValue(of goal: Goal) -> Int? { fixed.first { $0.goal == goal }?.value }

  /// People placed, once every class is decided.
  private var fixedPlaced: Int? {
    let values = problem.priorityClasses.map { fixedValue(of: .placed(priorityClass: $0)) }
    return values.reduce(0) { sum, value in
      guard let sum, let value else { return nil }
      return sum + value
    }
  }

  private func name(of row: ResourceRow) -> String {
    "\(row.rule) · \(row.subject.key)" + (row.month.map { " · \($0)" } ?? "")
  }
}

extension LevelModelBuilder {
  /// Keeps a goal that is already decided at its value.
  private mutating func fix(_ decided: FixedGoal) {
    let name = "level \(decided.goal.name)"
    switch decided.goal {
    case .shortfall:
      if decided.value > 0 { addRow(shortfallTerms, .atMost(decided.value), name) }
    case .placed: addRow(terms(of: decided.goal), .exactly(decided.value), name)
    case .waivers:
      let terms = terms(of: .waivers)
      if !terms.isEmpty { addRow(terms, .atMost(decided.value), name) }
    case .fairness: addFairnessFloors(decided.value, name)
    case .points: addRow(terms(of: .points), .atLeast(decided.value), name)
    }
  }

  /// `placed_c ≥ ⌈E_c · t / 1000⌉` in whole people.
  private mutating func addFairnessFloors(_ permille: Int, _ name: String) {
    for entry in problem.entitlements.entries {
      let people = entry.people(at: permille)
      if people > 0 {
        addRow(countyTerms(entry.county), .atLeast(people), "\(name) · \(entry.county)")
      }
    }
  }

  private mutating func setObjective(_ goal: Goal) {
    level.model.sense = goal.isMaximised ? .maximize : .minimize
    if goal == .fairness {
      addFilling()
    } else {
      let costs = goal == .shortfall ? shortfallTerms : terms(of: goal)
      for term in costs { level.model.columns[term.column].cost = term.coefficient }
    }
  }

  /// `max Σ_j (τ_j − τ_{j−1}) · z_j`, `z_{j+1} ≤ z_j`, and for each county
  /// `placed_c ≥ Σ_j (⌈E_c · τ_j / 1000⌉ − ⌈E_c · τ_{j−1} / 1000⌉) · z_j`.
  ///
  /// Steps τ_j are all values that a filling can take. One column `t` instead has a weak
  /// relaxation, on which the search was seen to run for minutes.
  private mutating func addFilling() {
    let steps = problem.entitlements.steps
    var columns: [Int] = []
    for (index, step) in steps.enumerated() {
      let column = addColumn(.filling(permille: step), upper: 1)
      level.model.columns[column].cost = step - (index == 0 ? 0 : steps[index - 1])
      if let last = columns.last {
        addRow(
          [Term(column: last, coefficient: 1), Term(column: column, coefficient: -1)],
          .atLeast(0), "fairness · step \(step)")
      }
      columns.append(column)
    }
    for entry in problem.entitlements.entries {
      addRow(
        countyTerms(entry.county) + stepTerms(of: entry, steps, columns), .atLeast(0),
        "fairness · \(entry.county)")
    }
  }

  private func stepTerms(
    of entry: Entitlements.Entry, _ steps: [Int], _ columns: [Int]
  ) -> [Term] {
    let people = [0] + steps.map { entry.people(at: $0) }
    return columns.indices.compactMap { index in
      let more = people[index + 1] - people[index]
      return more == 0 ? nil : Term(column: columns[index], coefficient: -more)
    }
  }

  private func countyTerms(_ county: Identifier<County>) -> [Term] {
    terms { problem.demands[$0.demand].demand.county == county ? 1 : 0 }
  }

  private var shortfallTerms: [Term] {
    shortfallColumns.sorted { $0.key < $1.key }.map { row, column in
      let isPeople = if case .atLeast = problem.rows[row].bound { true } else { false }
      return Term(column: column, coefficient: isPeople ? 100 : 1)
    }
  }

  private func terms(of goal: Goal) -> [Term] {
    switch goal {
    case .placed(let priorityClass):
      terms { problem.demands[$0.demand].priorityClass == priorityClass ? 1 : 0 }
    case .waivers: terms { $0.waivers.count }
    case .points: terms { $0.points }
    case .shortfall, .fairness: []
    }
  }

  private func terms(_ coefficient: (ProblemOption) -> Int) -> [Term] {
    problem.options.enumerated().compactMap { column, option in
      let value = coefficient(option)
      return value == 0 ? nil : Term(column: column, coefficient: value)
    }
  }
}
