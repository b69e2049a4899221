import MIP

/// The basis in which a point stands: columns above their lower bound are basic, each through a row
/// of its own that is at its limit and has no other such column, so that the basis is triangular.
struct StartingBasis {
  enum State: Sendable {
    case basic
    case atLower
    case atUpper
  }

  private(set) var rows: [State]
  private(set) var columns: [State]

  /// - Parameter values: A feasible point of the model.
  init(of values: [Int], in model: Model) {
    rows = Array(repeating: .basic, count: model.rows.count)
    columns = zip(values, model.columns).map {
      $0 == $1.upper && $1.upper > $1.lower
        ? .atUpper : .atLower
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
  }
}
