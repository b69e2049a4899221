package import JinxiuDomain

/// What withdrawals do to a plan, as tables, as a page and for a terminal.
package struct RobustnessDocument {
  let study: RobustnessStudy
  /// Of the plan.
  let report: PlanReport
  let sheets: RobustnessSheets
  let names: WithdrawalNames

  var language: Language { report.language }

  /// - Parameters:
  ///   - tables: The language of tables, `language` that of page and terminal.
  ///   - masksNames: Writes 张*三 (R47).
  ///   - ruleTitles: Names the formulas of rules by their keys.
  package init(
    _ study: RobustnessStudy, language: Language, tables: Language, masksNames: Bool = false,
    ruleTitles: [String: Phrase] = [:]
  ) {
    self.study = study
    report = PlanReport(
      scenario: study.scenario, plan: study.base, language: language, masksNames: masksNames,
      ruleTitles: ruleTitles)
    sheets = RobustnessSheets(
      study: study,
      names: WithdrawalNames(
        MoveNames(study.scenario, study.scenario, language: tables, masksNames: masksNames)))
    names = WithdrawalNames(
      MoveNames(study.scenario, study.scenario, language: language, masksNames: masksNames))
  }

  /// Every table, each a CSV file and a sheet of the workbook.
  package var tables: [ReportTable] { sheets.all }

  /// - Throws: `WorkbookError`.
  package func workbook() throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter(title: study.scenario.programme.title, dated: study.base.made.at)
      .bytes(of: tables.lazy.map(\.sheet))
  }

  /// One page without scripts or outside resources.
  package func html() -> String { RobustnessPage(self).markup.markup + "\n" }

  /// What a terminal shows.
  package func summary(width: Int = 80) -> String {
    RobustnessSummary(document: self, width: width).text
  }
}
