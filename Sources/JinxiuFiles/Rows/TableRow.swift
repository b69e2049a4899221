import JinxiuDomain

/// A domain value that is one row of a table.
protocol TableRow {
  static var table: Table { get }
  /// Returns nil after a fault in any cell that the value needs.
  init?(_ row: RowReader)
  /// In the order of the table's columns; reading them back gives the same value.
  var cells: [String] { get }
}

extension TableRow {
  /// Reads every row of a sheet, all faults at once.
  static func rows(_ sheet: TableSheet?, _ register: Register, _ book: FaultBook) -> [Self] {
    guard let sheet else { return [] }
    RowCheck(sheet: sheet, book: book).refuseDuplicates()
    return sheet.records.compactMap { record in
      Self(RowReader(sheet: sheet, record: record, register: register, book: book))
    }
  }
}

/// How values are written in cells.
enum Cell {
  static func limit(_ limit: Limit) -> String { limit.number.map(String.init) ?? "unlimited" }
  static func number(_ number: Int?) -> String { number.map(String.init) ?? "" }
  static func answer(_ truth: Bool?) -> String { truth.map { Answer($0).rawValue } ?? "" }
  static func list(_ entries: [String]) -> String { entries.joined(separator: ";") }
}
