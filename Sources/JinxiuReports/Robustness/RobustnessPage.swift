import JinxiuDomain

/// The page of withdrawals.
struct RobustnessPage {
  let document: RobustnessDocument
  let frame: ReportPage

  init(_ document: RobustnessDocument) {
    self.document = document
    frame = ReportPage(report: document.report)
  }

  /// Withdrawals that are told person by person.
  private static let told = 40
  /// People listed in each.
  private static let listed = 60

  private var study: RobustnessStudy { document.study }
  private var language: Language { document.language }
  private var names: WithdrawalNames { document.names }

  var markup: HTML {
    let title = ReportWords.robustnessTitle
    return PageFrame(
      title: "\(study.scenario.programme.title) · \(title[language])",
      masthead: frame.masthead(title),
      sections: [outcome] + pictures + [losses] + reserves + simulation + [details, method],
      footer: frame.footer, language: language
    ).markup
  }

  private var outcome: Section {
    Section(
      "outcome", ReportWords.outcome,
      document.verdict.map { "<p class=\"lead\">\($0[language])</p>\n" })
  }

  private var pictures: [Section] {
    [
      (true, ReportWords.hostsTornado, "tornado-hosts"),
      (false, ReportWords.offersTornado, "tornado-offers"),
    ]
    .compactMap { isHost, title, identifier in
      let losses = study.losses(ofHosts: isHost)
      guard !losses.isEmpty else { return nil }
      let rest = losses.count - TornadoChart.most
      return Section(
        identifier + "-section", title,
        [
          frame.paragraph(ReportWords.tornadoDescription),
          TornadoChart(
            study: study, losses: losses, title: title, identifier: identifier, names: names
          ).markup,
        ] + (rest > 0 ? [frame.paragraph(ReportWords.more(rest, in: "robustness-losses.csv"))] : [])
      )
    }
  }

  private var losses: Section {
    Section("losses", ReportWords.lossesTitle, [true, false].map(lossTable))
  }

  private func lossTable(ofHosts isHost: Bool) -> HTML {
    let losses = study.losses(ofHosts: isHost)
    guard !losses.isEmpty else { return "" }
    var table = HTMLTable(
      isHost ? ReportWords.hostsTornado : ReportWords.offersTornado,
      [
        .init(ReportWords.withdrawalHead), .init(ReportWords.peopleThere, .number),
      ] + ReplacementWay.allCases.map { .init(ReportWords.of($0, ReportWords.lostAtMost), .number) }
        + [
          .init(ReportWords.of(.anew, ReportWords.move(.moved)), .number),
          .init(ReportWords.of(.anew, ReportWords.pointsLost), .number),
          .init(ReportWords.status, .short),
        ])
    for loss in losses {
      table.append(
        ["\(names.title(loss.withdrawal))", "\(loss.people)"]
          + ReplacementWay.allCases.map {
            "\(ReportWords.lost(loss.result($0).lost(from: study.base)))"
          } + [
            "\(loss.anew.plan.map { "\($0.movedPeople)" } ?? "—")",
            "\(study.pointsLost(loss.anew).map(ReportWords.grouped) ?? "—")",
            "\(ReportWords.state(of: loss.anew, in: study)[language])",
          ])
    }
    return frame.folded(table)
  }

  private var details: Section {
    let hurting = study.losses.filter { loss in
      ReplacementWay.allCases.contains {
        loss.result($0).lost(from: study.base).map { $0.atMost > 0 } ?? true
      }
    }
    return Section(
      "details", ReportWords.withdrawalDetails, hurting.prefix(Self.told).map(detail))
  }

  private func detail(_ loss: WithdrawalLoss) -> HTML {
    let remark = ReplacementWay.allCases.map { way in
      "\(ReportWords.way(way)[language]) −\(ReportWords.lost(loss.result(way).lost(from: study.base)))"
    }
    return Details(
      title: names.title(loss.withdrawal), remark: remark.joined(separator: " · "),
      body: ReplacementWay.allCases.flatMap { part(loss.result($0), $0) }
    ).markup
  }

