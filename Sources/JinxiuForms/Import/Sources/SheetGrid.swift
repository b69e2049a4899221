package import JinxiuFiles

/// A sheet as text in cells, whatever kind of file it came from.
package struct SheetGrid: Sendable {
  /// How far a workbook hides a sheet.
  package enum Visibility: Sendable { case visible, hidden, veryHidden }

  package let file: String
  /// Nil in a file that is one table.
  package let name: String?
  package let visibility: Visibility
  /// Those with something in them, ascending.
  package let rows: [GridRow]
  package let merges: [GridRange]
  /// Columns that are hidden, from 1.
  package let hiddenColumns: [ClosedRange<Int>]
  /// Where a text file is no proper CSV, which only matters if it is a form.
  let flaws: [Fault]

  package init(
    file: String, name: String?, visibility: Visibility = .visible, rows: [GridRow],
    merges: [GridRange] = [], hiddenColumns: [ClosedRange<Int>] = [], flaws: [Fault] = []
  ) {
    self.file = file
    self.name = name
    self.visibility = visibility
    self.rows = rows
    self.merges = merges
    self.hiddenColumns = hiddenColumns
    self.flaws = flaws
  }
}

/// A row as a spreadsheet counts them, from 1.
package struct GridRow: Sendable {
  package let number: Int
  package let isHidden: Bool
  /// Those with something in them, ascending.
  package let cells: [GridCell]

  package init(number: Int, isHidden: Bool = false, cells: [GridCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  /// The cell of a column, if there is anything in it.
  func cell(_ column: Int) -> GridCell? {
    // Most often there is a cell for each column before.
    if cells.indices.contains(column - 1), cells[column - 1].column == column {
      return cells[column - 1]
    }
    return cells.first { $0.column == column }
  }
}

/// A cell with its text as a form means it.
package struct GridCell: Sendable {
  package enum Kind: Sendable {
    case text
    case number
    /// `YYYY-MM-DD`.
    case date
    /// A formula whose value the file lacks; the text is empty.
    case uncomputed
  }

  /// From 1.
  package let column: Int
  /// Without white space at its ends.
  package let text: String
  /// Blanks before it, which only lines of a programme need.
  package let indent: Int
  package let kind: Kind
  package let isFormula: Bool
  /// Whether it is struck out.
  package let isStruck: Bool

  package init(
    column: Int, text: String, indent: Int = 0, kind: Kind = .text, isFormula: Bool = false,
    isStruck: Bool = false
  ) {
    self.column = column
    self.text = text
    self.indent = indent
    self.kind = kind
    self.isFormula = isFormula
    self.isStruck = isStruck
  }
}

/// Cells merged into one, which has the text of the first.
package struct GridRange: Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
