import JinxiuDomain

extension GapPictures {
  /// From counties to hosts, or from cities to tiers where there are too many for a picture.
  var flow: Section {
    let isLarge = tables.texts(.county, of: .flow).count > 20
    return Section(
      "flow", ReportWords.flow,
      [
        paragraph(ReportWords.flowDescription),
        isLarge ? picture(from: .city, to: .tier).markup : picture(from: .county, to: .host).markup,
      ])
  }

  private func picture(from sender: GapColumn, to receiver: GapColumn) -> CountyFlow {
    let nowhere = ReportWords.unplacedHead[tables.language]
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
      nowhere: nowhere, words: words(nowhere), language: language)
  }

  /// What the tables write in their language, in that of the page.
  private func words(_ nowhere: String) -> [String: String] {
    let tiers = Tier.allCases.map { ReportWords.tier($0) }
    return Dictionary(
      [(nowhere, ReportWords.unplacedHead[language])]
        + tiers.map { ($0[tables.language], $0[language]) },
      uniquingKeysWith: { first, _ in first })
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
