/// The sizes of numbers within which a model is solved at all (R14).
///
/// Everything is a whole number below 2^53, so that it has an exact `Double`, and the ratio of the
/// largest to the smallest coefficient of the matrix is at most 1e6 because none lies between 0 and
/// 1.
package enum ModelLimits {
  /// The largest absolute value of a coefficient in a row.
  package static let coefficient = 1_000_000
  /// The largest absolute value of a cost.
  package static let cost = 1_000_000_000
  /// The largest absolute value of a column's bound.
  package static let columnBound = 1_000_000_000
  /// The largest absolute value of a row's limit, of any possible row sum and of any objective.
  ///
  /// An exact `Double`, and exact in the 15 digits that GLPK writes into a file.
  package static let activity = 1_000_000_000_000_000
  /// The largest number of columns, and of rows.
  package static let count = 50_000_000
  /// The largest number of terms in all rows together.
  package static let terms = 100_000_000
}

extension Model {
  /// Everything that forbids handing the model to a solver, in the order columns, objective, rows.
  package func faults() -> [ModelFault] {
    guard columns.count <= ModelLimits.count, rows.count <= ModelLimits.count,
      rows.reduce(0, { $0 + $1.terms.count }) <= ModelLimits.terms
    else { return [.tooLarge(columns: columns.count, rows: rows.count)] }
    var faults = columns.indices.flatMap(columnFaults)
    if objectiveIsTooLarge { faults.append(.objectiveTooLarge) }
    var lastRow = [Int](repeating: -1, count: columns.count)
    for index in rows.indices { appendRowFaults(index, lastRow: &lastRow, to: &faults) }
    return faults
  }

  private func columnFaults(_ index: Int) -> [ModelFault] {
    let column = columns[index]
    var faults: [ModelFault] = []
    if column.cost.magnitude > ModelLimits.cost.magnitude {
      faults.append(.costTooLarge(column: index, cost: column.cost))
    }
    if max(column.lower.magnitude, column.upper.magnitude) > ModelLimits.columnBound.magnitude {
      faults.append(.columnBoundTooLarge(column: index))
    }
    if column.lower > column.upper {
      faults.append(.columnBoundsCrossed(column: index, lower: column.lower, upper: column.upper))
    }
    return faults
  }

  private var objectiveIsTooLarge: Bool {
    columns.reduce(Int128(0)) { $0 + $1.reach(of: $1.cost) } > Int128(ModelLimits.activity)
  }

  private func appendRowFaults(_ index: Int, lastRow: inout [Int], to faults: inout [ModelFault]) {
    let row = rows[index]
    if !row.terms.contains(where: { $0.coefficient != 0 }) { faults.append(.emptyRow(row: index)) }
    if row.bounds.largestMagnitude > ModelLimits.activity.magnitude {
      faults.append(.rowBoundTooLarge(row: index))
    }
    if let lower = row.bounds.lower, let upper = row.bounds.upper, lower > upper {
      faults.append(.rowBoundsCrossed(row: index, lower: lower, upper: upper))
    }
    var reach = Int128(0)
    for term in row.terms {
      guard columns.indices.contains(term.column) else {
        faults.append(.noSuchColumn(row: index, column: term.column))
        continue
      }
      if lastRow[term.column] == index {
        faults.append(.columnTwice(row: index, column: term.column))
      }
      lastRow[term.column] = index
      if term.coefficient.magnitude > ModelLimits.coefficient.magnitude {
        faults.append(
          .coefficientTooLarge(row: index, column: term.column, coefficient: term.coefficient))
      }
      reach += columns[term.column].reach(of: term.coefficient)
    }
    if reach > Int128(ModelLimits.activity) { faults.append(.activityTooLarge(row: index)) }
  }
}

extension Column {
  /// The largest absolute value of `factor` times the column.
  fileprivate func reach(of factor: Int) -> Int128 {
    Int128(factor.magnitude) * Int128(max(lower.magnitude, upper.magnitude))
  }
}

extension RowBounds {
  fileprivate var largestMagnitude: UInt {
    max(lower?.magnitude ?? 0, upper?.magnitude ?? 0)
  }
}
