import JinxiuDomain

/// A comparison in a terminal: a line for each case, then what breaks where.
struct WhatIfSummary {
  let document: WhatIfDocument
  /// Columns at which sentences break.
  let width: Int

  private var language: Language { document.language }

  /// Ends with a line break.
  var text: String {
    [wrapped(document.study.scenario.programme.title), cases, words, breaks]
      .filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var cases: [String] {
    let levels = CaseRow.levels(of: document.rows).filter {
      name in
      !name.hasPrefix("placed-") && !name.hasPrefix("fairness-")
        && (name != "shortfall" || document.rows.contains { ($0.level(name)?.value ?? 0) > 0 })
    }
    let heads = [
      ReportWords.placedHead, ReportWords.changeHead, ReportWords.move(.gained),
      ReportWords.move(.lost), ReportWords.move(.moved),
    ]
    var table = TextTable(
      names
        + (heads + levels.map(ReportWords.shortLevel)).map { .init($0[language], .right) }
        + [.init(ReportWords.status[language])])
    for row in document.rows {
      let numbers = [
        row.placed.map { "\($0)" },
        row.placed.map { GapFigure.signed($0 - document.study.base.placedCount) },
        row.gained.map { "\($0)" }, row.lost.map { "\($0)" }, row.moved.map { "\($0)" },
      ]
      let values = levels.map { row.level($0).map { ReportWords.grouped($0.value) } }
      table.append(
        name(row) + (numbers + values).map { $0 ?? "—" }
          + [ReportWords.caseState(row)[language]])
    }
    return table.lines()
  }

  /// Columns of a title in a table; what is longer stands whole below it.
  private static let titleWidth = 60

  private var names: [TextTable.Column] {
    let axes = document.study.axes
    guard !axes.isEmpty else { return [.init(ReportWords.caseHead[language])] }
    return axes.map { .init($0.title[language]) }
  }

  /// The title, or along axes the values.
  private func name(_ row: CaseRow) -> [String] {
    let axes = document.study.axes
    guard !axes.isEmpty else {
      return [DisplayWidth.truncated(row.title[language], to: Self.titleWidth)]
    }
    return row.point(on: axes, in: language)
  }

  /// What each case changes, where they are few, and why it has no plan.
  private var words: [String] {
    guard document.study.axes.isEmpty, document.study.cases.count <= 12 else { return [] }
    return document.study.cases.flatMap { one in
      wrapped(one.title[language])
        + one.words.flatMap { wrapped("  - " + $0[language], hanging: 4) }
        + facts(one).flatMap { wrapped("  ! " + $0[language], hanging: 4) }
    }
  }

  private func facts(_ one: WhatIfCase) -> [Phrase] {
    if case .contradiction(let facts) = one.result { facts } else { [] }
  }

  private var breaks: [String] {
    ReportWords.breaks(of: document.study).flatMap { wrapped("· " + $0[language], hanging: 2) }
  }

  private func wrapped(_ text: String, hanging: Int = 0) -> [String] {
    TextWrap.lines(text, width: max(20, width), hanging: hanging)
  }
}
