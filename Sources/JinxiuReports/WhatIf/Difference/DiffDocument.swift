package import JinxiuDomain

/// Two plans compared, as tables, as a page and for a terminal.
package struct DiffDocument {
  package let change: PlanChange
  /// Of the second plan.
  let report: PlanReport
  let first: Scenario
  let sheets: DiffSheets

  var language: Language { report.language }

  /// - Parameters:
  ///   - tables: The language of tables, `language` that of page and terminal.
  ///   - masksNames: Writes 张*三 (R47).
  package init(
    _ before: Plan, in first: Scenario, to after: Plan, in second: Scenario, language: Language,
    tables: Language, masksNames: Bool = false
  ) {
    change = PlanChange(from: before, to: after, others: first.others(in: second))
    self.first = first
    report = PlanReport(
      scenario: second, plan: after, language: language, masksNames: masksNames)
    sheets = DiffSheets(
      change: change,
      names: MoveNames(first, second, language: tables, masksNames: masksNames))
  }

  /// Whether everybody is where they were.
  package var isNothing: Bool { change.lines.isEmpty }

  /// Every table, each a CSV file and a sheet of the workbook.
  package var tables: [ReportTable] { sheets.all }

  /// - Throws: `WorkbookError`.
  package func workbook() throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter(title: report.scenario.programme.title, dated: report.plan.made.at)
      .bytes(of: tables.lazy.map(\.sheet))
  }

  /// One page without scripts or outside resources.
  package func html() -> String { DiffPage(self).markup.markup + "\n" }

  /// What a terminal shows.
  package func summary(width: Int = 80) -> String { DiffSummary(document: self, width: width).text }
}
