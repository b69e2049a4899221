import JinxiuDomain
import Yams

/// Changes rows of one table.
struct TableEdit {
  let reader: YAMLReader
  let table: Table

  func make(_ entry: ChangeEntry, _ draft: inout TableDraft) {
    for action in entry.actions {
      switch action {
      case .add(let nodes): for node in nodes { add(node, to: &draft) }
      case .remove:
        guard let rows = rows(entry, draft) else { return }
        draft.remove(rows, of: table)
      case .set(let fields):
        guard let rows = rows(entry, draft) else { return }
        for field in fields { set(field, in: rows, entry, &draft) }
      case .by(let fields):
        guard let rows = rows(entry, draft) else { return }
        for field in fields {
          NumberChange.by(field.value, reader).map { shift(field, $0, in: rows, entry, &draft) }
        }
      case .scale(let fields):
        guard let rows = rows(entry, draft) else { return }
        for field in fields {
          NumberChange.scale(field.value, reader).map { shift(field, $0, in: rows, entry, &draft) }
        }
      case .kind: break
      }
    }
  }

  private func rows(_ entry: ChangeEntry, _ draft: TableDraft) -> [Int]? {
    RowSelection(reader: reader, table: table).rows(entry.selector, of: entry.node, in: draft)
  }

  private func column(_ field: ChangeEntry.Field) -> Int? {
    if let column = TableDraft.column(field.name, of: table) { return column }
    let known = table.writtenColumns.map(\.name)
    let near = Nearest.name(to: field.name, among: known)
    reader.add(
      .unknownKey, field.keyNode, found: field.name,
      Phrase(
        "\(table.fileName) 没有“\(field.name)”列", "\(table.fileName) has no column “\(field.name)”"),
      near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
        ?? Phrase(
          "可用的列：\(known.joined(separator: "、"))", "use one of: \(known.joined(separator: ", "))"))
    return nil
  }

  /// As the cell of a table has it: a list by semicolons, nothing for null.
  private func cell(_ node: Node) -> String? {
    if reader.isNull(node) { return "" }
    return node.sequence == nil
      ? reader.text(node) : reader.texts(node).map { Cell.list($0) }
  }

  private func add(_ node: Node, to draft: inout TableDraft) {
    guard let map = reader.map(node) else { return }
    var row = TableDraft.Row(
      cells: Array(repeating: "", count: table.writtenColumns.count), added: node)
    for entry in map.entries {
      let field = ChangeEntry.Field(
        name: entry.key, keyNode: entry.keyNode, value: entry.value)
      guard let column = column(field), let text = cell(entry.value) else { continue }
      row.cells[column] = text
      row.nodes[column] = entry.value
    }
    draft.add(row, to: table)
  }

  private func set(
    _ field: ChangeEntry.Field, in rows: [Int], _ entry: ChangeEntry, _ draft: inout TableDraft
  ) {
    guard let column = column(field), let text = cell(field.value) else { return }
    if let months = months(field, column, entry) {
      return SeatMonths(reader: reader, months: months, opens: entry.opens)
        .set(field, in: rows, &draft) { _ in text }
    }
    for row in rows {
      draft.set(table, row, column, to: text, by: field.value)
      if isSeats(column) { SeatMonths.drop(of: draft.text(.offers, row, 0), &draft) }
    }
  }

  /// What is no number, as `unlimited` or blank, stays; one at least must be one.
  private func shift(
    _ field: ChangeEntry.Field, _ change: NumberChange, in rows: [Int], _ entry: ChangeEntry,
    _ draft: inout TableDraft
  ) {
    guard let column = column(field) else { return }
    let numbers = rows.filter { CellText.integer(draft.text(table, $0, column)) != nil }
    guard !numbers.isEmpty else { return addNothing(field) }
    let changed: (String) -> String = { text in
      CellText.integer(text).map { String(change.of($0)) } ?? text
    }
    if let months = months(field, column, entry) {
      return SeatMonths(reader: reader, months: months, opens: entry.opens)
        .set(field, in: numbers, &draft, changed)
    }
    for row in numbers {
      draft.set(table, row, column, to: changed(draft.text(table, row, column)), by: field.value)
      if isSeats(column) {
        SeatMonths.shift(of: draft.text(.offers, row, 0), by: field.value, &draft, changed)
      }
    }
  }

  private func isSeats(_ column: Int) -> Bool {
    table == .offers && table.writtenColumns[column].name == "seats"
  }

  /// Of the entry, where they may be given.
  private func months(
    _ field: ChangeEntry.Field, _ column: Int, _ entry: ChangeEntry
  ) -> PeriodSpan? {
    guard let during = entry.during else { return nil }
    if isSeats(column) { return during }
    reader.add(
      .changeAction, field.keyNode, found: field.name,
      Phrase("只有 seats 能按月份改", "only seats change by months"),
      Phrase("另写一项，不带 during", "write another change without during"))
    return nil
  }

  private func addNothing(_ field: ChangeEntry.Field) {
    reader.add(
      .changeWithoutEffect, field.keyNode, found: field.name,
      Phrase("所选各行这一列都没有数字，改动不起作用", "none of the rows has a number there to change"),
      Phrase("用 set 写一个数字，或删除这项变更", "set a number, or delete the change"))
  }
}
