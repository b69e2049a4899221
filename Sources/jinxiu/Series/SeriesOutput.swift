import JinxiuDomain
import JinxiuFiles
import JinxiuReports

/// Everything that a series is written as, beside the folders of its scenarios.
struct SeriesOutput {
  let series: PlanSeries
  let language: LanguageChoice

  var json: [UInt8] { SeriesText.bytes(series) }

  private func document(_ language: Language) -> SeriesDocument {
    SeriesDocument(
      series, language: language, tables: self.language.report, version: BuildFacts.version)
  }

  /// - Throws: `WorkbookError`.
  func files() throws -> [OutputFile] {
    let tables = document(language.report)
    return Language.allCases.map {
      OutputFile(name: "overview.\($0.rawValue).html", bytes: Array(document($0).html().utf8))
    } + [
      OutputFile(name: "overview.xlsx", bytes: try tables.workbook()),
      OutputFile(name: "overview.json", bytes: json),
    ] + tables.tables.map { OutputFile(name: "\($0.name).csv", bytes: Array($0.csv().utf8)) }
  }

  /// The terminal's summary, then where the files are.
  func summary(folder: String) -> String {
    let words = language.terminal
    return document(words).summary() + "\n"
      + Phrase("汇总", "Overview")[words] + "  \(folder)/overview.\(language.report.rawValue).html\n"
      + Phrase("表格", "Tables")[words] + "  \(folder)/overview.xlsx\n"
  }
}
