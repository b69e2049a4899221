package import JinxiuDomain

/// How the rows of one table differ between two readings, by their keys.
package struct TableDifference: Hashable, Sendable {
  package let table: Table
  /// Keys of rows, in canonical order; the parts of a key are joined by ` · `.
  package let added: [String]
  package let changed: [String]
  package let removed: [String]
  package let unchanged: Int

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
    changed = new.filter { row in known[named(row)].map { $0 != row } ?? false }.map(named)
    removed = old.map(named).filter { !kept.contains($0) }
    unchanged = new.count - added.count - changed.count
  }
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
