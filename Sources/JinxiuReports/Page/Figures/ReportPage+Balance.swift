import JinxiuDomain

extension ReportPage {
  /// Need beside seats, whom to telephone where that was asked for, and who goes where; nothing
  /// where nobody counted.
  var balance: [Section] {
    let names = Nameplate(
      scenario: scenario, language: report.tables, masksNames: names.masksNames,
      ruleTitles: names.ruleTitles)
    let sheets = report.studies.sheets(plan, names)
    guard !sheets.isEmpty else { return [] }
    let programme = scenario.programme
    let tables = TableSums(sheets, programme.grid, report.tables)
    let pictures = GapPictures(tables: tables, programme: programme, language: language)
    let supply = Section(
      "supply", ReportWords.supplyChart(programme.grid), pictures.supply)
    return [pictures.heatMap, supply] + telephone(pictures) + [pictures.flow]
  }

  private func telephone(_ pictures: GapPictures) -> [Section] {
    guard let gaps = report.studies.gaps else { return [] }
    let calls = TelephoneCall.all(in: gaps, names, pictures.tables)
    return [
      Section(
        "telephone", ReportWords.telephone,
        pictures.telephone(calls) + [paragraph(ReportWords.zeroes(gaps.values))])
    ]
  }
}
