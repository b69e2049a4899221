import JinxiuDomain

/// The tables of a study of withdrawals.
struct RobustnessSheets {
  let study: RobustnessStudy
  let names: WithdrawalNames

  private var language: Language { names.language }

  var all: [ReportTable] {
    ([losses, levels, people] + reserve + draws).filter { !$0.rows.isEmpty }
  }

  private func table(
    _ name: String, _ title: Phrase, _ heads: [Phrase], _ rows: [[ReportCell]]
  ) -> ReportTable {
    ReportTable(name, title[language], heads.map { $0[language] }, rows)
  }

  private static let heads: [Phrase] = [
    ReportWords.rankHead, ReportWords.withdrawalKind, ReportWords.withdrawnIdentifier,
    ReportWords.withdrawalHead,
  ]

  private func head(_ rank: Int, _ loss: WithdrawalLoss) -> [ReportCell] {
    [.number(rank)] + head(loss.withdrawal)
  }

  private func head(_ withdrawal: Withdrawal) -> [ReportCell] {
    [
      .text(ReportWords.withdrawalKind(isHost: withdrawal.isHost)[language]),
      .text(withdrawal.text), .text(names.title(withdrawal)),
    ]
  }

  /// Hosts and offers are ranked each for themselves.
  private var ranked: [(rank: Int, loss: WithdrawalLoss)] {
    [true, false].flatMap { isHost in
      study.losses(ofHosts: isHost).enumerated().map { ($0.offset + 1, $0.element) }
    }
  }

  private var losses: ReportTable {
    let figures = ReplacementWay.allCases.flatMap { way in
      [
        ReportWords.lostAtLeast, ReportWords.lostAtMost, ReportWords.move(.lost),
        ReportWords.move(.gained), ReportWords.move(.moved), ReportWords.pointsLost,
        ReportWords.status,
      ].map { ReportWords.of(way, $0) }
    }
    return table(
      "robustness-losses", ReportWords.lossesTitle,
      Self.heads + [ReportWords.peopleThere, ReportWords.pinsLapsed] + figures + [
        ReportWords.of(.kept, ReportWords.withoutAnySeat)
      ],
      ranked.map { rank, loss in
        head(rank, loss) + [.number(loss.people), .number(loss.pins)]
          + ReplacementWay.allCases.flatMap { cells(loss.result($0)) } + [
            .number(orEmpty: loss.kept.plan?.withoutAnySeat)
          ]
      })
  }

  private func cells(_ result: ReplacementResult) -> [ReportCell] {
    let lost = result.lost(from: study.base)
    return [
      .number(orEmpty: lost?.atLeast), .number(orEmpty: lost?.atMost),
      .number(orEmpty: result.plan?.lostPeople), .number(orEmpty: result.plan?.gainedPeople),
      .number(orEmpty: result.plan?.movedPeople), .number(orEmpty: study.pointsLost(result)),
      .text(ReportWords.state(of: result, in: study)[language]),
    ]
  }

  private var levels: ReportTable {
    table(
      "robustness-levels", ReportWords.levelsTitle,
      Self.heads + [
        ReportWords.wayHead, ReportWords.levelHead, ReportWords.valueBefore,
        ReportWords.valueAfter, ReportWords.lossHead, ReportWords.bestPossible,
        ReportWords.proofHead,
      ],
      ranked.flatMap { rank, loss in
        ReplacementWay.allCases.flatMap { way -> [[ReportCell]] in
          guard let plan = loss.result(way).plan else { return [] }
          let before = WithdrawalLoss.levels(plan, against: study.base)
          return plan.levels.map { level in
            let step = before.first { $0.name == level.name }
            return head(rank, loss) + [
              .text(ReportWords.way(way)[language]),
              .text(ReportWords.level(level.name)[language]), .number(orEmpty: step?.before),
              .number(level.value), .number(orEmpty: step.map { -$0.gain }),
              .number(orEmpty: level.bound), .text(ReportWords.proof(level)[language]),
            ]
          }
        }
      })
  }

