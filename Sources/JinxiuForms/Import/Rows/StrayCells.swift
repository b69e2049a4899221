import JinxiuFiles

/// Cells of a row of data that stand under no head, beside the table or within it, and are not read.
struct StrayCells {
  private let isHead: [Bool]
  private let first: Int
  private let last: Int

  init(_ form: FoundForm) {
    let heads =
      form.found.values.map(\.number) + form.extras.map(\.column)
      + form.repeated.map(\.extra.column)
    first = heads.min() ?? 0
    last = heads.max() ?? 0
    var isHead = [Bool](repeating: false, count: last + 1)
    for column in heads { isHead[column] = true }
    self.isHead = isHead
  }

  /// Columns between the table and what still belongs to it; further away is something else.
  private static let reach = 2

  func cells(of row: GridRow) -> [GridCell] {
    var edge = last
    return row.cells.filter { cell in
      guard cell.column > last || !isHead[cell.column], !cell.text.isEmpty else { return false }
      // Numbers of rows, as many have them without a head.
      if cell.column < first {
        return cell.column + Self.reach >= first && CellText.integer(cell.text) == nil
      }
      guard cell.column <= edge + Self.reach else { return false }
      edge = max(edge, cell.column)
      return true
    }
  }
}
