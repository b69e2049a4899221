import JinxiuDomain

/// Drawings of need, seats and flows over the tables beside a page, for every page that shows them.
struct GapPictures {
  let tables: TableSums
  let programme: Programme
  /// Of the page; the tables may be in another.
  let language: Language

  /// Specialties that somebody asks for or some host offers, as the tables write them.
  var specialties: [String] { tables.texts(.specialty, of: .months) }

  var heatMap: Section {
    let map = GapHeatMap(
      tables: tables, specialties: specialties, months: programme.periods.periods,
      language: language)
    return Section(
      "heat-map", ReportWords.heatMap, [paragraph(ReportWords.heatMapDescription)] + map.markup)
  }

  /// Bars of need above bars of seats, with what they mean.
  var supply: [HTML] {
    let bars = SupplyBars(
      tables: tables, specialties: specialties, grid: programme.grid, language: language)
    return [paragraph(ReportWords.supplyDescription)] + bars.markup
  }

  /// The first of a telephone list as bars, with what they mean.
  func telephone(_ calls: [TelephoneCall]) -> [HTML] {
    guard !calls.isEmpty else { return [paragraph(ReportWords.noCalls)] }
    let bars = TelephoneBars(calls: Array(calls.prefix(20)), language: language)
    return [paragraph(ReportWords.telephoneDescription), bars.markup]
  }

  /// The sum of a column over rows whose columns have these texts.
  func figure(
    _ table: GapTable, _ column: GapColumn, _ filters: [(GapColumn, String)] = []
  ) -> GapFigure {
    GapFigure(GapSum(table, column, filters.map { GapSum.Filter($0.0, $0.1) }), tables)
  }

  func paragraph(_ phrase: Phrase) -> HTML { "<p>\(phrase[language])</p>\n" }
}
