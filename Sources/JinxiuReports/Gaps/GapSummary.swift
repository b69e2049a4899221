import JinxiuDomain

/// The gap report in one or two screens of a terminal.
struct GapSummary: Punctuated {
  let document: GapDocument
  /// Columns at which sentences break.
  let width: Int

  var language: Language { document.plan.language }
  private var grid: Grid { document.sheets.grid }

  /// Ends with a line break.
  var text: String {
    [head, specialties, calls].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var head: [String] {
    let gaps = document.report.specialties
    let need = gaps.reduce(0) { $0 + $1.need }
    let placed = gaps.reduce(0) { $0 + $1.placed }
    let causes = GapCause.allCases.compactMap { cause -> String? in
      let people = gaps.reduce(0) { $0 + $1.people(cause) }
      return people == 0
        ? nil : "  - \(ReportWords.gapCause(cause)[language])\(colon)\(people)"
    }
    return wrapped(document.plan.scenario.programme.title)
      + wrapped(ReportWords.summary(need, placed, need - placed)[language]) + causes
  }

  private var specialties: [String] {
    let gaps = document.report.specialties.filter { $0.unplaced > 0 }
    let lines = gaps.prefix(most).flatMap { gap in
      wrapped(
        "  - \(gap.specialty)\(colon)\(ReportWords.verdict(gap, in: document.report, grid)?[language] ?? "")",
        hanging: 4)
    }
    guard !gaps.isEmpty else { return [] }
    return [ReportWords.breakdown[language] + finalColon] + lines
      + rest(gaps.count - most, in: GapTable.specialties)
  }

  private var calls: [String] {
    let sheets = document.sheets
    let calls = TelephoneCall.all(
      in: document.report, document.plan.names, TableSums(sheets.all, grid, sheets.language))
    guard !calls.isEmpty else { return wrapped(ReportWords.noCalls[language]) }
    let lines = calls.prefix(10).flatMap { call in
      wrapped(
        "  - \(call.label)\(bracketed(call.contact))\(colon)"
          + ReportWords.request(call.value)[language]
          + " → \(ReportWords.gain(call.value)[language])", hanging: 4)
    }
    return [ReportWords.telephone[language] + finalColon] + lines
      + rest(calls.count - 10, in: GapTable.values)
  }

  private func rest(_ count: Int, in table: GapTable) -> [String] {
    count > 0 ? ["  " + ReportWords.more(count, in: table.fileName)[language]] : []
  }

  private func wrapped(_ text: String, hanging: Int = 0) -> [String] {
    TextWrap.lines(text, width: max(20, width), hanging: hanging)
  }

  private var most: Int { 20 }
}
