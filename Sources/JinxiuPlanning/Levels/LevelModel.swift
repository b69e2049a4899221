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
    /// Whether so many people of a county are placed; its position in `Scenario.counties`.
    case placed(county: Int, people: Int)
  }
}
