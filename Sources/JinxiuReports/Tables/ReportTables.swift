package import JinxiuDomain

/// The plain tables of a plan, as CSV one by one and as one workbook.
package struct ReportTables: Sendable {
  let scenario: Scenario
  let plan: Plan
  let language: Language
  let names: Nameplate
  let studies: PlanStudies

  /// `masksNames` writes 张*三 (R47); `ruleTitles` name the formulas of rules by their keys.
  package init(
    scenario: Scenario, plan: Plan, language: Language, masksNames: Bool = false,
    ruleTitles: [String: Phrase] = [:], studies: PlanStudies = PlanStudies()
  ) {
    self.studies = studies
    self.scenario = scenario
    self.plan = plan
    self.language = language
    names = Nameplate(
      scenario: scenario, language: language, masksNames: masksNames, ruleTitles: ruleTitles)
  }

  /// Who goes where and who does not, then limits, then what is behind the outcome.
  package var all: [ReportTable] {
    [placements, unplaced, rules, counties] + reserved + [
      units, hosts, waivers, unverifiable, levels, statistics,
    ] + fairnessTables + readingTables
      + studies.sheets(plan, names).map { $0.table(language, scenario.programme.grid) }
  }

  /// All tables as the sheets of one workbook.
  package func workbook() throws(WorkbookError) -> [UInt8] { try workbook(of: all) }

  /// Tables of `all` as the sheets of one workbook.
  package func workbook(of tables: [ReportTable]) throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter(title: scenario.programme.title, dated: plan.made.at)
      .bytes(of: tables.lazy.map(\.sheet))
  }

  func table(
    _ name: String, _ title: Phrase, _ heads: [Phrase], _ rows: [[ReportCell]]
  ) -> ReportTable {
    ReportTable(name, title[language], heads.map { $0[language] }, rows)
  }

  func text(_ phrase: Phrase) -> ReportCell { .text(phrase[language]) }
}
