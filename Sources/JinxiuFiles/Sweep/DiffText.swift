package import JinxiuDomain

/// Writes `diff.json`.
package enum DiffText {
  /// Keys sorted; the same plans give the same bytes.
  ///
  /// - Parameters:
  ///   - audited: Whether the plans were made from the tables at hand and pass the audit.
  ///   - scenario: Of the second plan.
  package static func bytes(
    _ change: PlanChange, audited: (before: Bool, after: Bool), in scenario: Scenario
  ) -> [UInt8] {
    let document: JSONDocument = .object([
      "format": "jinxiu-diff/1",
      "before": plan(change.before, audited.before), "after": plan(change.after, audited.after),
      "same": .integer(change.same),
      "people": .object(
        Dictionary(
          uniqueKeysWithValues: PlanChange.Kind.allCases.map { kind in
            (kind.rawValue, change.lines.filter { $0.kind == kind }.json(line))
          })),
      "counties": change.counties(in: scenario).json { balance($0, "county") },
      "hosts": change.hosts(in: scenario).json { balance($0, "host") },
    ])
    guard let bytes = try? JSONTextEncoder.text(document) else {
      preconditionFailure("a difference of texts and integers can be encoded")
    }
    return bytes + [UInt8(ascii: "\n")]
  }

  private static func plan(_ plan: Plan, _ isAudited: Bool) -> JSONDocument {
    .object([
      "scenario": .object([
        "id": .text(plan.scenario.id), "sha256": .text(plan.scenario.digest),
      ]),
      "state": .text(plan.outcome.state.rawValue), "placed": .integer(plan.placedCount),
      "unplaced": .integer(plan.unplacedCount), "audited": .flag(isAudited),
      "levels": plan.outcome.levels.json { level in
        .object([
          "name": .text(level.name), "value": .integer(level.value),
          "bound": JSONDocument(level.bound), "proven": .flag(level.isProven),
        ])
      },
    ])
  }

  private static func line(_ line: PlanChange.Line) -> JSONDocument {
    let move = PlanMove(demand: line.demand, people: line.count, from: line.from, to: line.to)
    return WhatIfText.move(move).and([
      "county": JSONDocument(line.county?.text), "unit": JSONDocument(line.unit?.text),
    ])
  }

  private static func balance<Place>(
    _ balance: PlanChange.Balance<Place>, _ name: String
  ) -> JSONDocument {
    .object([
      name: .text(balance.place.text), "before": .integer(balance.before),
      "after": .integer(balance.after), "came": .integer(balance.came),
      "left": .integer(balance.left),
    ])
  }
}
