import JinxiuDomain

extension GapPage {
  /// People without a place by cause, and by the reason that the plan gives.
  var people: Section {
    var causes = HTMLTable(
      ReportWords.causesCaption,
      [
        .init(ReportWords.causeHead), .init(ReportWords.count, .number),
        .init(ReportWords.meaningHead),
      ])
    for cause in GapCause.allCases {
      let people = figure(.specialties, .step(cause))
      guard people.value > 0 else { continue }
      causes.append([
        "\(ReportWords.gapCause(cause)[language])", people.span,
        "\(ReportWords.meaning(cause)[language])",
      ])
    }
    causes.appendTotal([
      "\(ReportWords.total[language])", figure(.specialties, .unplaced).span, "",
    ])
    return Section(
      "people", ReportWords.unplaced,
      causes.isEmpty
        ? [paragraph(ReportWords.everyonePlaced)] : [causes.markup(language), reasons])
  }

  private var reasons: HTML {
    var table = HTMLTable(
      ReportWords.reasonsCaption,
      [.init(ReportWords.county)]
        + tables.texts(.reason, of: .people).map { .init(Phrase($0, $0), .number) }
        + [.init(ReportWords.total, .number)])
    let all = tables.texts(.reason, of: .people)
    for county in tables.texts(.county, of: .people) {
      table.append(
        ["\(county)"]
          + all.map { figure(.people, .people, [(.county, county), (.reason, $0)]).span }
          + [figure(.people, .people, [(.county, county)]).span])
    }
    table.appendTotal(
      ["\(ReportWords.total[language])"]
        + all.map { figure(.people, .people, [(.reason, $0)]).span }
        + [figure(.people, .people).span])
    return frame.folded(table)
  }

  var funding: Section {
    var table = HTMLTable(
      ReportWords.fundingCaption,
      [.init(ReportWords.payerHead)]
        + [GapColumn.placed, .waiting, .yuan, .yuanWaiting].map {
          .init($0.title(grid), .number)
        })
    for payer in tables.texts(.payer, of: .funding) {
      table.append(["\(payer)"] + money([(.payer, payer)]))
    }
    table.appendTotal(["\(ReportWords.total[language])"] + money([]))
    return Section("funding", ReportWords.moneyByPayer, [table.markup(language)])
  }

  private func money(_ filters: [(GapColumn, String)]) -> [HTML] {
    [GapColumn.placed, .waiting, .yuan, .yuanWaiting].map { column in
      let figure = figure(.funding, column, filters)
      return figure.span(ReportWords.grouped(figure.value))
    }
  }
}
