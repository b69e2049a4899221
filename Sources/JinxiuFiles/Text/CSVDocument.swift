/// Comma-separated text read strictly by RFC 4180, with the row and column of every cell.
package struct CSVDocument: Sendable {
  /// Without empty lines at the end.
  package let records: [CSVRecord]
  /// In the order of the text.
  package let flaws: [CSVFlaw]
  /// The row, and the column, at which reading stopped, as the text has more than the limits allow.
  package let end: (row: Int, column: Int)?

  /// Reads any text; what is not CSV is listed in `flaws` and read as far as it can be.
  ///
  /// - Parameter separator: Between cells; Excel's “Unicode text” has tabs.
  package init(
    _ text: String, separator: Unicode.Scalar = ",", limits: CSVLimits = .none
  ) {
    var scanner = CSVScanner(text, separator: separator, limits: limits)
    scanner.scan()
    end = scanner.end
    var records = scanner.records
    while let last = records.last, last.isEmptyLine { records.removeLast() }
    self.records = records
    flaws = scanner.flaws
  }
}

/// What a text may ask of the machine (R28).
package struct CSVLimits: Sendable {
  /// That are kept.
  package let rows: Int
  /// Blank ones among them.
  package let cells: Int
  /// Cells of a row.
  package let columns: Int
  /// UTF-16 units of a cell, as spreadsheets count.
  package let cellLength: Int
  /// Whether lines with nothing in them are records; they count as rows all the same.
  package let keepsEmptyLines: Bool

  package init(rows: Int, cells: Int, columns: Int, cellLength: Int, keepsEmptyLines: Bool) {
    self.rows = rows
    self.cells = cells
    self.columns = columns
    self.cellLength = cellLength
    self.keepsEmptyLines = keepsEmptyLines
  }

  package static let none = CSVLimits(
    rows: .max, cells: .max, columns: .max, cellLength: .max, keepsEmptyLines: true)
}

/// One row as a spreadsheet counts rows: a line break inside quotes does not start a new one.
package struct CSVRecord: Hashable, Sendable {
  /// Counts from 1.
  package let row: Int
  package let cells: [String]
  /// A line with nothing in it, not even quotes.
  package let isEmptyLine: Bool
  /// Holds a flaw after which the count of cells says nothing.
  package let isBroken: Bool
}

/// One place where a text is not RFC 4180.
package struct CSVFlaw: Hashable, Sendable {
  package let kind: CSVFlawKind
  /// As a spreadsheet counts, from 1.
  package let row: Int
  package let column: Int

  package init(_ kind: CSVFlawKind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }
}

package enum CSVFlawKind: String, CaseIterable, Sendable {
  case unterminatedQuote, strayQuote, bareReturn
}
