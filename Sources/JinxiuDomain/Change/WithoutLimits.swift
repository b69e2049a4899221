// Rows without the numbers that only limit, to see whether anything else of them is another.
extension County {
  /// With any quota for every quota; one without stays without.
  package var withoutQuota: County {
    var county = self
    county.quotaMaximum = quotaMaximum.map { _ in .unlimited }
    return county
  }
}

extension Unit {
  /// With any number away at once.
  package var withoutLimits: Unit {
    var unit = self
    unit.maximumAway = .unlimited
    return unit
  }
}

extension Host {
  /// With any number of trainees and beds.
  package var withoutLimits: Host {
    var host = self
    host.maximumTrainees = .unlimited
    host.beds = .unlimited
    return host
  }
}

extension Offer {
  /// Without seats; mentors stay said or unsaid.
  package var withoutLimits: Offer {
    var offer = self
    offer.seats = 0
    offer.monthly = []
    offer.mentors = mentors.map { _ in 0 }
    return offer
  }
}
