/// One reason why a model must not reach a solver (R14); indices count from 0.
package enum ModelFault: Sendable, Equatable {
  /// More columns, rows or terms than ``ModelLimits`` allows.
  case tooLarge(columns: Int, rows: Int)
  /// The cost is beyond ``ModelLimits/cost``.
  case costTooLarge(column: Int, cost: Int)
  /// A bound of the column is beyond ``ModelLimits/columnBound``.
  case columnBoundTooLarge(column: Int)
  /// The column's lower bound is above its upper bound.
  case columnBoundsCrossed(column: Int, lower: Int, upper: Int)
  /// Some point within the columns' bounds has an objective beyond ``ModelLimits/activity``.
  case objectiveTooLarge
  /// The row has no term with a coefficient other than 0.
  case emptyRow(row: Int)
  /// A limit of the row is beyond ``ModelLimits/activity``.
  case rowBoundTooLarge(row: Int)
  /// The row's floor is above its ceiling.
  case rowBoundsCrossed(row: Int, lower: Int, upper: Int)
  /// The row names a column that the model lacks.
  case noSuchColumn(row: Int, column: Int)
  /// The row has two terms of one column.
  case columnTwice(row: Int, column: Int)
  /// The coefficient is beyond ``ModelLimits/coefficient``.
  case coefficientTooLarge(row: Int, column: Int, coefficient: Int)
  /// Some point within the columns' bounds has a row sum beyond ``ModelLimits/activity``.
  case activityTooLarge(row: Int)
}

extension ModelFault: CustomStringConvertible {
  /// One English sentence with neutral names (`r1`, `c1`, counted from 1 as in an exported file).
  package var description: String {
    switch self {
    case .tooLarge(let columns, let rows): "\(columns) columns and \(rows) rows are too many"
    case .costTooLarge(let column, let cost): "cost \(cost) of c\(column + 1) is too large"
    case .columnBoundTooLarge(let column): "a bound of c\(column + 1) is too large"
    case .columnBoundsCrossed(let column, let lower, let upper):
      "c\(column + 1) has lower bound \(lower) above upper bound \(upper)"
    case .objectiveTooLarge: "the objective can pass 1e15"
    case .emptyRow(let row): "r\(row + 1) has no terms"
    case .rowBoundTooLarge(let row): "a limit of r\(row + 1) is too large"
    case .rowBoundsCrossed(let row, let lower, let upper):
      "r\(row + 1) has floor \(lower) above ceiling \(upper)"
    case .noSuchColumn(let row, let column): "r\(row + 1) names column \(column), which is missing"
    case .columnTwice(let row, let column): "r\(row + 1) has c\(column + 1) twice"
    case .coefficientTooLarge(let row, let column, let coefficient):
      "coefficient \(coefficient) of c\(column + 1) in r\(row + 1) is too large"
    case .activityTooLarge(let row): "the sum of r\(row + 1) can pass 1e15"
    }
  }
}
