import JinxiuDomain

extension RobustnessDocument {
  /// What is to be known first, a sentence each.
  var verdict: [Phrase] {
    let stopped = study.isStopped ? [ReportWords.stoppedStudy] : []
    let worst = [true, false].flatMap { isHost -> [Phrase] in
      guard !study.losses(ofHosts: isHost).isEmpty else { return [] }
      return [
        ReportWords.worst(study, ofHosts: isHost, names),
        ReportWords.harmless(study, ofHosts: isHost),
      ].compactMap(\.self)
    }
    return stopped + worst + [ReportWords.left(study)].compactMap(\.self)
      + study.reserves.map(ReportWords.reserve)
      + (study.simulation.map(ReportWords.simulation) ?? [])
  }
}

/// Withdrawals in a terminal: the verdict, then those that cost most.
struct RobustnessSummary {
  let document: RobustnessDocument
  /// Columns at which sentences break.
  let width: Int

  /// Withdrawals of each kind that are listed.
  private static let most = 15

  private var study: RobustnessStudy { document.study }
  private var language: Language { document.language }

  /// Ends with a line break.
  var text: String {
    ([wrapped(study.scenario.programme.title)] + [true, false].map(losses) + [reserves, verdict])
      .filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var verdict: [String] {
    document.verdict.flatMap { wrapped("· " + $0[language], hanging: 2) }
  }

  private func losses(ofHosts isHost: Bool) -> [String] {
    let losses = study.losses(ofHosts: isHost)
    guard !losses.isEmpty else { return [] }
    let numbers = [
      ReportWords.peopleThere, ReportWords.way(.anew), ReportWords.way(.kept),
      ReportWords.pointsLost,
    ]
    let title = isHost ? ReportWords.hostsTornado : ReportWords.offersTornado
    var table = TextTable(
      [.init(title[language])] + numbers.map { .init($0[language], .right) } + [
        .init(ReportWords.status[language])
      ])
    for loss in losses.prefix(Self.most) {
      table.append([
        document.names.title(loss.withdrawal), "\(loss.people)",
        ReportWords.lost(loss.anew.lost(from: study.base)),
        ReportWords.lost(loss.kept.lost(from: study.base)),
        study.pointsLost(loss.anew).map(ReportWords.grouped) ?? "—",
        ReportWords.state(of: loss.anew, in: study)[language],
      ])
    }
    let rest = losses.count - Self.most
    return table.lines()
      + (rest > 0 ? [ReportWords.more(rest, in: "robustness-losses.csv")[language]] : [])
  }

  private var reserves: [String] {
    let seats = study.reserves.flatMap { reserve in
      reserve.seats.map {
        [
          ReportWords.against(reserve.kind)[language], document.names.offer($0.offer),
          "\($0.seats)",
        ]
      }
    }
    guard !seats.isEmpty else { return [] }
    var table = TextTable([
      .init(ReportWords.againstHead[language]), .init(ReportWords.offer[language]),
      .init(ReportWords.reserveSeats[language], .right),
    ])
    for row in seats { table.append(row) }
    return table.lines()
  }

  private func wrapped(_ text: String, hanging: Int = 0) -> [String] {
    TextWrap.lines(text, width: max(20, width), hanging: hanging)
  }
}
