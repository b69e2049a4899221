import JinxiuDomain

extension AnnexForms {
  /// Annex 1 (登记表), L51, L52 and L63.
  var annex1: Sheet {
    let rows = Registration.all(in: scenario, plan)
    var sheet = Sheet(name: FormWords.registration, widths: widths(for: rows))
    sheet.appendBanner(year + FormWords.title(of: sheet.name), .title, height: 40)
    sheet.appendFormLine()
    sheet.rows.append(SheetRow(FormWords.registrationHeads.map { SheetCell(.text($0), .head) }))
    sheet.rows += rows.map { SheetRow(cells(of: $0)) }
    sheet.filteredRows = 2...(sheet.rows.count - 1)
    appendNotes(to: &sheet)
    sheet.frozenRows = 3
    sheet.repeatedRows = 2...2
    sheet.isLandscape = true
    return sheet
  }

  private func cells(of row: Registration) -> [SheetCell] {
    [
      SheetCell(plain: .text(orEmpty: row.county), .centred),
      SheetCell(plain: .text(orEmpty: row.name), .centred),
      SheetCell(plain: .text(orEmpty: row.unit), .text),
      SheetCell(plain: .text(orEmpty: row.sex), .centred),
      SheetCell(plain: .number(orEmpty: row.age), .number),
      SheetCell(plain: .text(orEmpty: row.title), .centred),
      SheetCell(plain: .text(orEmpty: row.education), .centred),
      SheetCell(plain: .text(orEmpty: row.licence), .centred),
      SheetCell(plain: .text(orEmpty: row.specialty), .centred),
      SheetCell(plain: .text(orEmpty: row.host), .text),
      SheetCell(plain: .text(orEmpty: row.months), .centred),
      SheetCell(plain: .text(orEmpty: row.note), .text),
    ]
  }

  /// Each column as wide as its text, within what leaves the page readable.
  private func widths(for rows: [Registration]) -> [Int] {
    let least = [11, 10, 22, 6, 11, 12, 8, 13, 20, 22, 20, 12]
    let most = [16, 14, 34, 6, 11, 16, 14, 18, 20, 30, 20, 30]
    let texts = rows.map { row in
      [
        row.county, row.name, row.unit, row.sex, "", row.title, row.education, row.licence,
        row.specialty, row.host, row.months, row.note,
      ]
    }
    return least.indices.map { column in
      min(
        most[column],
        texts.reduce(least[column]) { max($0, DisplayWidth.of($1[column]) + 3) })
    }
  }
}
