extension Basis {
  /// A basis near a point that need not be a corner, and whose prices are nearly right (crossover,
  /// Bixby and Saltzman 1994, without its last step, which the simplex method does).
  ///
  /// Columns above their lower bound become basic, each through a limit that it helps to fill; limits
  /// with a price that are left over take columns that cost nothing to let in. What becomes basic is
  /// eliminated as it comes, so that the basis can always be factorised.
  ///
  /// - Parameters:
  ///   - values: By column.
  ///   - prices: By row: by how much the objective would change for each unit of the limit.
  package init(near values: [Double], prices: [Double], in model: Model) {
    var builder = NearBasis(model, values, prices)
    builder.takeSingles()
    builder.takeRaised()
    builder.takeFree()
    self = builder.basis
  }
}

/// Makes columns basic one by one.
private struct NearBasis {
  /// Further than this from a bound is between the bounds.
  private static let distance = 0.02

  private let prices: [Double]
  private let isRaised: [Bool]
  /// How much the objective would change for each unit of a column, beside what prices take.
  private var reduced: [Double]
  /// Entries of each column in limits that are reached.
  private var entries: [[Entry]]
  /// By row; nil where the limit is not reached.
  private let limits: [Basis.State?]
  /// Columns above their bound that are still to become basic, by row that is reached.
  private var waiting: [Int]
  private var columnsOfRow: [[Int32]]

  private(set) var basis: Basis
  /// What each step of the elimination takes from the columns after it.
  private var steps: [Step] = []
  /// By row; -1 where none of its columns is basic yet.
  private var stepOfRow: [Int32]
  private var work: [Double]

  private struct Entry {
    let row: Int32
    let factor: Double
  }

  private struct Step {
    let row: Int32
    let pivot: Double
    /// In rows without a step before this one.
    let entries: [Entry]
  }

  init(_ model: Model, _ values: [Double], _ prices: [Double]) {
    self.prices = prices
    var sums = Array(repeating: 0.0, count: model.rows.count)
    reduced = model.columns.map { Double($0.cost) }
    for (index, row) in model.rows.enumerated() {
      for term in row.terms {
        sums[index] += Double(term.coefficient) * values[term.column]
        reduced[term.column] -= prices[index] * Double(term.coefficient)
      }
    }
    let limits = zip(model.rows, zip(sums, prices)).map { row, point in
      row.reached(by: point.0, price: point.1)
    }
    var entries: [[Entry]] = Array(repeating: [], count: model.columns.count)
    for (index, row) in model.rows.enumerated() where limits[index] != nil {
      for term in row.terms where term.coefficient != 0 {
        entries[term.column].append(Entry(row: Int32(index), factor: Double(term.coefficient)))
      }
    }
    isRaised = zip(model.columns, values).map { $1 - Double($0.lower) > Self.distance }
    let states = zip(model.columns, values).map { column, value -> Basis.State in
      column.upper > column.lower && Double(column.upper) - value < 0.5 ? .atUpper : .atLower
    }
    waiting = Array(repeating: 0, count: model.rows.count)
    columnsOfRow = Array(repeating: [], count: model.rows.count)
    for column in entries.indices where isRaised[column] {
      for entry in entries[column] {
        waiting[Int(entry.row)] += 1
        columnsOfRow[Int(entry.row)].append(Int32(column))
      }
    }
    self.limits = limits
    self.entries = entries
    basis = Basis(rows: model.rows.map { _ in .basic }, columns: states)
    stepOfRow = Array(repeating: -1, count: model.rows.count)
    work = Array(repeating: 0, count: model.rows.count)
  }

  /// Takes columns that are the only one waiting in some row: nothing needs elimination there.
  mutating func takeSingles() {
    var rows = waiting.indices.filter { waiting[$0] == 1 }
    var next = 0
    while next < rows.count {
      let row = rows[next]
      next += 1
      guard stepOfRow[row] < 0, waiting[row] == 1,
        let column = columnsOfRow[row].first(where: { basis.columns[Int($0)] != .basic }),
        let pivot = entries[Int(column)].first(where: { $0.row == row })
      else { continue }
      let others = entries[Int(column)].filter { $0.row != row }
      add(Step(row: Int32(row), pivot: pivot.factor, entries: others), Int(column))
      for entry in others where waiting[Int(entry.row)] == 1 { rows.append(Int(entry.row)) }
    }
  }

