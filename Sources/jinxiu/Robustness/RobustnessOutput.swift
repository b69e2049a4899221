import JinxiuDomain
import JinxiuFiles
import JinxiuReports
import JinxiuRules

/// Everything that a study of withdrawals is written as.
struct RobustnessOutput {
  let study: RobustnessStudy
  let language: LanguageChoice
  let masksNames: Bool

  var json: [UInt8] { RobustnessText.bytes(study) }

  private func document(_ language: Language) -> RobustnessDocument {
    RobustnessDocument(
      study, language: language, tables: self.language.report, masksNames: masksNames,
      ruleTitles: RuleCatalogue.titles)
  }

  /// - Throws: `WorkbookError`.
  func files() throws -> [OutputFile] {
    let tables = document(language.report)
    return Language.allCases.map {
      OutputFile(name: "robustness.\($0.rawValue).html", bytes: Array(document($0).html().utf8))
    } + [
      OutputFile(name: "robustness.xlsx", bytes: try tables.workbook()),
      OutputFile(name: "robustness.json", bytes: json),
    ] + tables.tables.map { OutputFile(name: "\($0.name).csv", bytes: Array($0.csv().utf8)) }
  }

  /// The terminal's summary, then where the files are.
  func summary(width: Int, folder: String) -> String {
    let words = language.terminal
    return document(words).summary(width: width) + "\n"
      + Phrase("报告", "Report")[words]
      + "  \(folder)/robustness.\(language.report.rawValue).html\n"
      + Phrase("表格", "Tables")[words] + "  \(folder)/robustness.xlsx\n"
  }
}
