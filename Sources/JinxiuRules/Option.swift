package import JinxiuDomain

/// A seat that a demand might take, before months are chosen.
package struct Place: Sendable {
  package let offer: Offer
  package let host: Host

  package init(offer: Offer, host: Host) {
    self.offer = offer
    self.host = host
  }
}

/// One way to place one person of a demand: an offer and the months of stay.
package struct Option: Sendable {
  package let demand: Demand
  package let place: Place
  /// In order, not overlapping, at least one.
  package let spells: [PeriodSpan]

  package init(demand: Demand, place: Place, spells: [PeriodSpan]) {
    precondition(!spells.isEmpty, "an option has at least one spell")
    self.demand = demand
    self.place = place
    self.spells = spells
  }

  package var offer: Offer { place.offer }
  package var host: Host { place.host }
  package var firstPeriod: Period { spells[0].first }
  package var lastPeriod: Period { spells[spells.count - 1].last }
}
