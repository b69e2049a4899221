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

  /// From counties to hosts, or from cities to tiers where there are too many for a picture.
  var flow: Section {
    let isLarge = tables.texts(.county, of: .flow).count > 20
    let sender: GapColumn = isLarge ? .city : .county
    return Section(
      "flow", ReportWords.flow,
      [
        paragraph(ReportWords.flowDescription),
        flowPicture(sender, isLarge ? .tier : .host).markup,
      ])
  }

  private func flowPicture(_ sender: GapColumn, _ receiver: GapColumn) -> CountyFlow {
    let nowhere = ReportWords.unplacedHead[document.sheets.language]
    let senders = tables.texts(sender, of: .flow)
    let hosts = tables.texts(receiver, of: .flow).filter { $0 != nowhere && !$0.isEmpty }
    let dearest = hosts.enumerated().sorted { right, left in
      let (more, less) = (
        figure(.flow, .people, [(receiver, left.element)]).value,
        figure(.flow, .people, [(receiver, right.element)]).value
      )
      return (more, right.offset) < (less, left.offset)
    }.map(\.element)
    let (shown, others) = (Array(dearest.prefix(mostHosts)), Array(dearest.dropFirst(mostHosts)))
    let rest = ReportWords.otherHosts(others.count)[language]
    var bands: [CountyFlow.Band] = []
    for from in senders {
      for to in shown { bands += band(from, to, sums(sender, from, receiver, [to])) }
      bands += band(from, rest, sums(sender, from, receiver, others))
      bands += band(from, nowhere, [none(sender, from, nowhere)])
    }
    return CountyFlow(
      bands: bands, senders: senders,
      receivers: shown + (others.isEmpty ? [] : [rest])
        + (bands.contains { $0.to == nowhere } ? [nowhere] : []),
      nowhere: nowhere, language: language)
  }

  private func band(_ from: String, _ to: String, _ sums: [GapSum]) -> [CountyFlow.Band] {
    let figure = GapFigure(sums, tables)
    return figure.value > 0 ? [CountyFlow.Band(from: from, to: to, figure: figure)] : []
  }

  private func sums(
    _ sender: GapColumn, _ from: String, _ receiver: GapColumn, _ hosts: [String]
  ) -> [GapSum] {
    hosts.map {
      GapSum(.flow, .people, [GapSum.Filter(sender, from), GapSum.Filter(receiver, $0)])
    }
  }

  private func none(_ sender: GapColumn, _ from: String, _ nowhere: String) -> GapSum {
    GapSum(.flow, .people, [GapSum.Filter(sender, from), GapSum.Filter(.host, nowhere)])
  }

  private var mostHosts: Int { 16 }
}
