import JinxiuDomain
import JinxiuRules
import MIP

/// A goal already decided.
struct FixedGoal: Sendable {
  let goal: Goal
  let value: Int
}

/// Writes a problem as an integer program for one goal.
///
/// Columns: `x_o`, one for each option; `s_r` for each floor that may be missed; `z_j` for fairness,
/// `u_cp` for fairness by rank.
struct LevelModelBuilder {
  let problem: Problem
  let fixed: [FixedGoal]
  var level: LevelModel
  private(set) var shortfallColumns: [Int: Int] = [:]
  /// By county, where ranks ask: a column for each number of people above its floor.
  var countyColumns: [Int: [Int]] = [:]
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
  mutating func addColumn(_ name: LevelModel.ColumnName, upper: Int) -> Int {
    level.columnNames.append(name)
    return level.model.addColumn(lower: 0, upper: upper, cost: 0)
  }

  mutating func addRow(
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
      if !mayMiss, let placed = fixedBase(of: uses) {
        addRow(amounts, .atLeast(percent * placed / 100 + 1), name(of: row), source: index)
        return
      }
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

  /// People in the base of a share, once they are fixed; nil when somebody is not in the base.
  private func fixedBase(of uses: [(use: RowUse, column: Int)]) -> Int? {
    guard uses.count == problem.options.count, uses.allSatisfy({ $0.use.base == 1 }) else {
      return nil
    }
    return fixedPlaced
  }

  /// A share is an integer ceiling as soon as the number placed is fixed (D15).
  private mutating func addShare(
    _ row: ResourceRow, at index: Int, _ uses: [(use: RowUse, column: Int)], _ amounts: [Term],
    _ percent: Int
  ) {
    if let placed = fixedBase(of: uses) {
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

  func fixedValue(of goal: Goal) -> Int? { fixed.first { $0.goal == goal }?.value }

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
