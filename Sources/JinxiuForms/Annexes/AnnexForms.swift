package import JinxiuDomain
package import JinxiuReports

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

  package func annex1XLSX() throws(WorkbookError) -> [UInt8] {
    try workbook(annex1, .registration)
  }
  package func annex2XLSX() throws(WorkbookError) -> [UInt8] { try workbook(annex2, .summary) }
  package func annex3XLSX() throws(WorkbookError) -> [UInt8] { try workbook(annex3, .allocation) }

  private func workbook(
    _ sheet: Sheet, _ form: OfficialForm
  ) throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter(title: form.title(in: scenario.programme), dated: plan.made.at)
      .bytes(of: [sheet])
  }

  /// What stands under a form: whom to call (L49), and whether the scenario is a sample.
  func appendNotes(to sheet: inout Sheet, _ notes: [String] = []) {
    for note in notes + FormNotes.all(of: scenario.programme) { sheet.appendBanner(note, .note) }
  }
}

/// What forms say of the programme in small print.
enum FormNotes {
  static func all(of programme: Programme) -> [String] {
    let contact =
      programme.contact.isEmpty ? [] : ["\(ReportWords.contact.chinese)：\(programme.contact)"]
    let sample =
      programme.sampleNotice.map {
        [ReportWords.sampleMark(before: $0).chinese + $0]
      } ?? []
    return contact + sample
  }
}
