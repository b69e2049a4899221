import JinxiuDomain
import Yams

/// The tables of a scenario as their canonical text, with what a change file wrote in them.
struct TableDraft {
  struct Row {
    /// In the order of `Table.writtenColumns`.
    var cells: [String]
    /// Where in the change file a cell was written, by column.
    var nodes: [Int: Node] = [:]
    /// Where the row was added.
    var added: Node?
  }

  /// Of every table; looked up, never walked over.
  private(set) var rows: [Table: [Row]] = [:]
  /// Tables whose rows are not those of the scenario any more.
  private(set) var touched: Set<Table> = []

  init(_ scenario: Scenario) {
    for table in Table.allCases {
      rows[table] = ScenarioText.rows(table, scenario).map { Row(cells: $0) }
    }
  }

  subscript(table: Table) -> [Row] { rows[table] ?? [] }

  /// The position of a column by its name, English or Chinese.
  static func column(_ name: String, of table: Table) -> Int? {
    table.writtenColumns.firstIndex { $0.isNamed(name) }
  }

  func text(_ table: Table, _ row: Int, _ column: Int) -> String { self[table][row].cells[column] }

  mutating func set(_ table: Table, _ row: Int, _ column: Int, to text: String, by node: Node) {
    touched.insert(table)
    rows[table]?[row].cells[column] = text
    rows[table]?[row].nodes[column] = node
  }

  mutating func add(_ row: Row, to table: Table) {
    touched.insert(table)
    rows[table, default: []].append(row)
  }

  /// Rows gone, with what cannot be without them: a host takes its offers, partners, distances and
  /// pins with it, an offer its months, a trainee pin, waivers and courses. Wishes keep their ranks.
  mutating func remove(_ numbers: [Int], of table: Table) {
    touched.insert(table)
    let gone = Set(numbers)
    let ids = Set(numbers.map { self[table][$0].cells[0] })
    rows[table] = self[table].enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    for (other, column) in table.dependants {
      guard let position = Self.column(column, of: other) else { continue }
      let lost = self[other].indices.filter { ids.contains(self[other][$0].cells[position]) }
      if !lost.isEmpty { remove(lost, of: other) }
    }
  }

  /// Rows of other tables that name a rule.
  mutating func removeWaivers(ofRules ids: Set<String>) {
    guard let column = Self.column("rule", of: .waivers) else { return }
    touched.insert(.waivers)
    rows[.waivers] = self[.waivers].filter { !ids.contains($0.cells[column]) }
  }

  /// As a table reader takes it; rows count from 2.
  func sheet(_ table: Table, into book: FaultBook) -> TableSheet? {
    let header = table.writtenColumns.map(\.name)
    return TableSheet(
      CSVWriter().text([header] + self[table].map(\.cells)), of: table, into: book)
  }

  /// Whether the change file wrote this very cell, or something in this row.
  func isWritten(_ table: Table, row: Int, column: Int?) -> Bool {
    guard self[table].indices.contains(row - 2) else { return false }
    let nodes = self[table][row - 2].nodes
    return column.map { nodes[$0 - 1] != nil } ?? !nodes.isEmpty
  }

  /// What a row is called that the change file did not add; nil for one that it did.
  func identifier(_ table: Table, row: Int) -> String? {
    guard self[table].indices.contains(row - 2) else { return nil }
    let found = self[table][row - 2]
    return found.added == nil ? found.cells[0] : nil
  }

  /// Where the change file wrote a cell, else where it added the row; nil for what it left alone.
  func node(_ table: Table, row: Int, column: Int?) -> Node? {
    guard self[table].indices.contains(row - 2) else { return nil }
    let found = self[table][row - 2]
    return column.flatMap { found.nodes[$0 - 1] } ?? found.added
      ?? found.nodes.min { $0.key < $1.key }?.value
  }
}
