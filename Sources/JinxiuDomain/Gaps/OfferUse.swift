/// What became of the seats of one offer (招收计划使用情况).
package struct OfferUse: Hashable, Sendable {
  package let offer: Identifier<Offer>
  package let host: Identifier<Host>
  package let specialty: Identifier<Specialty>
  /// In order, without overlaps, over the whole span of the offer.
  package let runs: [SeatRun]
  /// Whole stays that still fit into what is free.
  package let freeStays: Int
  /// People placed here.
  package let placed: Int

  package init(
    offer: Identifier<Offer>, host: Identifier<Host>, specialty: Identifier<Specialty>,
    runs: [SeatRun], freeStays: Int, placed: Int
  ) {
    self.offer = offer
    self.host = host
    self.specialty = specialty
    self.runs = runs
    self.freeStays = freeStays
    self.placed = placed
  }
}

/// Consecutive periods in which the seats of an offer fare alike; numbers are of each period.
///
/// `published = used + free + Σ lost`.
package struct SeatRun: Hashable, Sendable {
  package let span: PeriodSpan
  package let published: Int
  package let used: Int
  package let free: Int
  /// In the order of the causes, each at least 1.
  package let lost: [SeatLoss]

  package init(span: PeriodSpan, published: Int, used: Int, free: Int, lost: [SeatLoss]) {
    self.span = span
    self.published = published
    self.used = used
    self.free = free
    self.lost = lost
  }
}

/// Seats of one period that nobody can take, and the first cause in the order of `SeatCause`.
package struct SeatLoss: Hashable, Sendable {
  package let cause: SeatCause
  package let seats: Int

  package init(_ cause: SeatCause, _ seats: Int) {
    self.cause = cause
    self.seats = seats
  }
}

/// Why a published seat cannot be used. A seat counts under the first cause that holds.
package enum SeatCause: String, CaseIterable, Sendable {
  /// The period lies outside those of the programme.
  case outside
  /// Nobody asks for the specialty.
  case unasked
  /// Everybody who asks for it is refused as a person.
  case ineligible
  /// The tier or the kind of the host is not open.
  case hostTier = "host-tier"
  /// The offer is for another level of sending unit.
  case level
  /// The technique is not the one asked for.
  case technique
  /// The channel of the level does not lead there.
  case channel
  /// Another rule about places.
  case place
  /// No stay that the rules allow covers the period.
  case months
  /// Such stays exist, but nobody who asks is released for them.
  case availability
  /// People of other programmes hold the seat.
  case others
  /// Kept for make-up training.
  case reserve
  /// No mentor is left for it.
  case mentors
  /// No bed is left for it.
  case beds
  /// The host as a whole is full.
  case hostCapacity = "host-capacity"
  /// Another limit of the host in the period.
  case host
  /// The ceiling on a tier of hosts is reached.
  case tierShare = "tier-share"
  /// The subsidy is spent.
  case money
  /// Another limit on everybody who goes there.
  case total
}
