import JinxiuDomain

extension ExplanationFile {
  func json(_ person: PersonExplanation) -> JSONDocument {
    json(person.demand).and([
      "people": .integer(person.people), "unplaced": .integer(person.unplaced),
      "county": .text(person.county.text), "unit": JSONDocument(person.unit?.text),
      "level": .text(person.level.rawValue),
      "specialties": person.specialties.json { .text($0.text) },
      "priority_class": .integer(person.priorityClass), "held": person.held.json(json),
      "refusal": person.refusal.map(json) ?? .null,
      "alternatives": person.alternatives.json(json),
      "refused_offers": person.refused.json { offer in
        .object([
          "offer": .text(offer.offer.text), "host": .text(offer.host.text),
          "specialty": .text(offer.specialty.text), "objections": json(offer.objections),
        ])
      },
    ])
  }

  private func json(_ held: HeldStay) -> JSONDocument {
    .object([
      "stay": json(held.stay), "people": .integer(held.people),
      "total": .integer(held.total), "points": json(held.points),
      "waivers": json(held.waivers),
    ])
  }

  private func json(_ alternative: Alternative) -> JSONDocument {
    json(alternative.standing).and([
      "stay": json(alternative.stay), "total": .integer(alternative.total),
      "points": json(alternative.points), "waivers": json(alternative.waivers),
      "trial": json(alternative.trial),
    ])
  }

  private func json(_ refusal: PersonRefusal) -> JSONDocument {
    .object([
      "reason": .text(refusal.reason.rawValue), "finding": .text(refusal.finding.rawValue),
      "objections": json(refusal.objections), "options": .integer(refusal.options),
      "everywhere": refusal.everywhere.json(json),
      "nearest": refusal.nearest.map(json) ?? .null, "forced": json(refusal.forced),
      "remedies": refusal.remedies.json { remedy in
        .object([
          "changes": json(remedy.changes), "strength": .text(remedy.strength.rawValue),
          "difference": json(remedy.difference),
        ])
      },
    ])
  }

  func json(_ host: HostExplanation) -> JSONDocument {
    .object([
      "host": .text(host.host.text),
      "offers": host.offers.json { offer in
        .object([
          "offer": .text(offer.offer.text), "specialty": .text(offer.specialty.text),
          "months": json(offer.months), "holders": offer.holders.json(json),
          "one_more_seat": json(offer.oneMore),
        ])
      },
      "limits": host.loads.json(json),
      "askers": host.askers.json { asker in
        json(asker.demand).and([
          "county": .text(asker.county.text), "people": .integer(asker.people),
          "wish": JSONDocument(asker.wish), "elsewhere": json(asker.elsewhere),
          "nearest": json(asker.nearest), "why": json(asker.standing),
        ])
      },
    ])
  }

  func json(_ county: CountyExplanation) -> JSONDocument {
    .object([
      "county": .text(county.county.text), "quota": JSONDocument(county.quota),
      "asked": .integer(county.asked), "placed": .integer(county.placed),
      "entitled": JSONDocument(county.entitled), "filling": JSONDocument(county.filling),
      "worst_filling": .integer(county.worstFilling),
      "worst": county.worst.json { .text($0.text) }, "unplaced": json(county.unplaced),
      "one_more": json(county.oneMore),
    ])
  }

  func json(_ unit: UnitExplanation) -> JSONDocument {
    .object([
      "unit": .text(unit.unit.text), "away": json(unit.away),
      "holders": unit.holders.json(json), "unplaced": json(unit.unplaced),
      "one_more": json(unit.oneMore),
    ])
  }

  func json(_ rule: RuleExplanation) -> JSONDocument {
    let setting = scenario.programme.rule(rule.rule)
    return .object([
      "rule": .text(rule.rule.text), "formula": JSONDocument(setting?.rule),
      "kind": JSONDocument(setting?.kind.rawValue), "clause": JSONDocument(setting?.clause),
      "quote": JSONDocument(setting?.quote), "roomy": .integer(rule.roomy),
      "uses": rule.uses.json { use in
        .object([
          "subject": use.subject.map(json) ?? .null, "used": .integer(use.used),
          "limit": JSONDocument(use.limit), "binding": .flag(use.isBinding),
          "waived": .integer(use.waived),
        ])
      },
      "unplaced": json(rule.unplaced), "waived": rule.waived.json(json),
      "loosenings": rule.loosenings.json { json($0.trial) },
    ])
  }
}
