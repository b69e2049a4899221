package import JinxiuDomain

/// Writes `robustness.json`.
package enum RobustnessText {
  /// Keys sorted, integers only: chances in millionths, means in thousandths of a person. The same
  /// study gives the same bytes.
  package static func bytes(_ study: RobustnessStudy) -> [UInt8] {
    let document: JSONDocument = .object([
      "format": "jinxiu-robustness/1",
      "scenario": .object([
        "id": .text(study.base.scenario.id), "sha256": .text(study.base.scenario.digest),
      ]),
      "base": .object([
        "state": .text(study.base.outcome.state.rawValue),
        "placed": .integer(study.base.placedCount),
        "levels": study.base.outcome.levels.json { level($0, before: nil) },
      ]),
      "withdrawals": study.losses.json { loss($0, study.base) },
      "left": study.left.json(name), "stopped": .flag(study.isStopped),
      "simulation": study.simulation.map(simulation) ?? .null,
      "reserves": study.reserves.json(reserve),
    ])
    guard let bytes = try? JSONTextEncoder.text(document) else {
      preconditionFailure("a study of texts and integers can be encoded")
    }
    return bytes + [UInt8(ascii: "\n")]
  }

  private static func name(_ withdrawal: Withdrawal) -> JSONDocument {
    switch withdrawal {
    case .host(let host): .object(["host": .text(host.text)])
    case .offer(let offer): .object(["offer": .text(offer.text)])
    }
  }

  private static func loss(_ loss: WithdrawalLoss, _ base: Plan) -> JSONDocument {
    name(loss.withdrawal).and([
      "people": .integer(loss.people), "pins": .integer(loss.pins),
      "anew": result(loss.anew, base), "kept": result(loss.kept, base),
    ])
  }

  private static func result(_ result: ReplacementResult, _ base: Plan) -> JSONDocument {
    switch result {
    case .contradiction(let facts):
      return .object(["state": "contradiction", "facts": facts.json(WhatIfText.phrase)])
    case .nothing(let state): return .object(["state": .text(state.rawValue)])
    case .plan(let plan):
      let lost = result.lost(from: base)
      return .object([
        "state": plan.isProven ? "proven" : "bounded", "placed": .integer(plan.placed),
        "people_lost": .object([
          "at_least": JSONDocument(lost?.atLeast), "at_most": JSONDocument(lost?.atMost),
        ]),
        "levels": plan.levels.json { level in
          Self.level(level, before: base.outcome.levels.first { $0.name == level.name }?.value)
        },
        "gained": plan.gained.json(WhatIfText.move), "lost": plan.lost.json(WhatIfText.move),
        "moved": plan.moved.json(WhatIfText.move),
        "without_any_seat": .integer(plan.withoutAnySeat),
        "broken_limits": plan.brokenLimits.json(WhatIfText.phrase),
      ])
    }
  }

  private static func level(_ level: LevelResult, before: Int?) -> JSONDocument {
    let own: JSONDocument = .object([
      "name": .text(level.name), "value": .integer(level.value),
      "bound": JSONDocument(level.bound), "proven": .flag(level.isProven),
    ])
    return before.map { own.and(["before": .integer($0)]) } ?? own
  }

  private static func simulation(_ simulation: WithdrawalSimulation) -> JSONDocument {
    let losses = simulation.losses
    return .object([
      "seed": .integer(simulation.seed), "draws_asked": .integer(simulation.asked),
      "draws": .integer(simulation.draws.count),
      "unproven_draws": .integer(simulation.unprovenDraws),
      "no_show_per_million": .integer(simulation.noShow),
      "people_lost": .object([
        "total": .integer(losses.total), "mean_thousandths": JSONDocument(losses.mean),
        "half_width_thousandths": JSONDocument(losses.halfWidth), "interval": "student-95",
        "median": JSONDocument(losses.quantile(500)),
        "percentile_90": JSONDocument(losses.quantile(900)),
        "percentile_95": JSONDocument(losses.quantile(950)), "most": JSONDocument(losses.most),
        "distribution": losses.distribution.json {
          .object(["lost": .integer($0.number), "draws": .integer($0.draws)])
        },
      ]),
      "hosts": simulation.hostDraws.json { draws in
        let chance = simulation.hosts.first { $0.host == draws.host }
        return .object([
          "host": .text(draws.host.text),
          "chance_per_million": JSONDocument(chance?.partsPerMillion),
          "withdrew": .integer(draws.withdrew), "mattered": .integer(draws.mattered),
          "stranded": .integer(draws.stranded),
        ])
      },
    ])
  }

  private static func reserve(_ reserve: SeatReserve) -> JSONDocument {
    .object([
      "against": .text(reserve.kind.rawValue), "total": .integer(reserve.total),
      "bound": .integer(reserve.bound), "proven": .flag(reserve.isProven),
      "confirmed": .flag(reserve.isConfirmed), "examined": .integer(reserve.examined),
      "seats": reserve.seats.json {
        .object(["offer": .text($0.offer.text), "seats": .integer($0.seats)])
      },
      "cases": reserve.cases.json { one in
        name(one.withdrawal).and([
          "people": .integer(one.people), "lost_without": .integer(one.lostWithout),
          "unavoidable": .integer(one.unavoidable), "seats": .integer(one.seats),
          "proven": .flag(one.isProven),
        ])
      },
    ])
  }
}