  private var people: ReportTable {
    table(
      "robustness-people", ReportWords.withdrawalPeople,
      Self.heads + [ReportWords.wayHead] + DiffSheets.peopleHeads,
      ranked.flatMap { rank, loss in
        ReplacementWay.allCases.flatMap { way -> [[ReportCell]] in
          guard let plan = loss.result(way).plan else { return [] }
          return WithdrawalMoves(plan, in: study.scenario).lines.map {
            head(rank, loss) + [.text(ReportWords.way(way)[language])]
              + DiffSheets.row($0, names.moves)
          }
        }
      })
  }
}

// Reserves and draws.
extension RobustnessSheets {
  private var reserve: [ReportTable] {
    [
      table(
        "robustness-reserve", ReportWords.reserveTitle,
        [
          ReportWords.againstHead, ReportWords.offer, ReportWords.hostName,
          ReportWords.specialty, ReportWords.reserveSeats,
        ],
        study.reserves.flatMap { reserve in
          reserve.seats.map {
            [
              .text(ReportWords.against(reserve.kind)[language]), .text($0.offer.text),
              .text(names.host(of: $0.offer)), .text(names.specialty(of: $0.offer)),
              .number($0.seats),
            ]
          }
        }),
      table(
        "robustness-reserve-cases", ReportWords.reserveCases,
        Self.heads.dropFirst() + [
          ReportWords.peopleThere, ReportWords.lostWithout, ReportWords.unavoidable,
          ReportWords.seatsAlone, ReportWords.proofHead,
        ],
        study.reserves.flatMap { reserve in
          reserve.cases.map { one in
            head(one.withdrawal) + [
              .number(one.people), .number(one.lostWithout), .number(one.unavoidable),
              .number(one.seats), .text(ReportWords.proven(one.isProven)[language]),
            ]
          }
        }),
    ]
  }

  private var draws: [ReportTable] {
    guard let simulation = study.simulation else { return [] }
    return [
      table(
        "robustness-hosts", ReportWords.simulatedHosts,
        [
          ReportWords.identifier, ReportWords.hostName, ReportWords.chancePerMillion,
          ReportWords.drawsWithdrew, ReportWords.drawsMattered, ReportWords.strandedHead,
        ],
        simulation.hostDraws.map { draws in
          let chance = simulation.hosts.first { $0.host == draws.host }
          return [
            .text(draws.host.text), .text(names.moves.host(draws.host)),
            .number(orEmpty: chance?.partsPerMillion), .number(draws.withdrew),
            .number(draws.mattered), .number(draws.stranded),
          ]
        }),
      table(
        "robustness-draws", ReportWords.drawsTitle,
        [
          ReportWords.drawHead, ReportWords.drawnHosts, ReportWords.absentHead,
          ReportWords.strandedHead, ReportWords.drawLost, ReportWords.proofHead,
        ],
        simulation.draws.enumerated().map { index, draw in
          [
            .number(index + 1),
            .text(orEmpty: draw.withdrawn.map(\.text).joined(separator: ";")),
            .number(draw.absent), .number(draw.lost - draw.absent), .number(draw.lost),
            .text(ReportWords.proven(draw.isProven)[language]),
          ]
        }),
    ]
  }
}

/// In which way people are placed after a withdrawal.
enum ReplacementWay: CaseIterable {
  case anew, kept
}

extension WithdrawalLoss {
  func result(_ way: ReplacementWay) -> ReplacementResult {
    switch way {
    case .anew: anew
    case .kept: kept
    }
  }
}

extension RobustnessStudy {
  /// Of the level points; nil where the programme has none.
  func pointsLost(_ result: ReplacementResult) -> Int? {
    result.plan.flatMap { plan in
      WithdrawalLoss.levels(plan, against: base).first { $0.name == "points" }.map { -$0.gain }
    }
  }
}
