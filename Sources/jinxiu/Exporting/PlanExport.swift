import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import JinxiuReports
import JinxiuRules

/// The documents of one plan: annexes, tables, lists and letters.
struct PlanExport {
  private let plan: Plan
  private let scenario: Scenario
  private let language: Language
  private let masksNames: Bool

  init(_ input: PlanInput, language: Language, masksNames: Bool) {
    plan = input.plan
    scenario = input.scenario
    self.language = language
    self.masksNames = masksNames
  }

  /// Lists and letters in folders of their own.
  ///
  /// - Throws: `OutputError` or `WorkbookError`; nothing is written before everything is made.
  func write(to folder: String, _ output: ExportOutput) throws {
    try output.requireFree(folder)
    let forms = PlanForms(
      scenario: scenario, plan: plan, language: language, masksNames: masksNames)
    let tables = ReportTables(
      scenario: scenario, plan: plan, language: language, masksNames: masksNames,
      ruleTitles: RuleCatalogue.titles)
    let files = try forms.annexes() + [forms.tables(tables)]
    let intake = try forms.intake()
    let dispatch = try forms.dispatch()
    let letters = LetterFolder(
      plan, scenario, language, masksNames: masksNames, path: folder + "/" + LetterFolder.name)
    try output.write(
      files.map { OutputFile(name: $0.name, bytes: $0.bytes) } + [
        OutputFile(name: FileName.plan, bytes: PlanText.bytes(plan, under: scenario.programme))
      ], to: folder, Phrase("附件和表格", "Annexes and tables"))
    try output.write(
      intake, to: folder + "/" + Phrase("接收名单", "intake")[language],
      Phrase("接收名单", "Intake lists"))
    try output.write(
      dispatch, to: folder + "/" + Phrase("派出名单", "sent")[language],
      Phrase("派出名单", "County lists"))
    try letters.write()
    output.console.print(letters.line[output.console.language] + "\n")
  }
}
