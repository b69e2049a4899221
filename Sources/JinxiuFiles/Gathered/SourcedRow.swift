/// A row of a table with the place that it came from.
package struct SourcedRow: Sendable {
  /// In the order of the table's columns, blank where nothing was said.
  package var cells: [String]
  package let origin: RowOrigin

  package init(cells: [String], origin: RowOrigin) {
    self.cells = cells
    self.origin = origin
  }
}

/// Where a row stands.
package struct RowOrigin: Sendable {
  package let sheet: SheetOrigin
  /// As a spreadsheet counts them, from 1.
  package let row: Int

  package init(_ sheet: SheetOrigin, row: Int) {
    self.sheet = sheet
    self.row = row
  }

  /// The cell from which a column of the table was filled, or the row where there is none.
  package func place(_ column: String) -> FaultPlace {
    let spot: FaultSpot =
      sheet.columns[column].map { .cell(row: row, column: $0.number, header: $0.head) } ?? .row(row)
    return FaultPlace(sheet.file, sheet: sheet.name, spot)
  }
}

/// A sheet from which rows of a table were taken; shared by them all.
package final class SheetOrigin: Sendable {
  /// A column of the sheet.
  package struct Column: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// As the sheet writes it.
    package let head: String

    package init(number: Int, head: String) {
      self.number = number
      self.head = head
    }
  }

  package let file: String
  /// Nil in a file that is one table.
  package let name: String?
  /// By the table's name of the column.
  package let columns: [String: Column]

  package init(file: String, name: String?, columns: [String: Column]) {
    self.file = file
    self.name = name
    self.columns = columns
  }
}
