import JinxiuDomain

/// Two plans compared in a terminal.
struct DiffSummary {
  let document: DiffDocument
  /// Columns at which sentences break.
  let width: Int

  /// People listed one by one; beyond them the tables have them all.
  private static let most = 60

  private var change: PlanChange { document.change }
  private var language: Language { document.language }

  /// Ends with a line break.
  var text: String {
    let names = MoveNames(
      document.first, document.report.scenario, language: language,
      masksNames: document.report.names.masksNames)
    let sentences = [ReportWords.difference(change), ReportWords.others(change, names)]
    let head = sentences.compactMap(\.self).flatMap {
      TextWrap.lines($0[language], width: max(20, width))
    }
    return ([head] + [levels, people(names), counties, hosts(names)].filter { !$0.isEmpty })
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var levels: [String] {
    let old = change.before.outcome.levels
    var table = TextTable([
      .init(ReportWords.levelHead[language]), .init(ReportWords.valueBefore[language], .right),
      .init(ReportWords.valueAfter[language], .right), .init(ReportWords.proofHead[language]),
    ])
    for level in change.after.outcome.levels {
      let before = old.first { $0.name == level.name }.map { ReportWords.grouped($0.value) }
      table.append([
        ReportWords.level(level.name)[language], before ?? "—", ReportWords.grouped(level.value),
        ReportWords.proof(level)[language],
      ])
    }
    return table.rows.isEmpty ? [] : table.lines()
  }

  private func people(_ names: MoveNames) -> [String] {
    guard !change.lines.isEmpty else { return [] }
    let heads = [
      ReportWords.moveHead, ReportWords.person, ReportWords.county, ReportWords.hostBefore,
      ReportWords.hostAfter,
    ]
    var table = TextTable(heads.map { .init($0[language]) })
    for line in change.lines.prefix(Self.most) {
      let stops = names.stops(line)
      table.append([
        ReportWords.move(line.kind)[language],
        names.person(line) + (line.count > 1 ? " ×\(line.count)" : ""),
        line.county?.text ?? "", stops.from ?? "—", stops.to ?? "—",
      ])
    }
    let rest = change.lines.count - Self.most
    return table.lines()
      + (rest > 0 ? [ReportWords.more(rest, in: "diff-people.csv")[language]] : [])
  }

  private var counties: [String] {
    balances(
      ReportWords.county,
      change.counties(in: document.report.scenario).map { ($0.place.text, $0.before, $0.after) })
  }

  private func hosts(_ names: MoveNames) -> [String] {
    balances(
      ReportWords.hostName,
      change.hosts(in: document.report.scenario).map {
        (names.host($0.place), $0.before, $0.after)
      })
  }

  /// Only those that have more or fewer.
  private func balances(_ head: Phrase, _ rows: [(String, Int, Int)]) -> [String] {
    var table = TextTable([
      .init(head[language]), .init(ReportWords.placedBefore[language], .right),
      .init(ReportWords.placedAfter[language], .right),
      .init(ReportWords.changeHead[language], .right),
    ])
    for (name, before, after) in rows where before != after {
      table.append([name, "\(before)", "\(after)", GapFigure.signed(after - before)])
    }
    return table.rows.isEmpty ? [] : table.lines()
  }
}
