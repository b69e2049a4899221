/// What is short, why, and what one more seat would be worth (缺口报告).
///
/// Everybody is counted once: who is placed, in the specialty of the placement, also when it is a
/// second choice; who is not, in the first specialty asked for. All amounts of time are
/// periods of the programme's grid.
package struct GapReport: Hashable, Sendable {
  package let scenario: ScenarioStamp
  /// People in training and seats, by specialty, tier, region and period; sorted.
  package let months: [GapMonth]
  /// The same in people and whole stays; sorted.
  package let places: [GapPlace]
  /// What became of every seat that was published, by offer; sorted by offer.
  package let offers: [OfferUse]
  /// Where the people of each specialty were lost; specialties that somebody asks for, sorted.
  package let specialties: [SpecialtyGap]
  /// Who pays, and what those who are left over would cost; by payer.
  package let funding: [FundingGap]
  /// What one more seat is worth, the dearest first.
  package let values: SeatValues

  package init(
    scenario: ScenarioStamp, months: [GapMonth], places: [GapPlace], offers: [OfferUse],
    specialties: [SpecialtyGap], funding: [FundingGap], values: SeatValues
  ) {
    self.scenario = scenario
    self.months = months
    self.places = places
    self.offers = offers
    self.specialties = specialties
    self.funding = funding
    self.values = values
  }
}

/// A specialty at one tier of hosts in one region.
///
/// Seats belong to the region of their host, people to that from which they are sent.
package struct GapKey: Hashable, Comparable, Sendable {
  package let specialty: Identifier<Specialty>
  /// Nil for people who have no place and so no tier.
  package let tier: Tier?
  package let city: String
  /// Nil for hosts of the city itself.
  package let county: Identifier<County>?

  package init(
    specialty: Identifier<Specialty>, tier: Tier?, city: String, county: Identifier<County>?
  ) {
    self.specialty = specialty
    self.tier = tier
    self.city = city
    self.county = county
  }

  package static func < (left: Self, right: Self) -> Bool { left.key < right.key }

  /// Tiers in the order of their declaration, what has none at the end.
  private var key: (Identifier<Specialty>, Int, Identifier<City>, Identifier<County>) {
    let rank = tier.flatMap(Tier.allCases.firstIndex) ?? Tier.allCases.count
    return (specialty, rank, Identifier(city), county ?? "")
  }

  private enum City {}
}

/// Need and seats of one key in one period.
package struct GapMonth: Hashable, Sendable {
  package let key: GapKey
  /// Nil for people whom no period of the programme is open to.
  package let period: Period?
  /// People in training, and people who wait, in the period that suits the seats best.
  package var need = 0
  /// Those of `need` who have no place.
  package var waiting = 0
  /// Seats that hosts published.
  package var published = 0
  /// Seats taken by people of this programme.
  package var used = 0
  /// Seats that the rules and the rest of the host leave open, and nobody takes.
  package var free = 0

  package init(key: GapKey, period: Period?) {
    self.key = key
    self.period = period
  }

  /// Seats less need among what can be used; negative where seats are missing.
  package var balance: Int { free - waiting }
}

/// Need and seats of one key in people and whole stays.
package struct GapPlace: Hashable, Sendable {
  package let key: GapKey
  /// People asked for.
  package var need = 0
  package var placed = 0
  /// Whole stays that the seats hold: those of the plan and those that still fit.
  package var stays = 0
  /// Whole stays that still fit.
  package var freeStays = 0

  package init(key: GapKey) {
    self.key = key
  }
}

/// People by who pays for them; those without a place by who would at their nearest alternative.
package struct FundingGap: Hashable, Sendable {
  /// Nil where no alternative says.
  package let payer: Payer?
  package let placed: Int
  package let waiting: Int
  /// Subsidy of those placed, in yuan; 0 where the rules name no sum.
  package let yuan: Int
  /// Subsidy that those who wait would need, in yuan.
  package let yuanWaiting: Int

  package init(payer: Payer?, placed: Int, waiting: Int, yuan: Int, yuanWaiting: Int) {
    self.payer = payer
    self.placed = placed
    self.waiting = waiting
    self.yuan = yuan
    self.yuanWaiting = yuanWaiting
  }
}
