import JinxiuDomain
import JinxiuReports

extension AnnexForms {
  /// Annex 1 (登记表), L51, L52 and L63.
  var annex1: Sheet {
    let form = OfficialForm.registration
    let columns = form.columns.filter { $0.origin == .notice }
    let rows = Registration.all(in: scenario, plan)
    var sheet = Sheet(
      name: form.sheetName,
      widths: columns.map { column in column.width(fitting: rows.lazy.map { $0.text(column) }) })
    sheet.appendTitle(form.title(in: scenario.programme), columns: columns.count)
    sheet.appendFormLine(columns: columns.count)
    sheet.rows.append(SheetRow(columns.map { SheetCell(.text($0.brokenHead), .head) }))
    sheet.rows += rows.map { row in
      SheetRow(columns.map { SheetCell(plain: row.cell($0), $0.style.read) })
    }
    sheet.filteredRows = 2...(sheet.rows.count - 1)
    appendNotes(to: &sheet)
    sheet.frozenRows = 3
    sheet.repeatedRows = 2...2
    sheet.isLandscape = true
    return sheet
  }
}

extension Registration {
  func cell(_ column: FormColumn) -> ReportCell {
    column.name == "age" ? .number(orEmpty: age) : .text(orEmpty: text(column))
  }

  /// Empty for a number.
  func text(_ column: FormColumn) -> String {
    switch column.name {
    case "county": county
    case "name": name
    case "unit": unit
    case "sex": sex
    case "title": title
    case "education": education
    case "licence": licence
    case "specialty": specialty
    case "host": host
    case "months": months
    case "note": note
    default: ""
    }
  }
}
