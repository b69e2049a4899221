import JinxiuDomain

extension AnnexForms {
  /// Annex 2 (汇总表), L64–L67: 小计 and the eleven categories by county, sums as formulas.
  var annex2: Sheet {
    let summary = FormSummary(of: scenario, plan)
    let width = CountyColumn.width(summary.rows.map(\.county.text))
    var sheet = Sheet(name: FormWords.summary, widths: [width] + Array(repeating: 11, count: 12))
    sheet.appendBanner(year + FormWords.title(of: sheet.name), .title, height: 40)
    sheet.appendFormLine()
    appendHeads(to: &sheet)
    let first = sheet.rows.count + 1
    for row in summary.rows { sheet.rows.append(cells(of: row, line: sheet.rows.count + 1)) }
    sheet.rows.append(totals(of: summary, first: first, last: sheet.rows.count))
    appendNotes(to: &sheet)
    sheet.frozenRows = 4
    sheet.repeatedRows = 2...3
    sheet.isLandscape = true
    return sheet
  }

  private func appendHeads(to sheet: inout Sheet) {
    let empty = SheetCell(.empty, .head)
    let top =
      [
        SheetCell(.text(FormWords.registrationHeads[0]), .head),
        SheetCell(.text(FormWords.categories), .head),
      ] + Array(repeating: empty, count: 11)
    let below =
      [empty, SheetCell(.text(FormWords.subtotal), .head)]
      + FormCategory.allCases.map { SheetCell(.text(FormWords.head(of: $0)), .head) }
    sheet.rows += [SheetRow(top, height: 24), SheetRow(below, height: 40)]
    sheet.merges += [
      SheetMerge(rows: 2...3, columns: 0...0), SheetMerge(rows: 2...2, columns: 1...12),
    ]
  }

  /// `line` is the row's number as Excel counts it.
  private func cells(of row: FormSummary.Row, line: Int) -> SheetRow {
    SheetRow(
      [
        SheetCell(.text(row.county.text), .centred),
        SheetCell(.formula("SUM(C\(line):M\(line))", value: row.total), .number),
      ] + row.people.map { SheetCell(.number($0), .number) })
  }

  private func totals(of summary: FormSummary, first: Int, last: Int) -> SheetRow {
    let values = [summary.total] + summary.totals
    let columns = Array("BCDEFGHIJKLM")
    return SheetRow(
      [SheetCell(.text(ReportWords.total.chinese), .total)]
        + zip(columns, values).map { column, value in
          summary.rows.isEmpty
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
