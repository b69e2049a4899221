/// How the seats of a hospital are used, who was turned away, and what one more seat would do.
package struct HostExplanation: Hashable, Sendable {
  package let host: Identifier<Host>
  /// By offer.
  package let offers: [OfferExplanation]
  /// Limits of the hospital that no offer has for itself, month by month.
  package let loads: [LimitLoad]
  /// By demand.
  package let askers: [Asker]

  package init(
    host: Identifier<Host>, offers: [OfferExplanation], loads: [LimitLoad], askers: [Asker]
  ) {
    self.host = host
    self.offers = offers
    self.loads = loads
    self.askers = askers
  }
}

package struct OfferExplanation: Hashable, Sendable {
  package let offer: Identifier<Offer>
  package let specialty: Identifier<Specialty>
  package let months: LimitLoad?
  /// By demand.
  package let holders: [Holder]
  /// With one more seat in all its months; nil where it was not tried.
  package let oneMore: Trial?

  package init(
    offer: Identifier<Offer>, specialty: Identifier<Specialty>, months: LimitLoad?,
    holders: [Holder], oneMore: Trial?
  ) {
    self.offer = offer
    self.specialty = specialty
    self.months = months
    self.holders = holders
    self.oneMore = oneMore
  }
}

/// A calendar, month by month.
package struct LimitLoad: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  package let subject: String
  package let name: Phrase
  package let lines: [FullLimit.Line]

  package init(
    rule: Identifier<RuleSetting>, subject: String, name: Phrase, lines: [FullLimit.Line]
  ) {
    self.rule = rule
    self.subject = subject
    self.name = name
    self.lines = lines
  }
}

/// Somebody who is not at a hospital though the person wished for it, or has no place at all.
package struct Asker: Hashable, Sendable {
  package let demand: DemandName
  package let county: Identifier<County>
  /// Without a place, or elsewhere.
  package let people: Int
  /// 1 for the first wish; nil where the hospital was not wished for.
  package let wish: Int?
  /// Where they are instead; nil for no place.
  package let elsewhere: PlanStop?
  /// The stay there with the least in its way; nil where its months fit nowhere.
  package let nearest: PlanStop?
  package let standing: AlternativeStanding

  package init(
    demand: DemandName, county: Identifier<County>, people: Int, wish: Int?,
    elsewhere: PlanStop?, nearest: PlanStop?, standing: AlternativeStanding
  ) {
    self.demand = demand
    self.county = county
    self.people = people
    self.wish = wish
    self.elsewhere = elsewhere
    self.nearest = nearest
    self.standing = standing
  }
}
