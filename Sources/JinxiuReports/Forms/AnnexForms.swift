package import JinxiuDomain

/// The three annexes of the notice filled in (附件1–3), as CSV and as workbooks; always in Chinese.
///
/// Annex 1 has one row for each person placed, so its rows, the sum of Annex 2 and the sum of
/// Annex 3 agree (R26).
package struct AnnexForms: Sendable {
  let scenario: Scenario
  let plan: Plan

  package init(scenario: Scenario, plan: Plan) {
    self.scenario = scenario
    self.plan = plan
  }

  package func annex1CSV() -> String { annex1.csv }
  package func annex2CSV() -> String { annex2.csv }
  package func annex3CSV() -> String { annex3.csv }

  package func annex1XLSX() throws(WorkbookError) -> [UInt8] { try workbook(annex1) }
  package func annex2XLSX() throws(WorkbookError) -> [UInt8] { try workbook(annex2) }
  package func annex3XLSX() throws(WorkbookError) -> [UInt8] { try workbook(annex3) }

  private func workbook(_ sheet: Sheet) throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter(title: year + FormWords.title(of: sheet.name), dated: plan.made.at)
      .bytes(of: [sheet])
  }

  /// The year of the programme, in the titles.
  var year: String { "\(scenario.programme.periods.first.year)年" }

  /// What stands under a form: whom to call (L49), and whether the scenario is a sample.
  func appendNotes(to sheet: inout Sheet, _ notes: [String] = []) {
    let programme = scenario.programme
    let contact =
      programme.contact.isEmpty ? [] : ["\(ReportWords.contact.chinese)：\(programme.contact)"]
    let sample =
      programme.sampleNotice.map {
        [ReportWords.sampleMark(before: $0).chinese + $0]
      } ?? []
    for note in notes + contact + sample { sheet.appendBanner(note, .note) }
  }
}
