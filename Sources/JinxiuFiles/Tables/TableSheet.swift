import JinxiuDomain

/// A table with its columns recognised; the shape is checked, the cells are not yet.
struct TableSheet {
  let table: Table
  /// Contract name of a column to its index in the rows.
  let columns: [String: Int]
  /// Column names as the file writes them.
  let headers: [String]
  /// Rows with as many cells as the header.
  let records: [CSVRecord]
  /// Where each row stands, where rows were gathered from several sheets; nil for a file.
  let origins: [RowOrigin]?

  /// Returns nil, with a fault, when there is no header.
  init?(_ text: String, of table: Table, into book: FaultBook) {
    let document = TableText.document(text, of: table)
    for flaw in document.flaws { book.add(.flaw(flaw, in: table.fileName)) }
    guard let header = TableText.header(of: document) else {
      if document.flaws.isEmpty { book.add(.emptyTable(table)) }
      return nil
    }
    self.table = table
    headers = header.cells.map(CellText.trimmed)
    columns = Self.columns(headers, at: header.row, of: table, into: book)
    let shape = TableShape(table: table, headers: headers, book: book)
    records = document.records.filter { $0.row > header.row && shape.accepts($0) }
    origins = nil
  }

  /// Rows that were gathered, with every column of the contract.
  init(_ table: Table, gathered rows: [SourcedRow]) {
    self.table = table
    headers = table.columns.map(\.name)
    columns = Dictionary(
      uniqueKeysWithValues: headers.enumerated().map { ($0.element, $0.offset) })
    records = rows.enumerated().map { index, row in
      CSVRecord(row: index + 1, cells: row.cells, isEmptyLine: false, isBroken: false)
    }
    origins = rows.map(\.origin)
  }

  /// The trimmed cell; nil when the file lacks the column.
  func cell(_ column: String, of record: CSVRecord) -> String? {
    columns[column].map { CellText.trimmed(record.cells[$0]) }
  }

  /// All cells of one column, blank ones left out.
  func cells(_ column: String) -> [String] {
    records.compactMap { cell(column, of: $0) }.filter { !$0.isEmpty }
  }

  /// Where a cell stands, or its row where the sheet lacks the column.
  func place(_ column: String, of record: CSVRecord) -> FaultPlace {
    if let origins { return origins[record.row - 1].place(column) }
    guard let index = columns[column] else {
      return FaultPlace(table.fileName, .row(record.row))
    }
    return FaultPlace(
      table.fileName, .cell(row: record.row, column: index + 1, header: headers[index]))
  }

  /// What the file calls a column.
  func header(_ column: String, of record: CSVRecord) -> String {
    if let origins {
      return origins[record.row - 1].sheet.columns[column]?.head ?? usualName(of: column)
    }
    return columns[column].map { headers[$0] } ?? column
  }

  private func usualName(of column: String) -> String {
    table.columns.first { $0.name == column }?.chinese.first ?? column
  }

  /// How a sentence about `record` calls another row: by its number, elsewhere by its place.
  func words(forRow row: Int, in record: CSVRecord) -> Phrase {
    guard let origins else { return Phrase("第\(row)行", "row \(row)") }
    let other = origins[row - 1]
    if other.sheet === origins[record.row - 1].sheet {
      return Phrase("第\(other.row)行", "row \(other.row)")
    }
    let place = FaultPlace(other.sheet.file, sheet: other.sheet.name, .row(other.row))
    return Phrase(
      FaultText.place(place, in: .chinese), FaultText.place(place, in: .english))
  }

  static func isBlank(_ record: CSVRecord) -> Bool {
    !record.isBroken && record.cells.allSatisfy { CellText.trimmed($0).isEmpty }
  }

  private static func columns(
    _ headers: [String], at row: Int, of table: Table, into book: FaultBook
  ) -> [String: Int] {
    var columns: [String: Int] = [:]
    var suggested: Set<String> = []
    for (index, header) in headers.enumerated() {
      let place = FaultPlace(
        table.fileName, .cell(row: row, column: index + 1, header: header))
      guard let form = table.columns.first(where: { $0.isNamed(header) }) else {
        let meant = nearest(to: header, of: table)
        suggested.formUnion(meant.map { [$0.name] } ?? [])
        book.add(.unknownColumn(header, meaning: meant, of: table, at: place))
        continue
      }
      guard columns[form.name] == nil else {
        book.add(.duplicateColumn(header, form, at: place))
        continue
      }
      columns[form.name] = index
    }
    // A misspelt column is one fault, not one for the new name and one for the old.
    for form in table.columns where !form.mayBeBlank && columns[form.name] == nil {
      if !suggested.contains(form.name) { book.add(.missingColumn(form, of: table, row: row)) }
    }
    return columns
  }

  private static func nearest(to header: String, of table: Table) -> ColumnForm? {
    let names = table.columns.flatMap { [$0.name] + $0.chinese }
    guard let name = Nearest.name(to: header, among: names) else { return nil }
    return table.columns.first { $0.isNamed(name) }
  }
}

/// Which rows of a table are data.
struct TableShape {
  let table: Table
  let headers: [String]
  let book: FaultBook

  /// Whether the row is to be read; faults and warnings say why not.
  func accepts(_ record: CSVRecord) -> Bool {
    guard !record.isBroken, !TableSheet.isBlank(record) else { return false }
    let filled = record.cells.lazy.map(CellText.trimmed).filter { !$0.isEmpty }
    if filled.allSatisfy(CellText.isPlaceholder) {
      book.add(
        .placeholderRow(Array(filled), at: FaultPlace(table.fileName, .row(record.row))))
      return false
    }
    if let total = filled.first, CellText.isTotal(total) {
      book.add(.totalRow(total, in: table, row: record.row))
      return false
    }
    guard record.cells.count == headers.count else {
      book.add(.wrongCount(record, expected: headers.count, in: table))
      return false
    }
    return true
  }
}
