import JinxiuDomain
import JinxiuFiles
import JinxiuReports
import JinxiuRules

/// Everything that a comparison is written as.
struct WhatIfOutput {
  let study: WhatIfStudy
  let language: LanguageChoice
  let masksNames: Bool
  private let rows: WhatIfRows

  init(study: WhatIfStudy, language: LanguageChoice, masksNames: Bool) {
    self.study = study
    self.language = language
    self.masksNames = masksNames
    rows = WhatIfRows(study)
  }

  var json: [UInt8] {
    WhatIfText.bytes(study) { scenario, plan in
      MoneyByPayer.all(in: scenario, plan).map {
        PayerMoney(payer: $0.payer, people: $0.people, yuan: $0.yuan)
      }
    }
  }

  private func document(_ language: Language) -> WhatIfDocument {
    WhatIfDocument(
      study, rows: rows, language: language, tables: self.language.report, masksNames: masksNames,
      ruleTitles: RuleCatalogue.titles)
  }

  /// - Throws: `WorkbookError`.
  func files() throws -> [OutputFile] {
    let tables = document(language.report)
    return Language.allCases.map {
      OutputFile(name: "whatif.\($0.rawValue).html", bytes: Array(document($0).html().utf8))
    } + [
      OutputFile(name: "whatif.xlsx", bytes: try tables.workbook()),
      OutputFile(name: "whatif.json", bytes: json),
    ] + tables.tables.map { OutputFile(name: "\($0.name).csv", bytes: Array($0.csv().utf8)) }
  }

  /// The terminal's summary, then where the files are.
  func summary(width: Int, folder: String) -> String {
    let words = language.terminal
    return document(words).summary(width: width) + "\n"
      + Phrase("报告", "Report")[words] + "  \(folder)/whatif.\(language.report.rawValue).html\n"
      + Phrase("表格", "Tables")[words] + "  \(folder)/whatif.xlsx\n"
  }
}
