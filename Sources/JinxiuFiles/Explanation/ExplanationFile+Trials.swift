import JinxiuDomain

extension ExplanationFile {
  func json(_ trial: Trial?) -> JSONDocument {
    guard let trial else { return .null }
    let facts: (String, [Phrase]) =
      switch trial.result {
      case .plan: ("plan", [])
      case .impossible(let facts): ("impossible", facts)
      case .unknown: ("unknown", [])
      }
    return .object([
      "changes": json(trial.changes), "result": .text(facts.0),
      "contradiction": facts.1.json(json),
      "difference": trial.difference.map(json) ?? .null,
    ])
  }

  func json(_ difference: TrialDifference) -> JSONDocument {
    .object([
      "placed_more": .integer(difference.placedMore),
      "first_change": JSONDocument(difference.firstChange?.name),
      "levels": difference.levels.json { level in
        .object([
          "name": .text(level.name), "before": .integer(level.before),
          "after": .integer(level.after), "gain": .integer(level.gain),
          "bound": JSONDocument(level.bound), "proven_before": .flag(level.isProvenBefore),
          "proven_after": .flag(level.isProvenAfter), "maximised": .flag(level.isMaximised),
        ])
      },
      "moves": difference.moves.json { move in
        json(move.demand).and([
          "people": .integer(move.count), "from": json(move.from), "to": json(move.to),
        ])
      },
    ])
  }

  func json(_ loosening: Loosening?) -> JSONDocument { json(loosening?.trial) }

  func json(_ changes: [ScenarioChange]) -> JSONDocument { changes.json(json) }

  func json(_ change: ScenarioChange) -> JSONDocument {
    let words = change.phrase(in: scenario, ruleTitles: ruleTitles)
    return change.json.and(["words": json(words)])
  }
}
