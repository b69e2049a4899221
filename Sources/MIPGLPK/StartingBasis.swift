import MIP

extension Basis {
  /// The basis in which a point stands: columns above their lower bound are basic, each through a
  /// row of its own that is at its limit and has no other such column, so that it is triangular.
  ///
  /// - Parameter values: A feasible point of the model.
  init(of values: [Int], in model: Model) {
    var rows = [State](repeating: .basic, count: model.rows.count)
    var columns = zip(values, model.columns).map { value, column -> State in
      value == column.upper && column.upper > column.lower ? .atUpper : .atLower
    }
    for (index, row) in model.rows.enumerated() {
      var only: Int?
      var raised = 0
      var sum = 0
      for term in row.terms where term.coefficient != 0 {
        sum += term.coefficient * values[term.column]
        if values[term.column] != model.columns[term.column].lower {
          raised += 1
          only = term.column
        }
      }
      guard raised == 1, let column = only, columns[column] != .basic else { continue }
      if sum == row.bounds.upper {
        rows[index] = .atUpper
      } else if sum == row.bounds.lower {
        rows[index] = .atLower
      } else {
        continue
      }
      columns[column] = .basic
    }
    self.init(rows: rows, columns: columns)
  }
}
