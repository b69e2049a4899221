import JinxiuDomain

/// Reads the cells of one row; what is wrong goes to the book, and the caller gets nil.
///
/// Nil also means a blank cell where blank is allowed: a row with any fault never becomes a
/// scenario, so the two need not be told apart.
struct RowReader {
  let sheet: TableSheet
  let record: CSVRecord
  let register: Register
  let book: FaultBook

  /// The trimmed cell; nil when the file lacks the column or, after a fault, when it is blank and
  /// must not be.
  func text(_ column: String, clause: String = "") -> String? {
    guard let cell = sheet.cell(column, of: record) else { return nil }
    guard cell.isEmpty else { return checked(cell, column) }
    if !form(column).mayBeBlank {
      add(
        .blankCell, column,
        Phrase("“\(header(column))”不能为空", "“\(header(column))” must not be blank"),
        Phrase("填写\(usualName(column))", "fill it in"), clause: clause)
    }
    return nil
  }

  /// A name or reference: a text that may stand in lists, so without list separators.
  func name(_ column: String, clause: String = "") -> String? {
    guard let cell = text(column, clause: clause) else { return nil }
    if CellText.isScientific(cell) {
      add(
        .scientificNumber, column,
        Phrase("编号“\(cell)”已被 Excel 改成科学计数法", "Excel has turned the identifier into “\(cell)”"),
        Phrase("把该列设为“文本”格式后重新填写", "set the column to “Text” and type it again"))
      return nil
    }
    guard !cell.unicodeScalars.contains(where: CellText.isListSeparator) else {
      add(
        .separatorInName, column,
        Phrase("“\(cell)”中含有清单分隔符", "“\(cell)” contains a list separator"),
        Phrase("只填一个名称，不用分号和顿号", "write one name without ; ； or 、"), clause: clause)
      return nil
    }
    return cell
  }

  /// A name that a row of `table` must have.
  func reference(_ column: String, to table: Table, clause: String = "") -> String? {
    guard let name = name(column, clause: clause) else { return nil }
    return isKnown(name, in: table, column, clause) ? name : nil
  }

  /// The entries of a list cell, each once; empty when blank.
  func list(_ column: String) -> [String] {
    guard let cell = text(column) else { return [] }
    let entries = CellText.list(cell)
    var seen: Set<String> = []
    for entry in entries where !seen.insert(entry).inserted {
      add(
        .repeatedInList, column,
        Phrase("“\(entry)”在清单中出现两次", "“\(entry)” stands twice in the list"),
        Phrase("删除后一个", "delete the second one"))
    }
    return entries
  }

  /// List entries that must each be a row of `table`, or one of `others`.
  func references(
    _ column: String, to table: Table, or others: Set<String>, clause: String = ""
  ) -> [String] {
    list(column).filter { others.contains($0) || isKnown($0, in: table, column, clause) }
  }

  func code<Code: Worded>(_ column: String, as: Code.Type, clause: String = "") -> Code? {
    guard let cell = text(column, clause: clause) else { return nil }
    if let code = Code.named(cell) { return code }
    let choices = Code.choices
    let advice =
      Code.nearest(to: cell).map { near in
        Phrase(
          "是否指“\(near)”？可填：\(choices.chinese)",
          "did you mean “\(near)”? It may be: \(choices.english)")
      } ?? Phrase("可填：\(choices.chinese)", "write one of: \(choices.english)")
    add(
      .unknownWord, column,
      Phrase(
        "“\(cell)”不是可用的\(usualName(column))", "“\(cell)” is no \(form(column).name)"),
      advice, clause: clause)
    return nil
  }

  // MARK: -

  func header(_ column: String) -> String { sheet.header(column, of: record) }

  /// The Chinese name of a column, for sentences.
  func usualName(_ column: String) -> String { form(column).chinese.first ?? column }

  func form(_ column: String) -> ColumnForm {
    guard let form = sheet.table.columns.first(where: { $0.name == column }) else {
      preconditionFailure("\(sheet.table.fileName) has no column \(column)")
    }
    return form
  }

  func place(_ column: String) -> FaultPlace { sheet.place(column, of: record) }

  func add(
    _ code: FaultCode, _ column: String, _ problem: Phrase, _ advice: Phrase, clause: String = ""
  ) {
    book.add(
      Fault(
        code, at: place(column), found: sheet.cell(column, of: record) ?? "", problem: problem,
        advice: advice, clause: clause))
  }

  private func checked(_ cell: String, _ column: String) -> String? {
    guard CellText.isSpreadsheetError(cell) else { return cell }
    book.add(.spreadsheetError(cell, at: place(column)))
    return nil
  }

  private func isKnown(
    _ name: String, in table: Table, _ column: String, _ clause: String
  ) -> Bool {
    guard let vocabulary = register.vocabularies[table], !vocabulary.contains(name) else {
      return true
    }
    addUnknown(
      name, among: vocabulary.names, in: Phrase(table.fileName, table.fileName), column, clause)
    return false
  }

  func addUnknown(
    _ name: String, among names: [String], in owner: Phrase, _ column: String, _ clause: String
  ) {
    let near = book.suggestions.name(to: name, among: names, of: owner.english)
    let advice =
      near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
      ?? Phrase("改为\(owner.chinese)中的名称，或在其中加一行", "use a name of \(owner.english), or add it there")
    add(
      .unknownReference, column,
      Phrase("\(owner.chinese)中没有“\(name)”", "\(owner.english) has no “\(name)”"), advice,
      clause: clause)
  }
}
