import JinxiuDomain
import JinxiuReports

/// Annex 2 (汇总表) as a sheet, whatever its numbers come from.
struct SummaryForm {
  let programme: Programme
  /// Whether its numbers are to be filled in, and everything else protected.
  var isOpen = false

  private let form = OfficialForm.summary

  init(programme: Programme, isOpen: Bool = false) {
    self.programme = programme
    self.isOpen = isOpen
  }

  /// One row for each county, then 合计.
  func sheet(_ summary: [FormSummary.Row]) -> Sheet {
    var sheet = upperPart(counties: summary.map(\.county.text))
    let first = sheet.rows.count + 1
    for row in summary {
      sheet.rows.append(cells(of: row.county, row.people, line: sheet.rows.count + 1))
    }
    sheet.rows.append(totals(of: summary, first: first, last: sheet.rows.count))
    return sheet
  }

  /// One county, nothing filled in.
  func empty(for county: Identifier<County>) -> Sheet {
    var sheet = upperPart(counties: [county.text], of: county.text)
    sheet.rows.append(cells(of: county, nil, line: sheet.rows.count + 1))
    return sheet
  }

  private func upperPart(counties: [String], of unit: String = "") -> Sheet {
    let count = form.columns.count
    var sheet = Sheet(
      name: form.sheetName,
      widths: [CountyColumn.width(counties)] + Array(repeating: 11, count: count - 1))
    sheet.appendTitle(form.title(in: programme), columns: count)
    sheet.appendFormLine(of: unit, columns: count)
    sheet.appendHeads(
      form.columns.enumerated().map { index, column in
        (column.brokenHead, index == 0 ? nil : FormWords.categories)
      }, grouped: .head)
    sheet.frozenRows = 4
    sheet.repeatedRows = 2...3
    sheet.isLandscape = true
    sheet.isProtected = isOpen
    return sheet
  }

  /// `line` is the row's number as Excel counts it; without people the cells are left empty.
  private func cells(of county: Identifier<County>, _ people: [Int]?, line: Int) -> SheetRow {
    let style = isOpen ? CellStyle.entryNumber : .number
    let total = people?.reduce(0, +) ?? 0
    return SheetRow(
      [
        SheetCell(isOpen ? .exact(county.text) : .text(county.text), .centred),
        SheetCell(.formula("SUM(C\(line):M\(line))", value: total), .number),
      ]
        + FormCategory.allCases.indices.map { index in
          SheetCell(people.map { .number($0[index]) } ?? .empty, style)
        })
  }

  private func totals(of rows: [FormSummary.Row], first: Int, last: Int) -> SheetRow {
    let sums = FormCategory.allCases.indices.map { index in
      rows.reduce(0) { $0 + $1.people[index] }
    }
    return SheetRow(
      [SheetCell(.text(ReportWords.total.chinese), .total)]
        + zip("BCDEFGHIJKLM", [sums.reduce(0, +)] + sums).map { column, value in
          rows.isEmpty
            ? SheetCell(.number(value), .totalNumber)
            : SheetCell(
              .formula("SUM(\(column)\(first):\(column)\(last))", value: value), .totalNumber)
        })
  }
}

/// The first column of the annexes by county.
enum CountyColumn {
  static func width(_ counties: [String]) -> Int {
    counties.reduce(14) { min(30, max($0, DisplayWidth.of($1) + 2)) }
  }
}
