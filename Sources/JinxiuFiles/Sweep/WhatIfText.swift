package import JinxiuDomain

/// Writes `whatif.json`.
package enum WhatIfText {
  /// Keys sorted; the same study gives the same bytes.
  ///
  /// - Parameter money: What a plan costs under its scenario, by payer.
  package static func bytes(
    _ study: WhatIfStudy, money: (Scenario, Plan) -> [PayerMoney]
  ) -> [UInt8] {
    let document: JSONDocument = .object([
      "format": "jinxiu-whatif/1",
      "scenario": .object([
        "id": .text(study.base.scenario.id), "sha256": .text(study.base.scenario.digest),
      ]),
      "axes": study.axes.json {
        .object(["key": .text($0.key), "values": $0.values.json { .text($0) }])
      },
      "base": plan(study.base, nil, study.base, money(study.scenario, study.base)),
      "cases": study.cases.json { one in
        entry(one, study.base, one.compared.map { money(one.scenario, $0) } ?? [])
      },
    ])
    guard let bytes = try? JSONTextEncoder.text(document) else {
      preconditionFailure("a study of texts and integers can be encoded")
    }
    return bytes + [UInt8(ascii: "\n")]
  }

  private static func entry(_ one: WhatIfCase, _ base: Plan, _ money: [PayerMoney]) -> JSONDocument
  {
    let head: JSONDocument = .object([
      "title": phrase(one.title), "changes": one.words.json(phrase),
      "at": one.coordinates.json { .integer($0) },
      "sha256": .text(one.scenario.digest),
    ])
    switch one.result {
    case .plan(let made, let nearest):
      return head.and(["plan": plan(made, nearest, base, money)])
    case .contradiction(let facts):
      return head.and(["state": "contradiction", "facts": facts.json(phrase)])
    case .nothing(let state): return head.and(["state": .text(state.rawValue)])
    }
  }

  /// - Parameter nearest: By which people and money are told, where that is another plan.
  private static func plan(
    _ plan: Plan, _ nearest: Plan?, _ base: Plan, _ money: [PayerMoney]
  ) -> JSONDocument {
    let compared = nearest ?? plan
    let difference = PlanDifference(from: base, to: compared)
    return .object([
      "state": .text(plan.outcome.state.rawValue), "placed": .integer(plan.placedCount),
      "unplaced": .integer(plan.unplacedCount),
      "levels": plan.outcome.levels.json { level in
        .object([
          "name": .text(level.name), "value": .integer(level.value),
          "bound": JSONDocument(level.bound), "proven": .flag(level.isProven),
        ])
      },
      "nearest": .flag(nearest != nil),
      "waivers": .integer(compared.placements.reduce(0) { $0 + $1.waivers.count * $1.count }),
      "money": money.json {
        .object([
          "payer": .text($0.payer.rawValue), "people": .integer($0.people),
          "yuan": JSONDocument($0.yuan),
        ])
      },
      "gained": difference.gained.json(move), "lost": difference.lost.json(move),
      "moved": difference.moved.json(move),
    ])
  }

  static func move(_ move: PlanMove) -> JSONDocument {
    let (kind, id) =
      switch move.demand {
      case .trainee(let id): ("trainee", id.text)
      case .need(let id): ("need", id.text)
      }
    return .object([
      kind: .text(id), "count": .integer(move.count), "from": stop(move.from), "to": stop(move.to),
    ])
  }

  private static func stop(_ stop: PlanStop?) -> JSONDocument {
    guard let stop else { return .null }
    return .object([
      "host": .text(stop.host.text), "offer": .text(stop.offer.text),
      "specialty": .text(stop.specialty.text),
      "spells": stop.spells.json {
        .object(["from": .text($0.first.description), "to": .text($0.last.closing)])
      },
    ])
  }

  static func phrase(_ phrase: Phrase) -> JSONDocument {
    .object(["zh": .text(phrase.chinese), "en": .text(phrase.english)])
  }
}
