package import JinxiuDomain

/// The report of one plan, for a terminal and as one HTML file.
package struct PlanReport: Sendable {
  let scenario: Scenario
  let plan: Plan
  let facts: [Phrase]
  let language: Language
  let names: Nameplate
  let studies: PlanStudies
  /// Of the tables beside the report, which it cites.
  let tables: Language

  /// `facts` are what counting alone tells before solving; `masksNames` writes 张*三 (R47);
  /// `ruleTitles` name the formulas of rules by their keys in the catalogue; `tables` is the language
  /// of the tables beside the report.
  package init(
    scenario: Scenario, plan: Plan, facts: [Phrase] = [], language: Language,
    masksNames: Bool = false, ruleTitles: [String: Phrase] = [:],
    studies: PlanStudies = PlanStudies(), tables: Language = .chinese
  ) {
    self.tables = tables
    self.studies = studies
    self.scenario = scenario
    self.plan = plan
    self.facts = facts
    self.language = language
    names = Nameplate(
      scenario: scenario, language: language, masksNames: masksNames, ruleTitles: ruleTitles)
  }

  /// The whole report as one page without scripts or outside resources.
  package func html() -> String { ReportPage(report: self).markup.markup + "\n" }

  /// What a terminal shows; tables line up, sentences break at `width` columns.
  package func summary(width: Int = 80) -> String {
    TerminalSummary(report: self, width: width).text
  }

  /// Beyond this many people a page sums up and leaves the lists to the tables.
  static let mostListed = 300

  var isLarge: Bool { max(plan.placedCount, plan.unplacedCount) > Self.mostListed }

  func callAsFunction(_ phrase: Phrase) -> String { phrase[language] }
}
