import JinxiuDomain
import JinxiuReports

/// Annex 3 (分配表) with the two columns of the notice (L68, L69).
struct AllocationForm {
  let scenario: Scenario

  var sheet: Sheet {
    let form = OfficialForm.allocation
    let counties = scenario.counties
    var sheet = Sheet(
      name: form.sheetName, widths: [max(26, CountyColumn.width(counties.map(\.id.text))), 26])
    sheet.appendTitle(form.title(in: scenario.programme), columns: 2)
    sheet.rows.append(
      SheetRow(form.printedColumns.map { SheetCell(.text($0.brokenHead), .head) }, height: 26))
    let first = sheet.rows.count + 1
    sheet.rows += counties.map { county in
      SheetRow(
        [SheetCell(.exact(county.id.text), .centred), SheetCell(quota(of: county), .entryNumber)],
        height: 24)
    }
    sheet.rows.append(total(first: first, last: sheet.rows.count))
    sheet.frozenRows = 2
    sheet.repeatedRows = 1...1
    sheet.isProtected = true
    return sheet
  }

  private func quota(of county: County) -> SheetCell.Content {
    switch county.quotaMaximum {
    case .atMost(let people): .number(people)
    case .unlimited: .text(ReportWords.unlimited.chinese)
    case nil: .text(ReportWords.none.chinese)
    }
  }

  private func total(first: Int, last: Int) -> SheetRow {
    let sum = scenario.counties.reduce(0) { $0 + ($1.quotaMaximum?.number ?? 0) }
    return SheetRow(
      [
        SheetCell(.text(ReportWords.total.chinese), .total),
        SheetCell(
          scenario.counties.isEmpty
            ? .number(0) : .formula("SUM(B\(first):B\(last))", value: sum), .totalNumber),
      ], height: 24)
  }
}
