import JinxiuDomain

/// An explanation as it stands in JSON; the keys are a contract with scripts.
struct ExplanationFile {
  let scenario: Scenario
  let ruleTitles: [String: Phrase]

  func json(_ explanation: Explanation) -> JSONDocument {
    let stamp = explanation.scenario
    let (about, answer) = json(explanation.answer)
    return .object([
      "format": .text(ExplanationText.format), "about": .text(about), "answer": answer,
      "scenario": .object(["id": .text(stamp.id), "sha256": .text(stamp.digest)]),
      "plan": .object([
        "state": .text(explanation.outcome.state.rawValue),
        "levels": explanation.outcome.levels.json { level in
          .object([
            "name": .text(level.name), "value": .integer(level.value),
            "bound": JSONDocument(level.bound), "proven": .flag(level.isProven),
            "maximised": .flag(level.isMaximised),
          ])
        },
      ]),
      "effort": .object([
        "trials": .integer(explanation.effort.trials),
        "unexamined": .integer(explanation.effort.unexamined),
        "unconfirmed": .integer(explanation.effort.unconfirmed),
      ]),
    ])
  }

  private func json(_ answer: Explanation.Answer) -> (String, JSONDocument) {
    switch answer {
    case .person(let person): ("person", json(person))
    case .host(let host): ("host", json(host))
    case .county(let county): ("county", json(county))
    case .unit(let unit): ("unit", json(unit))
    case .rule(let rule): ("rule", json(rule))
    }
  }
}

// Parts that several answers have.
extension ExplanationFile {
  func json(_ phrase: Phrase) -> JSONDocument {
    .object(["zh": .text(phrase.chinese), "en": .text(phrase.english)])
  }

  /// `trainee` or `need`, one of them null.
  func json(_ demand: DemandName) -> JSONDocument {
    switch demand {
    case .trainee(let id): .object(["trainee": .text(id.text), "need": .null])
    case .need(let id): .object(["trainee": .null, "need": .text(id.text)])
    }
  }

  func json(_ span: PeriodSpan) -> JSONDocument { span.json }

  func json(_ stay: PlanStop) -> JSONDocument {
    .object([
      "offer": .text(stay.offer.text), "host": .text(stay.host.text),
      "specialty": .text(stay.specialty.text), "spells": stay.spells.json(json),
    ])
  }

  func json(_ stay: PlanStop?) -> JSONDocument { stay.map(json) ?? .null }

  func json(_ objections: [RuleObjection]) -> JSONDocument {
    objections.json { .object(["rule": .text($0.rule.text), "fact": json($0.fact)]) }
  }

  func json(_ points: [RulePoints]) -> JSONDocument {
    points.json { .object(["rule": .text($0.rule.text), "points": .integer($0.points)]) }
  }

  func json(_ rules: [Identifier<RuleSetting>]) -> JSONDocument { rules.json { .text($0.text) } }

  func json(_ line: FullLimit.Line) -> JSONDocument {
    .object([
      "month": JSONDocument(line.month?.description), "used": .integer(line.used),
      "limit": .integer(line.limit),
    ])
  }

  func json(_ holder: Holder) -> JSONDocument {
    json(holder.demand).and([
      "county": .text(holder.county.text), "people": .integer(holder.people),
      "stay": json(holder.stay),
    ])
  }

  func json(_ limit: FullLimit) -> JSONDocument {
    .object([
      "rule": .text(limit.rule.text), "subject": .text(limit.subject),
      "name": json(limit.name), "lines": limit.lines.json(json),
      "held_by": .integer(limit.heldBy), "holders": limit.holders.json(json),
    ])
  }

  func json(_ load: LimitLoad) -> JSONDocument {
    .object([
      "rule": .text(load.rule.text), "subject": .text(load.subject),
      "name": json(load.name), "lines": load.lines.json(json),
    ])
  }

  func json(_ load: LimitLoad?) -> JSONDocument { load.map(json) ?? .null }

  /// `standing` names which of the two lists holds what stands between; both are there.
  func json(_ standing: AlternativeStanding) -> JSONDocument {
    let word =
      switch standing {
      case .forbidden: "forbidden"
      case .full: "full"
      case .open: "open"
      }
    return .object([
      "standing": .text(word), "objections": json(standing.objections),
      "limits": standing.limits.json(json),
    ])
  }

  func json(_ unplaced: [UnplacedFact]) -> JSONDocument {
    unplaced.json { fact in
      json(fact.demand).and([
        "people": .integer(fact.people), "reason": .text(fact.reason.rawValue),
        "rules": json(fact.rules), "explanation": json(fact.explanation),
      ])
    }
  }
}
