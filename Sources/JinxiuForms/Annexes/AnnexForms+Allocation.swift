import JinxiuDomain
import JinxiuReports

extension AnnexForms {
  /// Annex 3 (分配表), L68–L70: published quota, people placed and the difference.
  var annex3: Sheet {
    let fillings = CountyFilling.all(in: scenario, plan)
    let form = OfficialForm.allocation
    let heads =
      form.printedColumns.map(\.head)
      + (hasTransfers ? [FormWords.transferred] : [])
      + [FormWords.placed, FormWords.difference]
    let widths = heads.indices.map {
      $0 == 0 ? max(22, CountyColumn.width(fillings.map(\.county.text))) : 18
    }
    var sheet = Sheet(name: form.sheetName, widths: widths)
    sheet.appendTitle(form.title(in: scenario.programme), columns: widths.count)
    sheet.rows.append(SheetRow(heads.map { SheetCell(.text($0), .head) }, height: 26))
    let first = sheet.rows.count + 1
    for filling in fillings {
      sheet.rows.append(cells(of: filling, line: sheet.rows.count + 1))
    }
    sheet.rows.append(totals(of: fillings, first: first, last: sheet.rows.count))
    let note =
      hasTransfers ? FormWords.differenceNoteWithTransfers : FormWords.differenceNote
    appendNotes(to: &sheet, [note] + scenario.transfers.map { ReportWords.transfer($0).chinese })
    sheet.frozenRows = 2
    sheet.repeatedRows = 1...1
    return sheet
  }

  private var hasTransfers: Bool { !scenario.transfers.isEmpty }

  /// `line` is the row's number as Excel counts it.
  private func cells(of filling: CountyFilling, line: Int) -> SheetRow {
    // N() counts the dash of a county without a row as 0.
    let formula = hasTransfers ? "N(B\(line))+C\(line)-D\(line)" : "N(B\(line))-C\(line)"
    let difference = filling.openPlaces.map { SheetCell.Content.formula(formula, value: $0) }
    return SheetRow(
      [SheetCell(.text(filling.county.text), .centred), SheetCell(published(filling), .number)]
        + (hasTransfers ? [SheetCell(.number(filling.transferred), .number)] : [])
        + [
          SheetCell(.number(filling.placed), .number),
          SheetCell(difference ?? .text("—"), .number),
        ], height: 24)
  }

  private func published(_ filling: CountyFilling) -> SheetCell.Content {
    switch filling.published {
    case .atMost(let people): .number(people)
    case .unlimited: .text(ReportWords.unlimited.chinese)
    case nil: .text("—")
    }
  }

  private func totals(of fillings: [CountyFilling], first: Int, last: Int) -> SheetRow {
    let values =
      [fillings.reduce(0) { $0 + ($1.published?.number ?? 0) }]
      + (hasTransfers ? [fillings.reduce(0) { $0 + $1.transferred }] : [])
      + [
        fillings.reduce(0) { $0 + $1.placed }, fillings.reduce(0) { $0 + ($1.openPlaces ?? 0) },
      ]
    return SheetRow(
      [SheetCell(.text(ReportWords.total.chinese), .total)]
        + zip("BCDE", values).map { column, value in
          fillings.isEmpty
            ? SheetCell(.number(value), .totalNumber)
            : SheetCell(
              .formula("SUM(\(column)\(first):\(column)\(last))", value: value), .totalNumber)
        }, height: 24)
  }
}
