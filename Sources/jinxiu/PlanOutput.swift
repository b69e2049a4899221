import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import JinxiuReports
import JinxiuRules

/// Everything that a plan is written as.
struct PlanOutput {
  let scenario: Scenario
  let plan: Plan
  let facts: [Phrase]
  let language: LanguageChoice
  let masksNames: Bool
  var studies: PlanStudies

  var json: String { PlanText.text(plan, under: scenario.programme) }

  /// Pages on a thread of their own; the rest, which takes more memory, on this one.
  ///
  /// - Throws: `WorkbookError`.
  func files() async throws -> [OutputFile] {
    async let pages = pages()
    let forms = try forms()
    return await forms + pages
  }

  private func pages() -> [OutputFile] {
    [
      OutputFile(name: "report.zh.html", bytes: Array(html(.chinese).utf8)),
      OutputFile(name: "report.en.html", bytes: Array(html(.english).utf8)),
    ]
  }

  private func forms() throws -> [OutputFile] {
    let annexes = AnnexForms(scenario: scenario, plan: plan)
    let tables = ReportTables(
      scenario: scenario, plan: plan, language: language.report, masksNames: masksNames,
      ruleTitles: RuleCatalogue.titles, studies: studies)
    let all = tables.all
    return [
      OutputFile(name: FileName.plan, bytes: PlanText.bytes(plan, under: scenario.programme)),
      OutputFile(name: "annex1.csv", bytes: Array(annexes.annex1CSV().utf8)),
      OutputFile(name: "annex2.csv", bytes: Array(annexes.annex2CSV().utf8)),
      OutputFile(name: "annex3.csv", bytes: Array(annexes.annex3CSV().utf8)),
      OutputFile(name: "annex1.xlsx", bytes: try annexes.annex1XLSX()),
      OutputFile(name: "annex2.xlsx", bytes: try annexes.annex2XLSX()),
      OutputFile(name: "annex3.xlsx", bytes: try annexes.annex3XLSX()),
      OutputFile(name: "tables.xlsx", bytes: try tables.workbook(of: all)),
    ] + all.map { OutputFile(name: "\($0.name).csv", bytes: Array($0.csv().utf8)) } + studyFiles
  }

  private var studyFiles: [OutputFile] {
    var files: [OutputFile] = []
    if let readings = studies.readings {
      let bytes = ReadingText.bytes(readings, of: scenario) { scenario, plan in
        MoneyByPayer.all(in: scenario, plan).map {
          PayerMoney(payer: $0.payer, people: $0.people, yuan: $0.yuan)
        }
      }
      files.append(OutputFile(name: "readings.json", bytes: bytes))
    }
    if let fairness = studies.fairness {
      files.append(
        OutputFile(
          name: "fairness.json", bytes: FairnessText.bytes(fairness, of: scenario, plan)))
    }
    return files
  }

  private func html(_ language: Language) -> String {
    PlanReport(
      scenario: scenario, plan: plan, facts: facts, language: language, masksNames: masksNames,
      ruleTitles: RuleCatalogue.titles, studies: studies, tables: self.language.report
    ).html()
  }

  /// The terminal's summary, then where the files are.
  func summary(width: Int, folder: String) -> String {
    let words = language.terminal
    let report = PlanReport(
      scenario: scenario, plan: plan, facts: facts, language: words, masksNames: masksNames,
      ruleTitles: RuleCatalogue.titles, studies: studies)
    let annexes = (1...3).map { "\(folder)/annex\($0).xlsx" }.joined(separator: "  ")
    return report.summary(width: width) + "\n"
      + Phrase("报告", "Report")[words] + "  \(folder)/report.\(language.report.rawValue).html\n"
      + Phrase("附件", "Annexes")[words] + "  \(annexes)\n"
      + Phrase("方案", "Plan")[words] + "  \(folder)/\(FileName.plan)\n"
  }
}
