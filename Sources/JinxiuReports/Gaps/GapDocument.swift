package import JinxiuDomain

/// The gap report as tables, as a page and for a terminal.
package struct GapDocument {
  let report: GapReport
  let plan: PlanReport
  /// In the language of the tables, which the page cites.
  let sheets: GapSheets
  /// - Parameters:
  ///   - tables: The language of tables, `language` that of page and terminal.
  ///   - repairs: For a table of their own; empty where nobody looked for any.
  ///   - masksNames: Writes 张*三 (R47).
  ///   - ruleTitles: Names the formulas of rules by their keys.
  package init(
    scenario: Scenario, plan: Plan, report: GapReport, language: Language, tables: Language,
    repairs: [Repair] = [], masksNames: Bool = false, ruleTitles: [String: Phrase] = [:]
  ) {
    self.report = report
    self.plan = PlanReport(
      scenario: scenario, plan: plan, language: language, masksNames: masksNames,
      ruleTitles: ruleTitles)
    sheets = GapSheets(
      report: report, plan: plan, repairs: repairs,
      names: Nameplate(
        scenario: scenario, language: tables, masksNames: masksNames, ruleTitles: ruleTitles))
  }

  /// Every table, each a CSV file and a sheet of the workbook.
  package var tables: [ReportTable] { sheets.all.map { $0.table(sheets.language, sheets.grid) } }

  /// All tables as the sheets of one workbook.
  ///
  /// - Throws: `WorkbookError`.
  package func workbook() throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter(title: plan.scenario.programme.title, dated: plan.plan.made.at)
      .bytes(of: tables.lazy.map(\.sheet))
  }

  /// One page without scripts or outside resources.
  package func html() -> String { GapPage(self).markup.markup + "\n" }

  /// What a terminal shows.
  package func summary(width: Int = 80) -> String { GapSummary(document: self, width: width).text }
}
