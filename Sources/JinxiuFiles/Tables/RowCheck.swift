import JinxiuDomain

/// Checks between the rows of one table: the same row twice.
struct RowCheck {
  let sheet: TableSheet
  let book: FaultBook

  /// Each repetition of a row's key is a fault at the later row.
  func refuseDuplicates() {
    var firstRow: [[String]: Int] = [:]
    var firstNomination: [[String]: Int] = [:]
    for record in sheet.records {
      let key = sheet.table.key.map { name($0, of: record) }
      let isNew = firstRow[key] == nil
      if isNamed(key) {
        if let row = firstRow[key] {
          addDuplicate(record, key, of: sheet.words(forRow: row, in: record))
        }
        firstRow[key] = firstRow[key] ?? record.row
      }
      guard sheet.table == .trainees else { continue }
      let nomination = ["name", "unit"].map { sheet.cell($0, of: record) ?? "" }
      // What a failed formula left is nobody's name.
      guard nomination.allSatisfy({ !$0.isEmpty && !CellText.isSpreadsheetError($0) }) else {
        continue
      }
      if let row = firstNomination[nomination], isNew {
        addTwin(record, nomination[0], of: sheet.words(forRow: row, in: record))
      }
      firstNomination[nomination] = firstNomination[nomination] ?? record.row
    }
  }

  /// A level may be written in several words.
  private func name(_ column: String, of record: CSVRecord) -> String {
    let cell = sheet.cell(column, of: record) ?? ""
    return column == "level" ? UnitLevel.named(cell)?.rawValue ?? cell : cell
  }

  /// A blank part of a key is a fault already, unless it may be blank.
  private func isNamed(_ key: [String]) -> Bool {
    zip(sheet.table.key, key).allSatisfy { column, cell in
      !cell.isEmpty || sheet.table.columns.contains { $0.name == column && $0.mayBeBlank }
    }
  }

  private func addDuplicate(_ record: CSVRecord, _ key: [String], of row: Phrase) {
    let shown = key.filter { !$0.isEmpty }.joined(separator: " · ")
    let isPin = sheet.table == .pins
    book.add(
      Fault(
        isPin ? .pinnedTwice : .duplicateRow, at: sheet.place(sheet.table.key[0], of: record),
        found: shown,
        problem: isPin
          ? Phrase(
            "“\(shown)”已在\(row.chinese)锁定", "“\(shown)” is pinned in \(row.english) already")
          : Phrase("“\(shown)”与\(row.chinese)重复", "“\(shown)” repeats \(row.english)"),
        advice: Phrase("删除或合并其中一行", "delete or merge one of the two rows")))
  }

  private func addTwin(_ record: CSVRecord, _ shown: String, of row: Phrase) {
    book.add(
      Fault(
        .duplicateTrainee, at: sheet.place("name", of: record), found: shown,
        problem: Phrase(
          "“\(shown)”与\(row.chinese)姓名和单位都相同", "“\(shown)” has name and unit of \(row.english)"),
        advice: Phrase(
          "删除重复的一行；确为两人时在姓名后加注区分",
          "delete one row; if they are two people, tell them apart in the name"),
        clause: "L54 · 附件1"))
  }
}
