import JinxiuDomain

/// The page of a comparison.
struct WhatIfPage {
  let document: WhatIfDocument
  let frame: ReportPage

  init(_ document: WhatIfDocument) {
    self.document = document
    frame = ReportPage(report: document.report)
  }

  /// Cases that are told one by one; beyond them the tables have them all.
  private static let most = 60
  /// People listed in all cases together.
  private static let listed = 2_000
  /// Cases of which the flow is drawn.
  private static let drawn = 12

  /// Rows up to which a table stands open, so that it is printed too.
  private static let open = 121
  private var isShort: Bool { document.rows.count <= Self.open }

  private var study: WhatIfStudy { document.study }
  private var language: Language { document.language }

  var markup: HTML {
    let title = ReportWords.whatIfTitle
    return PageFrame(
      title: "\(study.scenario.programme.title) · \(title[language])",
      masthead: frame.masthead(title), sections: breaks + pictures + [cases, money, details],
      footer: frame.footer, language: language
    ).markup
  }

  private var cases: Section {
    let levels = CaseRow.levels(of: document.rows).filter(isTold)
    var table = HTMLTable(
      ReportWords.casesTitle,
      heads + [
        .init(ReportWords.placedHead, .number), .init(ReportWords.move(.gained), .number),
        .init(ReportWords.move(.lost), .number), .init(ReportWords.move(.moved), .number),
        .init(ReportWords.waiversHead, .number),
      ] + levels.map { .init(ReportWords.shortLevel($0), .number) }
        + [.init(ReportWords.status)])
    for row in document.rows {
      let numbers = [row.gained, row.lost, row.moved, row.waivers].map { number -> HTML in
        "\(number.map(String.init) ?? "—")"
      }
      table.append(
        name(row) + [placed(row)] + numbers + levels.map { value(row, $0) }
          + ["\(ReportWords.caseState(row)[language])"])
    }
    return Section(
      "cases", ReportWords.casesTitle,
      [frame.folded(table, isOpen: isShort), frame.paragraph(ReportWords.nearestNote)])
  }

  /// Of what `name` says.
  private var heads: [HTMLTable.Column] {
    study.axes.isEmpty ? [.init(ReportWords.caseHead)] : study.axes.map { .init($0.title, .short) }
  }

  /// The title, or along axes the values.
  private func name(_ row: CaseRow) -> [HTML] {
    guard !study.axes.isEmpty else { return ["\(row.title[language])"] }
    return row.point(on: study.axes, in: language).map { "\($0)" }
  }

  /// People by class and waivers have columns of their own; floors are told where one is missed, and
  /// counties above the worst in the tables alone.
  private func isTold(_ level: String) -> Bool {
    if level.hasPrefix("placed") || level.hasPrefix("fairness-") || level == "waivers" {
      return false
    }
    return level != "shortfall" || document.rows.contains { ($0.level(level)?.value ?? 0) > 0 }
  }

  private func placed(_ row: CaseRow) -> HTML {
    guard let placed = row.placed else { return "—" }
    let step = placed - study.base.placedCount
    guard step != 0 else { return "\(placed)" }
    return "\(placed)<br/><span class=\"id\">\(GapFigure.signed(step))</span>"
  }

  /// What is not proven says how far it may be from the best.
  private func value(_ row: CaseRow, _ name: String) -> HTML {
    guard let level = row.level(name) else { return "—" }
    let value = ReportWords.grouped(level.value)
    guard !level.isProven, let bound = level.bound else { return "\(value)" }
    let sign = level.isMaximised ? "≤" : "≥"
    return "\(value)<br/><span class=\"id\">\(sign) \(ReportWords.grouped(bound))</span>"
  }

  private var breaks: [Section] {
    let sentences = ReportWords.breaks(of: study)
    guard !sentences.isEmpty else { return [] }
    let items = sentences.map { sentence -> HTML in "<li>\(sentence[language])</li>\n" }
    return [Section("breaks", ReportWords.breaksTitle, ["<ul>\n\(items)</ul>\n"])]
  }

  private var pictures: [Section] {
    switch study.axes.count {
    case 1:
      [
        Section(
          "curves", ReportWords.curves,
          [
            frame.paragraph(ReportWords.curvesDescription),
            SweepCurves(study: study, language: language).markup,
          ])
      ]
    case 2:
      [
        Section(
          "grid", ReportWords.grid,
          [
            frame.paragraph(ReportWords.gridDescription),
            SweepHeatMap(study: study, language: language).markup,
          ])
      ]
    default: []
    }
  }

  private var money: Section {
    let payers = Payer.allCases.filter { payer in
      document.rows.contains { $0.money.contains { $0.payer == payer } }
    }
    var table = HTMLTable(
      ReportWords.moneyTitle,
      heads
        + payers.flatMap {
          [.init(ReportWords.payer($0), .number), .init(ReportWords.yuanHead, .number)]
        })
    for row in document.rows {
      let own = row.money
      table.append(
        name(row)
          + payers.flatMap { payer -> [HTML] in
            let money = own.first { $0.payer == payer }
            let yuan = money?.yuan.map(ReportWords.grouped)
            let people = row.plan == nil ? "—" : "\(money?.people ?? 0)"
            return ["\(people)", "\(yuan ?? "—")"]
          })
    }
    return Section("money", ReportWords.moneyTitle, [frame.folded(table, isOpen: isShort)])
  }

  private var details: Section {
    let told = document.rows.dropFirst().prefix(Self.most)
    let rest = document.rows.count - 1 - told.count
    return Section(
      "details", ReportWords.caseDetails,
      told.map(detail)
        + (rest > 0 ? [frame.paragraph(ReportWords.more(rest, in: "whatif-cases.csv"))] : []))
  }

  private func detail(_ row: CaseRow) -> HTML {
    let items = row.words.map { words -> HTML in "<li>\(words[language])</li>\n" }
    let list: HTML = items.isEmpty ? "" : "<ul>\n\(items)</ul>\n"
    guard let change = row.change else {
      return Details(
        title: row.title[language], remark: ReportWords.caseState(row)[language],
        body: [list] + facts(row)
      ).markup
    }
    let parts = DiffParts(
      change: change, frame: frame,
      names: MoveNames(
        study.scenario, row.scenario, language: language,
        masksNames: document.report.names.masksNames),
      most: max(20, Self.listed / max(1, study.cases.count)))
    let isDrawn = study.cases.count <= Self.drawn && !change.flows().isEmpty
    return Details(
      title: row.title[language], remark: ReportWords.difference(change)[language],
      isOpen: study.cases.count == 1,
      body: [list] + (isDrawn ? parts.flow("flow-\(row.number)") : []) + [
        parts.people, parts.changedCounties, parts.changedHosts,
      ]
    ).markup
  }

  private func facts(_ row: CaseRow) -> [HTML] {
    guard case .contradiction(let facts) = row.result else { return [] }
    return facts.map { frame.paragraph($0) }
  }
}
