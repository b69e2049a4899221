/// Re-checking a point against a model in exact integers, tolerance 0, without a solver.
extension Model {
  /// The objective at a point with one value per column.
  ///
  /// Within a model that has no ``faults()`` and at a point without ``violations(of:)`` it cannot
  /// overflow; anywhere else an overflow traps.
  package func objective(of values: [Int]) -> Int {
    precondition(values.count == columns.count, "a point has one value per column")
    return zip(columns, values).reduce(0) { $0 + $1.0.cost * $1.1 }
  }

  /// Everything that is wrong with a point, columns first; empty when the point is feasible.
  ///
  /// Rows are looked at only when every value keeps its column's bounds.
  package func violations(of values: [Int]) -> [Violation] {
    guard values.count == columns.count else {
      return [.count(expected: columns.count, found: values.count)]
    }
    let outside = columns.indices.filter {
      values[$0] < columns[$0].lower || values[$0] > columns[$0].upper
    }
    guard outside.isEmpty else {
      return outside.map { .column($0, value: values[$0]) }
    }
    return rows.indices.compactMap { index in
      let sum = rows[index].sum(at: values)
      return rows[index].bounds.allow(sum)
        ? nil : .row(index, sum: Int(clamping: sum), bounds: rows[index].bounds)
    }
  }
}

/// One way in which a point breaks a model.
package enum Violation: Sendable, Equatable {
  /// The point has another number of values than the model has columns.
  case count(expected: Int, found: Int)
  /// The value lies outside the bounds of the column with this index.
  case column(Int, value: Int)
  /// The sum of the row with this index breaks the row's bounds.
  case row(Int, sum: Int, bounds: RowBounds)
}

extension Row {
  // 128 bits, so that a nonsense answer of a child process is reported instead of trapping.
  fileprivate func sum(at values: [Int]) -> Int128 {
    terms.reduce(into: Int128(0)) { sum, term in
      sum += Int128(term.coefficient) * Int128(values[term.column])
    }
  }
}

extension RowBounds {
  fileprivate func allow(_ sum: Int128) -> Bool {
    if let lower, sum < Int128(lower) { return false }
    if let upper, sum > Int128(upper) { return false }
    return true
  }
}
