import JinxiuDomain

/// What rules about places look at of a demand, in numbers.
struct DemandFacts: Sendable {
  /// Position in `Reading.demands`.
  let position: Int
  let level: Int
  let county: Int
  let unit: Int
  let parent: Int
  let consortium: Int
  let technique: Int
  /// The specialty asked for first.
  let specialty: Int
  let featureDepartment: Int
  let isTrainee: Bool
  let hasGround: Bool
  let isFeatureGround: Bool
  let isPinned: Bool
  let hasWishes: Bool
  let hasPartners: Bool
  /// Whether some host is the unit above the sender, Z38.
  let parentReceives: Bool
}

/// What rules about places look at of an offer and its host, in numbers.
struct SeatFacts: Sendable {
  let host: Int
  let hostUnit: Int
  let county: Int
  let consortium: Int
  let tier: Int
  let kind: Int
  let specialty: Int
  let technique: Int
  /// `Numbering.none` for any.
  let level: Int
  /// Whether the host incubates departments of the offer's specialty, L20.
  let incubates: Bool
}

extension DemandFacts {
  /// Z28: the host leads the sender's consortium; township centres lead none.
  func isLed(by seat: SeatFacts) -> Bool {
    consortium != Numbering.none && consortium == seat.consortium
      && seat.tier != Tier.township.rank
  }

  /// Z38: the host is the unit above the sender.
  func isChild(of seat: SeatFacts) -> Bool {
    parent != Numbering.none && parent == seat.hostUnit
  }

  func isItself(_ seat: SeatFacts) -> Bool {
    unit != Numbering.none && unit == seat.hostUnit
  }

  func sharesCounty(with seat: SeatFacts) -> Bool {
    county != Numbering.none && county == seat.county
  }
}
