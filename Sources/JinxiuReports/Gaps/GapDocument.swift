package import JinxiuDomain

/// The gap report as tables, as a page and for a terminal.
package struct GapDocument {
  let report: GapReport
  let plan: PlanReport
  /// In the language of the tables, which the page cites.
  let sheets: GapSheets
  /// Changes that were shown to help, for a table on the page; empty where none were asked for.
  let repairs: [RepairLine]

  /// - Parameters:
  ///   - tables: The language of tables, `language` that of page and terminal.
  ///   - masksNames: Writes 张*三 (R47).
  ///   - ruleTitles: Names the formulas of rules by their keys.
  package init(
    scenario: Scenario, plan: Plan, report: GapReport, language: Language, tables: Language,
    masksNames: Bool = false, ruleTitles: [String: Phrase] = [:], repairs: [RepairLine] = []
  ) {
    self.report = report
    self.plan = PlanReport(
      scenario: scenario, plan: plan, language: language, masksNames: masksNames,
      ruleTitles: ruleTitles)
    sheets = GapSheets(
      report: report, plan: plan,
      names: Nameplate(
        scenario: scenario, language: tables, masksNames: masksNames, ruleTitles: ruleTitles))
    self.repairs = repairs
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

/// One change that was shown to help, in words and numbers, as the page lists it.
package struct RepairLine: Hashable, Sendable {
  package let what: Phrase
  /// People placed more, and people who go elsewhere than in the plan.
  package let placed: Int
  package let moved: Int
  /// How it is known.
  package let proof: Phrase

  package init(what: Phrase, placed: Int, moved: Int, proof: Phrase) {
    self.what = what
    self.placed = placed
    self.moved = moved
    self.proof = proof
  }
}
