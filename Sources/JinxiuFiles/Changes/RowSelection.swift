import JinxiuDomain
import Yams

/// Which rows of a table a change is about.
struct RowSelection {
  let reader: YAMLReader
  let table: Table

  /// Positions in order; nil after a fault.
  func rows(_ selector: Node?, of entry: Node, in draft: TableDraft) -> [Int]? {
    guard let selector, !reader.isNull(selector) else {
      reader.add(
        .changeTarget, entry, Phrase("没有写改哪几行", "the change does not say which rows"),
        Phrase("写编号、编号清单、all 或 {列: 值}", "write an identifier, a list, all, or {column: value}"))
      return nil
    }
    if selector.mapping != nil { return matching(selector, in: draft) }
    if selector.scalar?.string == "all" { return found(Array(draft[table].indices), selector) }
    guard let nodes = reader.list(selector) else { return nil }
    let found = nodes.map { row($0, in: draft) }
    return found.contains(nil) ? nil : found.compactMap(\.self).flatMap(\.self)
  }

  /// Every row with these cells.
  private func matching(_ node: Node, in draft: TableDraft) -> [Int]? {
    guard let map = reader.map(node) else { return nil }
    var rows = Array(draft[table].indices)
    for entry in map.entries {
      guard let column = TableDraft.column(entry.key, of: table) else {
        let known = table.writtenColumns.map(\.name)
        reader.add(
          .unknownKey, entry.keyNode, found: entry.key,
          Phrase(
            "\(table.fileName) 没有“\(entry.key)”列", "\(table.fileName) has no column “\(entry.key)”"),
          Phrase(
            "可用的列：\(known.joined(separator: "、"))", "use one of: \(known.joined(separator: ", "))"))
        return nil
      }
      guard let wanted = reader.texts(entry.value) else { return nil }
      let cells = Set(wanted)
      let left = rows.filter { cells.contains(draft.text(table, $0, column)) }
      guard !left.isEmpty || rows.isEmpty else {
        addUnmatched(wanted, entry, draft[table].map { $0.cells[column] })
        return nil
      }
      rows = left
    }
    return found(rows, node)
  }

  /// No row that the columns before leave has one of these cells.
  private func addUnmatched(_ wanted: [String], _ entry: YAMLMap.Entry, _ cells: [String]) {
    let text = wanted.joined(separator: ", ")
    let missing = wanted.first { !cells.contains($0) }
    let known = Set(cells).subtracting([""]).sorted()
    let near = missing.flatMap { Nearest.name(to: $0, among: known) }
    reader.add(
      .changeWithoutRow, entry.value, found: text,
      missing == nil
        ? Phrase(
          "\(table.fileName) 中没有同时符合“\(entry.key)”为“\(text)”的行",
          "\(table.fileName) has no row with “\(entry.key)” “\(text)” besides the other columns")
        : Phrase(
          "\(table.fileName) 中没有“\(entry.key)”为“\(text)”的行",
          "\(table.fileName) has no row with “\(entry.key)” “\(text)”"),
      near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
        ?? Phrase("核对列和值", "check columns and values"))
  }

  private func found(_ rows: [Int], _ node: Node) -> [Int]? {
    if !rows.isEmpty { return rows }
    reader.add(
      .changeWithoutRow, node,
      Phrase("\(table.fileName) 没有这样的行", "\(table.fileName) has no such row"),
      Phrase("核对列和值", "check columns and values"))
    return nil
  }

  /// Rows whose key begins with an identifier, or the only one with this name.
  private func row(_ node: Node, in draft: TableDraft) -> [Int]? {
    guard let text = reader.text(node) else { return nil }
    let rows = draft[table]
    let same = rows.indices.filter { rows[$0].cells[0] == text }
    if !same.isEmpty { return same }
    let name = TableDraft.column("name", of: table)
    let named = name.map { name in rows.indices.filter { rows[$0].cells[name] == text } } ?? []
    if named.count == 1 { return named }
    addUnknown(text, node, rows.map { $0.cells[0] }, named.map { rows[$0].cells[0] })
    return nil
  }

  private func addUnknown(_ text: String, _ node: Node, _ ids: [String], _ named: [String]) {
    let near = Nearest.name(to: text, among: ids)
    let several = named.prefix(5).joined(separator: ", ")
    reader.add(
      .changeWithoutRow, node, found: text,
      named.isEmpty
        ? Phrase("\(table.fileName) 中没有“\(text)”", "\(table.fileName) has no “\(text)”")
        : Phrase(
          "\(table.fileName) 中有\(named.count)个“\(text)”",
          "\(table.fileName) has \(named.count) of “\(text)”"),
      named.isEmpty
        ? near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
          ?? Phrase("写表中的编号或名称", "write an identifier or name of the table")
        : Phrase("改写编号：\(several)", "write the identifier: \(several)"))
  }
}
