import JinxiuDomain

extension GapPage {
  /// Specialty, tier, region, each a line that opens, down to the months where there is room.
  var drill: Section {
    let lines = pictures.specialties.map { specialty in
      let path: [(GapColumn, String)] = [(.specialty, specialty)]
      return Details(
        title: specialty, remark: remark(path),
        body: isLarge ? [table(.tier, path)] : [table(.period, path)] + tiers(path)
      ).markup
    }
    return Section(
      "drill", ReportWords.drill, isAppendix: true,
      [paragraph(ReportWords.drillNote)] + (isLarge ? [table(.city, [])] : []) + lines)
  }

  /// Beyond this many places by tier and county a page shows cities and tiers, and leaves the rest
  /// to the tables.
  private var isLarge: Bool { report.places.count > 400 }

  private func remark(_ path: [(GapColumn, String)]) -> String {
    let need = figure(.places, .need, path).value
    let placed = figure(.places, .placed, path).value
    let stays = figure(.places, .stays, path).value
    return ReportWords.drillRemark(need, placed, stays)[language]
  }

  private func filters(_ path: [(GapColumn, String)]) -> [GapSum.Filter] {
    path.map { GapSum.Filter($0.0, $0.1) }
  }

  private func tiers(_ path: [(GapColumn, String)]) -> [HTML] {
    tables.texts(.tier, of: .months, filters(path)).map { tier in
      let path = path + [(.tier, tier)]
      return Details(
        title: tier, remark: remark(path), body: regions(path)
      ).markup
    }
  }

  private func regions(_ path: [(GapColumn, String)]) -> [HTML] {
    tables.texts(.city, of: .months, filters(path)).flatMap { city in
      let inCity = path + [(.city, city)]
      return tables.texts(.county, of: .months, filters(inCity)).map { county in
        let path = inCity + [(.county, county)]
        return Details(
          title: "\(city) \(county)", remark: remark(path), body: [table(.period, path)]
        ).markup
      }
    }
  }

  private static let columns: [GapColumn] = [
    .need, .waiting, .published, .used, .lost, .free, .balance,
  ]

  /// The months, tiers or cities of what lies under a path.
  private func table(_ column: GapColumn, _ path: [(GapColumn, String)]) -> HTML {
    let rows = tables.texts(column, of: .months, filters(path))
    let names = path.map(\.1).joined(separator: " · ")
    let unit = ReportWords.gapPeriods(grid)[language]
    let caption = names.isEmpty ? unit : "\(names)（\(unit)）"
    var table = HTMLTable(
      Phrase(caption, caption),
      [.init(column.title(grid))] + Self.columns.map { .init($0.title(grid), .number) })
    for row in column == .period ? rows.sorted(by: isBefore) : rows {
      table.append(
        ["\(row)"] + Self.columns.map { number(figure(.months, $0, path + [(column, row)]), $0) })
    }
    table.appendTotal(
      ["\(ReportWords.total[language])"]
        + Self.columns.map { number(figure(.months, $0, path), $0) })
    return table.markup(language)
  }

  /// By code points, so months stand in order and what has none at the end.
  private func isBefore(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
  }

  private func number(_ figure: GapFigure, _ column: GapColumn) -> HTML {
    column == .balance ? figure.span(GapFigure.signed(figure.value)) : figure.span
  }

  var method: Section {
    var table = HTMLTable(
      ReportWords.methodCaption,
      [.init(ReportWords.causeHead), .init(ReportWords.meaningHead)])
    for cause in GapCause.allCases {
      table.append([
        "\(ReportWords.gapCause(cause)[language])", "\(ReportWords.meaning(cause)[language])",
      ])
    }
    return Section(
      "method", ReportWords.method, isAppendix: true,
      ReportWords.methodNotes.map(paragraph) + [table.markup(language)])
  }
}