  private func part(_ result: ReplacementResult, _ way: ReplacementWay) -> [HTML] {
    let head: HTML = "<h3>\(ReportWords.way(way)[language])</h3>\n"
    switch result {
    case .contradiction(let facts): return [head] + facts.map { frame.paragraph($0) }
    case .nothing: return [head, frame.paragraph(ReportWords.state(of: result, in: study))]
    case .plan(let plan):
      let broken = plan.brokenLimits.map { limit in
        frame.paragraph(
          Phrase("留下的人超出：\(limit.chinese)", "Exceeded by those who stay: \(limit.english)"))
      }
      return [head, people(plan)] + broken
    }
  }

  private func people(_ plan: Replacement) -> HTML {
    MoveTable(
      lines: WithdrawalMoves(plan, in: study.scenario).lines, names: names.moves, frame: frame,
      most: Self.listed, file: "robustness-people.csv"
    ).markup
  }
}

// Reserves and draws.
extension RobustnessPage {
  private var reserves: [Section] {
    guard !study.reserves.isEmpty else { return [] }
    return [
      Section(
        "reserve", ReportWords.reserveTitle,
        study.reserves.flatMap { reserve in
          [frame.paragraph(ReportWords.reserve(reserve)), seats(reserve), cases(reserve)]
        })
    ]
  }

  private func seats(_ reserve: SeatReserve) -> HTML {
    var table = HTMLTable(
      ReportWords.against(reserve.kind),
      [
        .init(ReportWords.hostName), .init(ReportWords.specialty), .init(ReportWords.offer),
        .init(ReportWords.reserveSeats, .number),
      ])
    for seats in reserve.seats {
      table.append([
        "\(names.host(of: seats.offer))", "\(names.specialty(of: seats.offer))",
        "\(seats.offer.text)", "\(seats.seats)",
      ])
    }
    guard !table.isEmpty else { return "" }
    table.appendTotal(["\(ReportWords.total[language])", "", "", "\(reserve.total)"])
    return frame.folded(table)
  }

  private func cases(_ reserve: SeatReserve) -> HTML {
    var table = HTMLTable(
      ReportWords.reserveCases,
      [.init(ReportWords.withdrawalHead)]
        + [
          ReportWords.peopleThere, ReportWords.lostWithout, ReportWords.unavoidable,
          ReportWords.seatsAlone,
        ].map { .init($0, .number) } + [.init(ReportWords.proofHead, .short)])
    for one in reserve.cases {
      table.append(
        ["\(names.title(one.withdrawal))"]
          + [one.people, one.lostWithout, one.unavoidable, one.seats].map { "\($0)" }
          + ["\(ReportWords.proven(one.isProven)[language])"])
    }
    return table.isEmpty ? "" : frame.folded(table)
  }

  private var simulation: [Section] {
    guard let simulation = study.simulation else { return [] }
    var table = HTMLTable(
      ReportWords.simulatedHosts,
      [.init(ReportWords.hostName)]
        + [
          ReportWords.chance, ReportWords.drawsWithdrew, ReportWords.drawsMattered,
          ReportWords.strandedHead,
        ].map { .init($0, .number) })
    for draws in simulation.hostDraws {
      let chance = simulation.hosts.first { $0.host == draws.host }?.partsPerMillion ?? 0
      table.append(
        ["\(names.moves.host(draws.host))", "\(ReportWords.percent(ofMillion: chance))"]
          + [draws.withdrew, draws.mattered, draws.stranded].map {
            "\(ReportWords.grouped($0))"
          })
    }
    return [
      Section(
        "simulation", ReportWords.simulationTitle,
        ReportWords.simulation(simulation).map { frame.paragraph($0) } + [
          LossHistogram(losses: simulation.losses, language: language).markup,
          frame.folded(table),
        ])
    ]
  }

  private var method: Section {
    Section(
      "method", ReportWords.robustnessMethod, isAppendix: true,
      ReportWords.methodOfRobustness.map { frame.paragraph($0) })
  }
}
