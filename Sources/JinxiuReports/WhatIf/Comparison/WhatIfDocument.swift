package import JinxiuDomain

/// A scenario under other conditions, side by side with itself, as tables, as a page and for a
/// terminal.
package struct WhatIfDocument {
  let study: WhatIfStudy
  /// Of the base.
  let report: PlanReport
  let rows: [CaseRow]
  let sheets: WhatIfSheets

  var language: Language { report.language }

  /// - Parameters:
  ///   - tables: The language of tables, `language` that of page and terminal.
  ///   - masksNames: Writes 张*三 (R47).
  ///   - ruleTitles: Names the formulas of rules by their keys.
  ///   - rows: Of the same study, for those who make several documents of it.
  package init(
    _ study: WhatIfStudy, rows: WhatIfRows? = nil, language: Language, tables: Language,
    masksNames: Bool = false,
    ruleTitles: [String: Phrase] = [:]
  ) {
    self.study = study
    report = PlanReport(
      scenario: study.scenario, plan: study.base, language: language, masksNames: masksNames,
      ruleTitles: ruleTitles)
    self.rows = (rows ?? WhatIfRows(study)).all
    sheets = WhatIfSheets(study: study, rows: self.rows, language: tables, masksNames: masksNames)
  }

  /// Every table, each a CSV file and a sheet of the workbook.
  package var tables: [ReportTable] { sheets.all }

  /// - Throws: `WorkbookError`.
  package func workbook() throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter(title: study.scenario.programme.title, dated: study.base.made.at)
      .bytes(of: tables.lazy.map(\.sheet))
  }

  /// One page without scripts or outside resources.
  package func html() -> String { WhatIfPage(self).markup.markup + "\n" }

  /// What a terminal shows.
  package func summary(width: Int = 80) -> String {
    WhatIfSummary(document: self, width: width).text
  }
}

/// Every case of a comparison against the base, counted once.
package struct WhatIfRows {
  let all: [CaseRow]

  package init(_ study: WhatIfStudy) { all = CaseRow.all(of: study) }
}
