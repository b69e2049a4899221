/// People of one demand in one stay, with what it earns.
package struct HeldStay: Hashable, Sendable {
  package let stay: PlanStop
  package let people: Int
  /// Of one person, by rule in programme order; rules that give nothing are left out.
  package let points: [RulePoints]
  /// Rules broken with leave, sorted.
  package let waivers: [Identifier<RuleSetting>]

  package init(
    stay: PlanStop, people: Int, points: [RulePoints], waivers: [Identifier<RuleSetting>]
  ) {
    self.stay = stay
    self.people = people
    self.points = points
    self.waivers = waivers
  }

  /// Of one person.
  package var total: Int { points.reduce(0) { $0 + $1.points } }
}

/// Points that one rule gives one person.
package struct RulePoints: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  package let points: Int

  package init(rule: Identifier<RuleSetting>, points: Int) {
    self.rule = rule
    self.points = points
  }
}

/// A rule that forbids, and the fact on which it does.
package struct RuleObjection: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  package let fact: Phrase

  package init(rule: Identifier<RuleSetting>, fact: Phrase) {
    self.rule = rule
    self.fact = fact
  }
}

extension PlanStop {
  package init(
    offer: Identifier<Offer>, host: Identifier<Host>, specialty: Identifier<Specialty>,
    spells: [PeriodSpan]
  ) {
    self.offer = offer
    self.host = host
    self.specialty = specialty
    self.spells = spells
  }
}

extension PlanMove {
  package init(demand: DemandName, people: Int, from: PlanStop?, to: PlanStop?) {
    self.demand = demand
    count = people
    self.from = from
    self.to = to
  }
}
