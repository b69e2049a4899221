import JinxiuDomain

extension ReportPage {
  /// What the programme asks for at least, what is missing, and who cannot be covered at all.
  var floors: Section {
    let uses = FloorUse.all(in: scenario, plan)
    let parts = guidance + floors(of: uses) + uncovered
    return Section(
      "floors", ReportWords.floors, parts.isEmpty ? [paragraph(ReportWords.noFloors)] : parts)
  }

  private func floors(of uses: [FloorUse]) -> [HTML] {
    guard !uses.isEmpty else { return [] }
    var table = HTMLTable(
      ReportWords.floorsCaption,
      [
        .init(ReportWords.rule), .init(ReportWords.floorCount, .number),
        .init(ReportWords.missedCount, .number), .init(ReportWords.shortfallHead, .number),
      ])
    for use in uses {
      table.append([
        "\(names.rule(use.setting))", "\(use.lines.count)", "\(use.missed.count)",
        "\(ReportWords.grouped(use.shortfall))",
      ])
    }
    return [table.markup(language), missed(of: uses)]
  }

  private func missed(of uses: [FloorUse]) -> HTML {
    var table = HTMLTable(
      ReportWords.missedCaption,
      [
        .init(ReportWords.rule), .init(ReportWords.subject), .init(ReportWords.floorHead, .number),
        .init(ReportWords.actual, .number), .init(ReportWords.shortfallHead, .number),
      ])
    for use in uses {
      for line in use.missed.prefix(mostMissed) {
        table.append([
          "\(names.rule(use.setting))", "\(line.subject.map { report($0) } ?? "—")",
          "\(line.limit ?? 0)", "\(line.used)", "\(FloorUse.shortfall(of: line))",
        ])
      }
    }
    guard !table.isEmpty else { return paragraph(ReportWords.everyFloorReached) }
    let rest = uses.reduce(0) { $0 + max(0, $1.missed.count - mostMissed) }
    return rest == 0
      ? table.markup(language)
      : "\(table.markup(language))\(paragraph(ReportWords.more(rest, in: "rules.csv")))"
  }

  /// The table of the notice with what is placed, cities by levels.
  private var guidance: [HTML] {
    let cities = GuidanceUse.all(in: scenario, plan)
    guard let levels = cities.first?.parts.map(\.level) else { return [] }
    var table = HTMLTable(
      ReportWords.guidanceCaption,
      [.init(ReportWords.city)] + levels.map { .init(ReportWords.unitLevel($0), .number) }
        + [.init(ReportWords.total, .number)])
    for city in cities {
      table.append(
        ["\(city.city)"] + city.parts.map { cell($0.placed, $0.guidance) }
          + [cell(city.placed, city.guidance)])
    }
    let sums = levels.indices.map { index in
      cell(
        cities.reduce(0) { $0 + $1.parts[index].placed },
        cities.reduce(0) { $0 + $1.parts[index].guidance })
    }
    let all = cell(
      cities.reduce(0) { $0 + $1.placed }, cities.reduce(0) { $0 + $1.guidance })
    table.appendTotal(["\(report(ReportWords.total))"] + sums + [all])
    return [table.markup(language)]
  }

  private func cell(_ placed: Int, _ guidance: Int) -> HTML {
    let short: HTML =
      placed >= guidance
      ? ""
      : "<br/><strong class=\"short\">\(report(ReportWords.short)) \(guidance - placed)</strong>"
    return "\(ReportWords.grouped(placed))/\(ReportWords.grouped(guidance))\(short)"
  }

  private var uncovered: [HTML] {
    let groups = UncoveredUnits.all(in: scenario)
    guard !groups.isEmpty else { return [] }
    let parts = groups.map { group -> HTML in
      let shown = group.units.prefix(mostUncovered).map { names.unit($0) }
      let rest = group.units.count - shown.count
      return Details(
        title: report(ReportWords.uncovered(group)), remark: "",
        body: [
          "<p>\(report(ReportWords.list(shown)))</p>\n",
          rest > 0 ? paragraph(ReportWords.more(rest, in: "units.csv")) : "",
        ]
      ).markup
    }
    return [
      "<h3>\(report(ReportWords.uncoveredHead))</h3>\n", paragraph(ReportWords.uncoveredNote),
    ]
      + parts
  }

  /// Of each rule; the rest is in the tables.
  private var mostMissed: Int { 15 }
  private var mostUncovered: Int { 200 }
}