  /// Takes the other columns above their bound.
  mutating func takeRaised() {
    for column in entries.indices where isRaised[column] && basis.columns[column] != .basic {
      take(column)
    }
  }

  /// Takes columns at their bound for limits with a price that have none, cheapest first.
  mutating func takeFree() {
    let rows = limits.indices.filter { limits[$0] != nil && stepOfRow[$0] < 0 && prices[$0] != 0 }
    guard !rows.isEmpty else { return }
    let open = Set(rows)
    let free = entries.indices.filter { column in
      basis.columns[column] != .basic && entries[column].contains { open.contains(Int($0.row)) }
    }.sorted { (abs(reduced[$0]), $0) < (abs(reduced[$1]), $1) }
    var left = rows.count
    for column in free.prefix(4 * rows.count) where left > 0 {
      if take(column, isFree: true) { left -= 1 }
    }
  }

  /// Makes a column basic where elimination leaves it a row.
  @discardableResult
  private mutating func take(_ column: Int, isFree: Bool = false) -> Bool {
    let rows = eliminate(entries[column])
    defer { for row in rows { work[Int(row)] = 0 } }
    let open = rows.filter { row in
      stepOfRow[Int(row)] < 0 && (!isFree || prices[Int(row)] != 0)
    }
    let most = open.reduce(0) { max($0, abs(work[Int($1)])) }
    guard most > 1e-5 else { return false }
    let fitting = open.filter { abs(work[Int($0)]) >= 0.1 * most }
    guard let row = fitting.max(by: { isBetter($1, than: $0) }) else { return false }
    let others = rows.compactMap { other -> Entry? in
      let factor = work[Int(other)]
      guard other != row, stepOfRow[Int(other)] < 0, abs(factor) > 1e-9 else { return nil }
      return Entry(row: other, factor: factor)
    }
    add(Step(row: row, pivot: work[Int(row)], entries: others), column)
    return true
  }

  private func isBetter(_ row: Int32, than other: Int32) -> Bool {
    let (first, second) = (Int(row), Int(other))
    if (prices[first] != 0) != (prices[second] != 0) { return prices[first] != 0 }
    return (columnsOfRow[second].count, other) > (columnsOfRow[first].count, row)
  }

  private mutating func add(_ step: Step, _ column: Int) {
    let row = Int(step.row)
    stepOfRow[row] = Int32(steps.count)
    steps.append(step)
    basis.columns[column] = .basic
    basis.rows[row] = limits[row] ?? .atUpper
    guard isRaised[column] else { return }
    for entry in entries[column] { waiting[Int(entry.row)] -= 1 }
  }

  /// Leaves in `work` what the steps so far leave of a column.
  ///
  /// - Returns: The rows that may not be 0.
  private mutating func eliminate(_ entries: [Entry]) -> [Int32] {
    var rows: [Int32] = []
    var isThere: Set<Int32> = []
    var due: Set<Int32> = []
    func note(_ row: Int32) {
      guard isThere.insert(row).inserted else { return }
      rows.append(row)
      if stepOfRow[Int(row)] >= 0 { due.insert(stepOfRow[Int(row)]) }
    }
    for entry in entries {
      work[Int(entry.row)] += entry.factor
      note(entry.row)
    }
    while let number = due.min() {
      due.remove(number)
      let step = steps[Int(number)]
      let factor = work[Int(step.row)] / step.pivot
      guard factor != 0 else { continue }
      for entry in step.entries {
        work[Int(entry.row)] -= factor * entry.factor
        note(entry.row)
      }
    }
    return rows
  }
}

extension Row {
  /// The limit that a sum has reached, nearly; one with a price need not be as near.
  fileprivate func reached(by sum: Double, price: Double) -> Basis.State? {
    let distance = price != 0 ? 0.5 : 0.02
    let factor = Double(terms.map { abs($0.coefficient) }.max() ?? 1)
    if let upper = bounds.upper, Double(upper) - sum <= distance * factor { return .atUpper }
    if let lower = bounds.lower, sum - Double(lower) <= distance * factor { return .atLower }
    return nil
  }
}
