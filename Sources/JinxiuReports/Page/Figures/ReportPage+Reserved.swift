import JinxiuDomain

extension ReportPage {
  /// What the names took of the plan of counts, and what nobody took; nothing without one.
  var reserved: [Section] {
    let counties = ReservedFilling.all(in: scenario, plan)
    guard !counties.isEmpty else { return [] }
    let left = counties.contains { !$0.open.isEmpty }
    return [
      Section(
        "reserved", ReportWords.reserved,
        [paragraph(ReportWords.reservedNote), table(of: counties)]
          + (left ? open(of: counties) : [paragraph(ReportWords.noneLeft)]))
    ]
  }

  private func table(of counties: [ReservedFilling]) -> HTML {
    var table = HTMLTable(
      ReportWords.reservedCaption,
      [
        .init(ReportWords.county), .init(ReportWords.reservedHead, .number),
        .init(ReportWords.takenHead, .number), .init(ReportWords.leftHead, .number),
      ])
    for county in counties {
      table.append([
        "\(county.county.text)", "\(ReportWords.grouped(county.reserved))",
        "\(ReportWords.grouped(county.taken))", "\(ReportWords.grouped(county.left))",
      ])
    }
    let sums = [\ReservedFilling.reserved, \.taken, \.left].map { part in
      counties.reduce(0) { $0 + $1[keyPath: part] }
    }
    table.appendTotal(
      ["\(report(ReportWords.total))"] + sums.map { "\(ReportWords.grouped($0))" })
    return folded(table)
  }

  /// County by county, so that thousands of places stay readable.
  private func open(of counties: [ReservedFilling]) -> [HTML] {
    let all = counties.reduce(0) { $0 + $1.open.count }
    if all <= mostOpen { return [table(of: counties.flatMap(\.open), withCounty: true)] }
    return counties.filter { !$0.open.isEmpty }.map { county in
      // Each county shows the same part of its places.
      let most = max(1, county.open.count * mostOpenInAll / max(mostOpenInAll, all))
      let rest = county.open.count - most
      return Details(
        title: county.county.text,
        remark: report(ReportWords.reserved(county.taken, of: county.reserved)),
        body: [
          table(of: Array(county.open.prefix(most)), withCounty: false),
          rest > 0 ? paragraph(ReportWords.more(rest, in: "reserved.csv")) : "",
        ]
      ).markup
    }
  }

  private func table(of uses: [ReservedUse], withCounty: Bool) -> HTML {
    let heads: [HTMLTable.Column] = [
      .init(ReportWords.hostName), .init(ReportWords.specialty), .init(ReportWords.months),
      .init(ReportWords.unitLevel), .init(ReportWords.unit), .init(ReportWords.leftHead, .number),
    ]
    var table = HTMLTable(
      ReportWords.leftCaption, (withCounty ? [.init(ReportWords.county)] : []) + heads)
    for use in uses {
      let offer = scenario.offer(use.place.offer)
      let cells: [HTML] = [
        "\(offer.map { names.host($0.host) } ?? use.place.offer.text)",
        "\(offer?.specialty.text ?? "")", "\(MonthText.short(use.place.spells))",
        "\(report(ReportWords.unitLevel(use.place.level)))", "\(names.unit(use.place.unit))",
        "\(use.left)",
      ]
      table.append((withCounty ? ["\(use.place.county.text)"] : []) + cells)
    }
    return folded(table)
  }

  /// More places than this are shown county by county.
  private var mostOpen: Int { 60 }
  private var mostOpenInAll: Int { 2_000 }
}
