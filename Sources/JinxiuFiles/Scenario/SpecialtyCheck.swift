import JinxiuDomain

/// Specialties that no column of the summary form takes (L59), and such as nothing else names.
struct SpecialtyCheck {
  let sheets: [Table: TableSheet]
  let register: Register
  let book: FaultBook

  /// One warning for each specialty, at the first row that asks for it.
  func warnOfUnmapped() {
    guard let mapped = register.mappedSpecialties else { return }
    var known = Set(mapped)
    for table in [Table.needs, .trainees] {
      guard let sheet = sheets[table] else { continue }
      for record in sheet.records {
        guard let specialty = sheet.cell("specialty", of: record), isName(specialty),
          known.insert(specialty).inserted
        else { continue }
        let row = RowReader(sheet: sheet, record: record, register: register, book: book)
        let near = SpecialtyShorts.name(specialty, among: mapped)
        row.add(
          .unmappedSpecialty, "specialty",
          Phrase(
            "“\(specialty)”未对应汇总表科别，计入其他科别", "“\(specialty)” has no form column and counts as 其他科别"),
          near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
            ?? Phrase(
              "改为方案中的专科名称；确是另一专科的，由编制方案的单位在 programme.yaml 的 categories 中写明对应科别",
              "write a specialty of the programme; where it is another, who makes the plan maps it "
                + "under categories in programme.yaml"),
          clause: "L59 · 附件2")
      }
    }
  }

  /// One warning for each specialty that only relations name: it was most likely misspelt, and the
  /// row would have no effect without a word.
  func warnOfUnknown() {
    guard let mapped = register.mappedSpecialties, let used = specialtiesInUse else { return }
    let names = mapped + used
    var known = Set(names)
    for (table, column, clause) in Self.relations {
      guard let sheet = sheets[table] else { continue }
      for record in sheet.records {
        for specialty in entries(of: column, in: sheet, record)
        where isName(specialty) && known.insert(specialty).inserted {
          let row = RowReader(sheet: sheet, record: record, register: register, book: book)
          addUnknown(specialty, among: names, at: row, column, clause)
        }
      }
    }
  }

  private static let relations: [(table: Table, column: String, clause: String)] = [
    (.trainees, "other_specialties", "L59"), (.hosts, "incubation_for", "L20, L21"),
    (.partners, "specialty", "L20"),
    (.pins, "specialty", ""),
  ]

  private static let users: [(table: Table, columns: [String])] = [
    (.offers, ["specialty"]), (.needs, ["specialty"]),
    (.trainees, ["specialty", "feature_department"]),
  ]

  /// What is offered or asked for; nil when a table that says so has lost its column.
  private var specialtiesInUse: [String]? {
    guard sheets[.offers] != nil else { return nil }
    var names: [String] = []
    for (table, columns) in Self.users {
      guard let sheet = sheets[table] else { continue }
      guard sheet.columns["specialty"] != nil else { return nil }
      for column in columns { names += sheet.cells(column).flatMap(CellText.list) }
    }
    return names
  }

  /// These two list several; elsewhere a list is a fault already.
  private func entries(
    of column: String, in sheet: TableSheet, _ record: CSVRecord
  ) -> [String] {
    guard let cell = sheet.cell(column, of: record), !cell.isEmpty else { return [] }
    let isList = ["incubation_for", "other_specialties"].contains(column)
    return isList ? CellText.list(cell) : [cell]
  }

  private func addUnknown(
    _ specialty: String, among names: [String], at row: RowReader, _ column: String,
    _ clause: String
  ) {
    let near = SpecialtyShorts.name(specialty, among: names)
    row.add(
      .unknownSpecialty, column,
      Phrase(
        "“\(specialty)”在方案科别、招收计划和进修人员中都没有",
        "“\(specialty)” is in no category, offer, need or trainee"),
      near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
        ?? Phrase("核对专科名称，否则该行不起作用", "check its spelling; as it stands it has no effect"),
      clause: clause)
  }

  /// What is no name is a fault already.
  private func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.unicodeScalars.contains(where: CellText.isListSeparator)
      && !CellText.isScientific(text) && !CellText.isSpreadsheetError(text)
  }
}
