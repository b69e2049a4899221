package import JinxiuDomain

/// How the rows of one table differ between two readings, by their keys.
package struct TableDifference: Hashable, Sendable {
  package let table: Table
  /// Keys of rows, in canonical order; the parts of a key are joined by ` · `.
  package let added: [String]
  package let changed: [String]
  package let removed: [String]
  package let unchanged: Int
  /// What added and removed rows are called, by their keys; those without a name are left out.
  package let names: [String: String]
  /// Cells of changed rows that say something else now, row by row.
  package let edits: [CellEdit]

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// - Parameter before: Nil when nothing could be read before.
  package init(_ table: Table, from before: Scenario?, to after: Scenario) {
    let keys = table.key.compactMap { key in
      table.writtenColumns.firstIndex { $0.name == key }
    }
    func named(_ row: [String]) -> String {
      keys.map { row[$0] }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
    let old = before.map { ScenarioText.rows(table, $0) } ?? []
    let new = ScenarioText.rows(table, after)
    let known = Dictionary(old.map { (named($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(new.map(named))
    self.table = table
    added = new.map(named).filter { known[$0] == nil }
    let name = table.writtenColumns.firstIndex { $0.name == "name" }
    var edits: [CellEdit] = []
    var changed: [String] = []
    for row in new {
      let key = named(row)
      guard let before = known[key], before != row else { continue }
      changed.append(key)
      for (index, column) in table.writtenColumns.enumerated() where before[index] != row[index] {
        edits.append(
          CellEdit(
            row: key, name: name.map { row[$0] } ?? "", column: column.name,
            head: column.chinese.first ?? column.name, before: before[index], after: row[index]))
      }
    }
    self.changed = changed
    self.edits = edits
    removed = old.map(named).filter { !kept.contains($0) }
    let shown = Set(added).union(removed)
    names = Dictionary(
      name.map { name in
        (old + new).map { (named($0), $0[name]) }
          .filter { shown.contains($0.0) && $0.0 != $0.1 && !$0.1.isEmpty }
      } ?? [], uniquingKeysWith: { first, _ in first })
    unchanged = new.count - added.count - changed.count
  }
}

/// A cell of a table that changes.
package struct CellEdit: Hashable, Sendable {
  /// The key of its row.
  package let row: String
  /// What its row is called; blank where the table has no names.
  package let name: String
  package let column: String
  /// The column in Chinese.
  package let head: String
  package let before: String
  package let after: String
}

extension ScenarioText {
  /// The file of one table, with its header alone when it has no rows.
  package static func file(of table: Table, _ scenario: Scenario) -> OutputFile {
    let rows =
      tables(scenario).first { $0.name == table.fileName }?.rows
      ?? [table.writtenColumns.filter { !$0.isLeftOutWhenBlank }.map(\.name)]
    return OutputFile(name: table.fileName, bytes: CSVWriter().bytes(rows))
  }
}
