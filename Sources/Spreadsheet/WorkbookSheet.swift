/// One worksheet.
package struct WorkbookSheet: Hashable, Sendable {
  package let name: String
  package let visibility: SheetVisibility
  /// The rows with at least one cell that is not blank, ascending.
  package let rows: [WorkbookRow]
  package let merges: [CellRange]
  /// Columns that are hidden or have no width, counted from 1, ascending.
  package let hiddenColumns: [ClosedRange<Int>]

  package init(
    name: String, visibility: SheetVisibility, rows: [WorkbookRow], merges: [CellRange],
    hiddenColumns: [ClosedRange<Int>]
  ) {
    self.name = name
    self.visibility = visibility
    self.rows = rows
    self.merges = merges
    self.hiddenColumns = hiddenColumns
  }

  /// The row of this number; none where it is blank.
  package func row(_ number: Int) -> WorkbookRow? {
    rows.element(where: \.number, is: number)
  }

  /// The cell at this row and column, both from 1; none where it is blank.
  package func cell(row: Int, column: Int) -> WorkbookCell? {
    self.row(row)?.cell(column: column)
  }
}

/// Whether a sheet's tab is seen.
package enum SheetVisibility: Hashable, Sendable {
  case visible
  case hidden
  /// Shown by no menu of Excel.
  case veryHidden
}

/// One row of a sheet.
package struct WorkbookRow: Hashable, Sendable {
  /// From 1.
  package let number: Int
  /// Whether it is hidden, filtered away, or has no height.
  package let isHidden: Bool
  /// The cells that are not blank, by ascending column.
  package let cells: [WorkbookCell]

  package init(number: Int, isHidden: Bool, cells: [WorkbookCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  /// The cell in this column, from 1; none where it is blank.
  package func cell(column: Int) -> WorkbookCell? {
    cells.element(where: \.column, is: column)
  }
}

extension Array {
  /// By halving, in an array ascending by what is looked at.
  fileprivate func element(where key: (Element) -> Int, is wanted: Int) -> Element? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    return low < count && key(self[low]) == wanted ? self[low] : nil
  }
}
