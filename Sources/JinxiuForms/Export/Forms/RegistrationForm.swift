import JinxiuDomain
import JinxiuFiles
import JinxiuReports

/// Annex 1 (登记表) of one county as it files it: the twelve columns of the notice, which are printed,
/// then what the conditions of the notice need beside them (L52, D16).
struct RegistrationForm {
  let master: MasterData
  let county: County
  /// Without people, with rows to fill in.
  let isTemplate: Bool

  private let columns = OfficialForm.registration.columns
  private var printed: Int { columns.prefix { $0.origin == .notice }.count }
  /// Rows below the last one in which drop-down lists still work.
  private static let spareRows = 500

  func book(_ stamping: FormStamping) -> FormBook {
    var lists = ChoiceLists()
    let sheet = sheet(&lists)
    return stamping.book(
      [sheet], aids: lists.sheet.map { [$0] } ?? [], .registration, county: county.id,
      title: OfficialForm.registration.title(in: master.scenario.programme))
  }

  private func sheet(_ lists: inout ChoiceLists) -> Sheet {
    let form = OfficialForm.registration
    let people = isTemplate ? [] : (master.trainees[county.id] ?? [])
    var sheet = Sheet(
      name: form.sheetName,
      widths: columns.map { column in
        column.width(fitting: people.lazy.map { text(column, of: $0) })
      })
    sheet.appendTitle(form.title(in: master.scenario.programme), columns: printed)
    sheet.appendFormLine(of: county.id.text, columns: printed)
    sheet.appendHeads(
      columns.map { ($0.brokenHead, $0.origin == .notice ? nil : FormWords.supplement) },
      grouped: .addedHead)
    let first = sheet.rows.count
    sheet.rows += people.map { row in
      SheetRow(columns.map { SheetCell(content($0, of: row), $0.style.filled) })
    }
    sheet.rows += Array(repeating: emptyRow, count: emptyRows(below: people.count))
    finish(&sheet, first: first, &lists)
    return sheet
  }

  private func finish(_ sheet: inout Sheet, first: Int, _ lists: inout ChoiceLists) {
    let rows = first...(sheet.rows.count - 1 + Self.spareRows)
    sheet.validations = columns.enumerated().compactMap { index, column in
      rule(for: column).validation(title: column.head, rows: rows, column: index, &lists)
    }
    sheet.filteredRows = (first - 1)...max(first, sheet.rows.count - 1)
    sheet.frozenRows = first
    sheet.frozenColumns = 2
    sheet.repeatedRows = (first - 2)...(first - 1)
    sheet.printedColumns = 0...(printed - 1)
    sheet.isLandscape = true
  }

  /// A form to fill in has a row for everyone whom the county may send, with its name in each.
  private var emptyRow: SheetRow {
    SheetRow(
      columns.map { column in
        SheetCell(
          isTemplate && column.name == "county" ? .exact(county.id.text) : .empty,
          column.style.filled)
      }, height: 26)
  }

  private func emptyRows(below people: Int) -> Int {
    guard isTemplate else { return people == 0 ? 1 : 0 }
    return min(200, max(10, county.quotaMaximum?.number ?? 10))
  }

  // MARK: -

  private func content(_ column: FormColumn, of row: TableEntry) -> SheetCell.Content {
    let text = text(column, of: row)
    if text.isEmpty { return .empty }
    if column.style.filled == .entryNumber, let number = Int(text) { return .number(number) }
    return .exact(text)
  }

  /// Hospital and months stay blank: the city gives them (L60); wishes stand in order beside.
  private func text(_ column: FormColumn, of row: TableEntry) -> String {
    switch column.name {
    case "county": county.id.text
    case "unit": master.labels.unit(Identifier(row["unit"]))
    case "wishes":
      CellText.list(row["wishes"]).map { master.labels.host(Identifier($0)) }
        .joined(separator: "；")
    default: row[column.name]
    }
  }

  private func rule(for column: FormColumn) -> EntryRule {
    RegistrationRules(master: master, county: county).rule(for: column)
  }
}
