/// A plain table of a report, one row a line, for spreadsheets and other programs.
package struct ReportTable: Hashable, Sendable {
  /// What the table is called in file names, for example `placements`.
  package let name: String
  package let title: String
  package let heads: [String]
  /// One cell for each head.
  package let rows: [[ReportCell]]

  init(_ name: String, _ title: String, _ heads: [String], _ rows: [[ReportCell]]) {
    precondition(rows.allSatisfy { $0.count == heads.count }, "a row has one cell for each head")
    self.name = name
    self.title = title
    self.heads = heads
    self.rows = rows
  }

  /// UTF-8 with BOM; text that a spreadsheet would compute begins with an apostrophe (R35).
  package func csv() -> String {
    CSVText.encode([heads.map(ReportCell.text)] + rows)
  }

  /// The table as a sheet: head frozen, repeated on each page and with filters.
  package var sheet: Sheet {
    var sheet = Sheet(name: title, widths: heads.indices.map(width))
    sheet.rows.append(SheetRow(heads.map { SheetCell(.text($0), .head) }))
    for row in rows {
      sheet.rows.append(
        SheetRow(
          row.map { cell in
            if case .number = cell {
              SheetCell(plain: cell, .number)
            } else {
              SheetCell(plain: cell, .text)
            }
          }))
    }
    sheet.frozenRows = 1
    sheet.repeatedRows = 0...0
    sheet.filteredRows = 0...rows.count
    sheet.isLandscape = true
    return sheet
  }

  /// Wide enough for the longest text, at most 48.
  private func width(of column: Int) -> Int {
    // The filter's arrow stands beside the head.
    let head = DisplayWidth.of(heads[column]) + 4
    return rows.reduce(head) { width, row in
      guard case .text(let text) = row[column] else { return width }
      return min(48, max(width, DisplayWidth.of(text) + 2))
    }
  }
}
