import JinxiuDomain

/// The page of two plans compared.
struct DiffPage {
  let document: DiffDocument
  let frame: ReportPage
  let parts: DiffParts

  init(_ document: DiffDocument) {
    self.document = document
    frame = ReportPage(report: document.report)
    parts = DiffParts(
      change: document.change, frame: frame,
      names: MoveNames(
        document.first, document.report.scenario, language: document.language,
        masksNames: document.report.names.masksNames))
  }

  private var language: Language { document.language }

  private var others: HTML? {
    ReportWords.others(document.change, parts.names).map { frame.paragraph($0) }
  }

  var markup: HTML {
    let title = ReportWords.diffTitle
    return PageFrame(
      title: "\(document.report.scenario.programme.title) · \(title[language])",
      masthead: frame.masthead(title),
      sections: [
        Section(
          "outcome", ReportWords.outcome,
          ["<p class=\"lead\">\(ReportWords.difference(document.change)[language])</p>\n"]
            + [others, parts.levels].compactMap(\.self)),
        Section("flow", ReportWords.hostFlow, parts.flow("flow")),
        Section("people", ReportWords.movesTitle, [parts.people]),
        Section("counties", ReportWords.countiesTitle, [parts.counties]),
        Section("hosts", ReportWords.hostsTitle, [parts.hosts]),
      ], footer: frame.footer, language: language
    ).markup
  }
}

/// Parts of pages that tell what became of people from one plan to another.
struct DiffParts {
  let change: PlanChange
  let frame: ReportPage
  let names: MoveNames

  private var language: Language { frame.language }

  /// People listed; beyond them the tables have them all.
  var most = 400

  var levels: HTML {
    let old = change.before.outcome.levels
    var table = HTMLTable(
      ReportWords.levelsTitle,
      [
        .init(ReportWords.levelHead), .init(ReportWords.valueBefore, .number),
        .init(ReportWords.valueAfter, .number), .init(ReportWords.proofHead),
      ])
    for level in change.after.outcome.levels {
      let before = old.first { $0.name == level.name }.map { ReportWords.grouped($0.value) }
      table.append([
        "\(ReportWords.level(level.name)[language])", "\(before ?? "—")",
        "\(ReportWords.grouped(level.value))", "\(ReportWords.proof(level)[language])",
      ])
    }
    return table.isEmpty ? "" : table.markup(language)
  }

  var people: HTML {
    MoveTable(lines: change.lines, names: names, frame: frame, most: most, file: "CSV").markup
  }

  var counties: HTML { counties { _ in true } }
  var hosts: HTML { hosts { _ in true } }
  /// Those alone that have more or fewer people.
  var changedCounties: HTML { counties { $0 != 0 } }
  var changedHosts: HTML { hosts { $0 != 0 } }

  private func counties(_ isTold: (Int) -> Bool) -> HTML {
    balances(
      ReportWords.countiesTitle, ReportWords.county,
      change.counties(in: names.second.scenario).filter { isTold($0.change) }
        .map { ($0.place.text, $0.before, $0.after) })
  }

  private func hosts(_ isTold: (Int) -> Bool) -> HTML {
    balances(
      ReportWords.hostsTitle, ReportWords.hostName,
      change.hosts(in: names.second.scenario).filter { isTold($0.change) }
        .map { (names.host($0.place), $0.before, $0.after) })
  }

  private func balances(
    _ caption: Phrase, _ head: Phrase, _ rows: [(String, Int, Int)]
  ) -> HTML {
    var table = HTMLTable(
      caption,
      [
        .init(head), .init(ReportWords.placedBefore, .number),
        .init(ReportWords.placedAfter, .number), .init(ReportWords.changeHead, .number),
      ])
    for (name, before, after) in rows {
      table.append(["\(name)", "\(before)", "\(after)", "\(GapFigure.signed(after - before))"])
    }
    return table.isEmpty ? "" : frame.folded(table)
  }

  /// Who goes from which host to which; nothing where nobody changes host.
  ///
  /// - Parameter identifier: Unique on the page.
  func flow(_ identifier: String) -> [HTML] {
    let flows = change.flows()
    guard !flows.isEmpty else { return [frame.paragraph(ReportWords.noHostMoves)] }
    let nowhere = ReportWords.noPlace[language]
    func name(_ host: Identifier<Host>?) -> String { host.map(names.host) ?? nowhere }
    let bands = flows.map { flow in
      CountyFlow.Band(
        from: name(flow.from), to: name(flow.to),
        figure: GapFigure(
          value: flow.people,
          source: "people where \(flow.from?.text ?? "—") → \(flow.to?.text ?? "—")"))
    }
    func ordered(_ ends: [String]) -> [String] {
      Set(ends).sorted { ($0 == nowhere ? 1 : 0, $0) < ($1 == nowhere ? 1 : 0, $1) }
    }
    let picture = CountyFlow(
      bands: bands, senders: ordered(bands.map(\.from)), receivers: ordered(bands.map(\.to)),
      nowhere: nowhere, words: [:], language: language, identifier: identifier,
      title: ReportWords.hostFlow, description: ReportWords.hostFlowDescription)
    return [frame.paragraph(ReportWords.hostFlowDescription), picture.markup]
  }
}
