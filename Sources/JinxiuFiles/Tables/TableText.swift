/// The text of a table, whatever stands between its cells: the comma of RFC 4180, the semicolon of
/// Excel where the comma is the decimal sign, or the tab of its “Unicode text” (R32).
enum TableText {
  /// Read with the comma, unless no column is known under it and some are under another sign.
  static func document(_ text: String, of table: Table) -> CSVDocument {
    let usual = CSVDocument(text)
    guard let head = header(of: usual), known(head, in: table) == 0 else { return usual }
    for separator: Unicode.Scalar in [";", "\t"]
    where head.cells.contains(where: {
      $0.unicodeScalars.contains(separator)
    }) {
      let other = CSVDocument(text, separator: separator)
      if let head = header(of: other), known(head, in: table) > 0 { return other }
    }
    return usual
  }

  /// The first row that is not blank, but for the line by which Excel is told the separator.
  static func header(of document: CSVDocument) -> CSVRecord? {
    document.records.first { !TableSheet.isBlank($0) && !isDirective($0) }
  }

  /// `sep=;` of a file that Excel is to open as it is.
  private static func isDirective(_ record: CSVRecord) -> Bool {
    guard record.row == 1, let first = record.cells.first, first.lowercased().hasPrefix("sep=")
    else { return false }
    return first.unicodeScalars.count <= 5 && record.cells.dropFirst().allSatisfy(\.isEmpty)
  }

  private static func known(_ header: CSVRecord, in table: Table) -> Int {
    header.cells.count { cell in
      let name = CellText.trimmed(cell)
      return table.columns.contains { $0.isNamed(name) }
    }
  }
}
