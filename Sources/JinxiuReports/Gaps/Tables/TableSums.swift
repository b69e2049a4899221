import JinxiuDomain

/// Adds up columns of the tables, so that no figure of the page is counted in another way.
final class TableSums {
  private let sheets: [GapTable: GapSheet]
  private let grid: Grid
  /// Of the tables.
  let language: Language
  /// By table and filtered columns: by their texts, the sum of every column.
  private var known: [Grouping: [[String]: [Int]]] = [:]

  private struct Grouping: Hashable {
    let table: GapTable
    let columns: [GapColumn]
  }

  init(_ sheets: [GapSheet], _ grid: Grid, _ language: Language) {
    self.sheets = Dictionary(
      sheets.map { ($0.table, $0) }, uniquingKeysWith: { first, _ in first })
    self.grid = grid
    self.language = language
  }

  subscript(sum: GapSum) -> Int {
    guard let sheet = sheets[sum.table], let column = sheet.columns.firstIndex(of: sum.column)
    else { return 0 }
    let grouping = Grouping(table: sum.table, columns: sum.filters.map(\.column))
    let groups = known[grouping] ?? group(sheet, by: grouping.columns)
    known[grouping] = groups
    return groups[sum.filters.map(\.text)]?[column] ?? 0
  }

  /// The texts of a column in the order of its rows, each once, in rows that the filters let pass.
  func texts(_ column: GapColumn, of table: GapTable, _ filters: [GapSum.Filter] = []) -> [String] {
    guard let sheet = sheets[table], let index = sheet.columns.firstIndex(of: column) else {
      return []
    }
    let wanted = filters.compactMap { filter in
      sheet.columns.firstIndex(of: filter.column).map { ($0, filter.text) }
    }
    var seen: Set<String> = []
    return sheet.rows.compactMap { row in
      guard wanted.allSatisfy({ Self.text(row[$0.0]) == $0.1 }) else { return nil }
      let text = Self.text(row[index])
      return seen.insert(text).inserted ? text : nil
    }
  }

  func has(_ column: GapColumn, in table: GapTable) -> Bool {
    sheets[table]?.columns.contains(column) == true
  }

  private func group(_ sheet: GapSheet, by columns: [GapColumn]) -> [[String]: [Int]] {
    let indices = columns.compactMap { sheet.columns.firstIndex(of: $0) }
    var groups: [[String]: [Int]] = [:]
    let none = Array(repeating: 0, count: sheet.columns.count)
    for row in sheet.rows {
      let key = indices.map { Self.text(row[$0]) }
      groups[key, default: none].add(row)
    }
    return groups
  }

  private static func text(_ cell: ReportCell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .empty: ""
    }
  }

  /// `gap-months.csv|空余|进修专科=内科;月份=2024-07`: file, column, and what rows are added.
  func source(_ sum: GapSum) -> String {
    let filters = sum.filters.map { "\(title($0.column))=\(Self.escaped($0.text))" }
    return "\(sum.table.fileName)|\(title(sum.column))|\(filters.joined(separator: ";"))"
  }

  private func title(_ column: GapColumn) -> String {
    Self.escaped(column.title(grid)[language])
  }

  /// What parts the source stands as `%` and its code.
  private static func escaped(_ text: String) -> String {
    // Hardly any text has one, and looking for four costs more than all else of the page.
    guard text.utf8.contains(where: "%|;=".utf8.contains) else { return text }
    return text.replacing("%", with: "%25").replacing("|", with: "%7C").replacing(";", with: "%3B")
      .replacing("=", with: "%3D")
  }
}

/// Which rows of a table are added, and which column.
struct GapSum {
  struct Filter {
    let column: GapColumn
    let text: String

    init(_ column: GapColumn, _ text: String) {
      self.column = column
      self.text = text
    }
  }

  let table: GapTable
  let column: GapColumn
  let filters: [Filter]

  init(_ table: GapTable, _ column: GapColumn, _ filters: [Filter] = []) {
    self.table = table
    self.column = column
    self.filters = filters
  }
}

extension [Int] {
  fileprivate mutating func add(_ row: [ReportCell]) {
    for (index, cell) in row.enumerated() {
      if case .number(let number) = cell { self[index] += number }
    }
  }
}
