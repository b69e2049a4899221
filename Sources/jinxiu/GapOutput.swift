import JinxiuDomain
import JinxiuFiles
import JinxiuReports
import JinxiuRules

/// Everything that a gap report is written as.
struct GapOutput {
  let scenario: Scenario
  let plan: Plan
  let report: GapReport
  let repairs: [Repair]
  let language: LanguageChoice
  let masksNames: Bool

  var json: String { GapText.text(report) }

  private func document(_ language: Language) -> GapDocument {
    GapDocument(
      scenario: scenario, plan: plan, report: report, language: language,
      tables: self.language.report, repairs: repairs, masksNames: masksNames,
      ruleTitles: RuleCatalogue.titles)
  }

  /// - Parameter withPlan: Whether the plan was made for the report and is written beside it.
  /// - Throws: How the command ends where a file cannot be written.
  func write(to folder: String, withPlan: Bool, _ console: Console) throws {
    try console.telling { try OutputFolder(folder).write(try files(withPlan: withPlan)) }
  }

  private func files(withPlan: Bool) throws -> [OutputFile] {
    let tables = document(language.report)
    let pages = Language.allCases.map {
      OutputFile(name: "gaps.\($0.rawValue).html", bytes: Array(document($0).html().utf8))
    }
    let made =
      withPlan
      ? [
        OutputFile(
          name: FileName.plan, bytes: PlanText.bytes(plan, under: scenario.programme))
      ] : []
    return pages + made + [
      OutputFile(name: "gaps.xlsx", bytes: try tables.workbook()),
      OutputFile(name: "gaps.json", bytes: Array(json.utf8)),
    ] + tables.tables.map { OutputFile(name: "\($0.name).csv", bytes: Array($0.csv().utf8)) }
  }

  /// The terminal's summary, then where the files are.
  func summary(width: Int, folder: String) -> String {
    let words = language.terminal
    return document(words).summary(width: width) + "\n"
      + Phrase("报告", "Report")[words] + "  \(folder)/gaps.\(language.report.rawValue).html\n"
      + Phrase("表格", "Tables")[words] + "  \(folder)/gaps.xlsx\n"
  }
}
