import JinxiuDomain
import JinxiuFiles
import JinxiuReports

/// Tables of a scenario as sheets with Chinese heads, codes in words, lists to choose from.
struct TablePages {
  let scenario: Scenario

  /// The tables for which there is a form: they stand in no book of base data.
  static let inForms: [Table] = [.offers, .trainees, .seats]

  static var base: [Table] { Table.allCases.filter { !inForms.contains($0) } }

  /// The sheets of tables, and the sheet of long lists where there is one.
  func sheets(of tables: [Table]) -> (data: [Sheet], lists: Sheet?) {
    var lists = ChoiceLists()
    let pages = tables.map { sheet(of: $0, &lists) }
    return (pages, lists.sheet)
  }

  private func sheet(of table: Table, _ lists: inout ChoiceLists) -> Sheet {
    let heads = table.writtenHeads
    let rows = ScenarioText.rows(table, scenario).map { row in
      zip(heads, row).map { TableEntry.spoken($1, $0.name, table) }
    }
    var sheet = Sheet(
      name: table.title.chinese,
      widths: heads.indices.map { column in
        rows.reduce(DisplayWidth.of(heads[column].head) + 5) {
          min(48, max($0, DisplayWidth.of($1[column]) + 3))
        }
      })
    sheet.rows.append(SheetRow(heads.map { SheetCell(.text($0.head), .head) }, height: 26))
    sheet.rows += rows.map { row in
      SheetRow(zip(heads, row).map { Self.cell($1, $0.name, table) })
    }
    sheet.frozenRows = 1
    sheet.repeatedRows = 0...0
    sheet.filteredRows = 0...rows.count
    sheet.isLandscape = true
    sheet.validations = heads.enumerated().compactMap { index, head in
      validation(of: head, in: table, column: index, rows: 1...(rows.count + 500), &lists)
    }
    return sheet
  }

  private static func cell(_ text: String, _ column: String, _ table: Table) -> SheetCell {
    if text.isEmpty { return SheetCell(.empty, .entry) }
    guard SpokenCell.takesNumbers(column, table) else { return SheetCell(.exact(text), .entry) }
    // Only what is written back as the same digits is a number.
    guard let number = Int(text), String(number) == text else {
      return SheetCell(.exact(text), .entryNumber)
    }
    return SheetCell(.number(number), .entryNumber)
  }

  private func validation(
    of head: (name: String, head: String), in table: Table, column: Int, rows: ClosedRange<Int>,
    _ lists: inout ChoiceLists
  ) -> SheetValidation? {
    let words = SpokenCell.choices(of: head.name, in: table)
    guard !words.isEmpty else {
      // What another sheet of the same workbook may add is asked about, not refused.
      return EntryRule(.words(references(of: head.name, in: table), isStrict: false), "")
        .validation(title: head.head, rows: rows, column: column, &lists)
    }
    return EntryRule(.words(words, isStrict: true), "")
      .validation(title: head.head, rows: rows, column: column, &lists)
  }

  /// Names of other tables, and of the programme, that a column refers to.
  private func references(of column: String, in table: Table) -> [String] {
    switch (table, column) {
    case (.counties, "county"), (.hosts, "host"), (.units, "unit"), (.trainees, "trainee"): []
    case (_, "county"), (.transfers, "from"), (.transfers, "to"):
      scenario.counties.map(\.id.text)
    case (_, "host"): scenario.hosts.map(\.id.text)
    case (_, "unit"), (.units, "parent"): scenario.units.map(\.id.text)
    case (_, "trainee"): scenario.trainees.map(\.id.text)
    case (.waivers, "rule"): scenario.programme.rules.filter { $0.kind == .waivable }.map(\.id.text)
    case (_, "specialty"): MasterData.specialties(of: scenario)
    default: []
    }
  }
}
