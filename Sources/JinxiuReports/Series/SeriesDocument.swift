package import JinxiuDomain

/// Many scenarios side by side, as tables, as a page and for a terminal.
package struct SeriesDocument {
  let series: PlanSeries
  let language: Language
  let sheets: SeriesSheets
  /// By what the plans were made.
  let version: String

  /// - Parameters:
  ///   - tables: The language of tables, `language` that of page and terminal.
  ///   - version: By what the plans were made.
  package init(
    _ series: PlanSeries, language: Language, tables: Language, version: String
  ) {
    self.series = series
    self.language = language
    self.version = version
    sheets = SeriesSheets(series: series, language: tables)
  }

  /// Every table, each a CSV file and a sheet of the workbook.
  package var tables: [ReportTable] { sheets.all }

  /// - Throws: `WorkbookError`.
  package func workbook() throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter(title: ReportWords.seriesTitle[sheets.language], dated: "")
      .bytes(of: tables.lazy.map(\.sheet))
  }

  /// One page without scripts or outside resources.
  package func html() -> String { SeriesPage(document: self).markup.markup + "\n" }

  /// What a terminal shows; ends with a line break.
  package func summary() -> String {
    var table = TextTable([
      .init(ReportWords.seriesHead[language]), .init(ReportWords.nominated[language], .right),
      .init(ReportWords.placedHead[language], .right),
      .init(ReportWords.shareHead[language], .right),
      .init(ReportWords.worstGapHead[language], .right), .init(ReportWords.status[language]),
    ])
    for entry in series.entries {
      table.append([
        entry.name, entry.asked.map(ReportWords.grouped) ?? "—",
        entry.figures.map { ReportWords.grouped($0.placed) } ?? "—",
        entry.share ?? "—", entry.worstGap ?? "—", ReportWords.state(of: entry)[language],
      ])
    }
    table.append([
      ReportWords.total[language], ReportWords.grouped(series.asked),
      ReportWords.grouped(series.placed), Percent.text(series.placed, of: series.asked), "", "",
    ])
    return table.lines().joined(separator: "\n") + "\n"
  }
}
