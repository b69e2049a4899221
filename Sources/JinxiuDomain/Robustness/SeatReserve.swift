/// Extra seats that survive any one withdrawal (备用名额).
///
/// One reserve seat is one more place in an offer in each of its months, with a mentor, a bed and
/// room in the host as a whole. Only those who were at what withdrew are placed again, everybody else
/// keeps place and months; of what withdrew the reserve is lost too. All other rules stay.
package struct SeatReserve: Hashable, Sendable {
  /// What withdraws, one at a time.
  package enum Kind: String, Sendable {
    case hosts, offers
  }

  package let kind: Kind
  /// By offer; each at least 1.
  package let seats: [OfferReserve]
  /// No smaller number does; equal to the number of seats where that is proven the smallest.
  package let bound: Int
  /// Withdrawals that need a reserve, or that no reserve makes good, by withdrawal.
  package let cases: [ReserveCase]
  /// Withdrawals looked at.
  package let examined: Int
  /// Whether each of them was solved again with the reserve in the tables and lost no more than it
  /// must.
  package let isConfirmed: Bool

  package init(
    kind: Kind, seats: [OfferReserve], bound: Int, cases: [ReserveCase], examined: Int,
    isConfirmed: Bool
  ) {
    self.kind = kind
    self.seats = seats
    self.bound = bound
    self.cases = cases
    self.examined = examined
    self.isConfirmed = isConfirmed
  }

  package var total: Int { seats.reduce(0) { $0 + $1.seats } }
  /// Whether it is enough, and no smaller number is.
  package var isProven: Bool { isConfirmed && bound == total }
}

package struct OfferReserve: Hashable, Sendable {
  package let offer: Identifier<Offer>
  package let seats: Int

  package init(offer: Identifier<Offer>, seats: Int) {
    self.offer = offer
    self.seats = seats
  }
}

/// One withdrawal as the reserve sees it.
package struct ReserveCase: Hashable, Sendable {
  package let withdrawal: Withdrawal
  /// People who were there.
  package let people: Int
  /// Of these, people without a place again when there is no reserve.
  package let lostWithout: Int
  /// People whom no seats anywhere else would help.
  package let unavoidable: Int
  /// Seats that this withdrawal alone would need.
  package let seats: Int
  /// Whether `unavoidable` and `seats` are proven the smallest.
  package let isProven: Bool

  package init(
    withdrawal: Withdrawal, people: Int, lostWithout: Int, unavoidable: Int, seats: Int,
    isProven: Bool
  ) {
    self.withdrawal = withdrawal
    self.people = people
    self.lostWithout = lostWithout
    self.unavoidable = unavoidable
    self.seats = seats
    self.isProven = isProven
  }
}

extension OfferReserve {
  /// What the reserve is in the tables of a scenario.
  package func changes(in scenario: Scenario) -> [ScenarioChange] {
    guard let host = scenario.offer(offer)?.host else { return [] }
    return [
      .seats(offer, during: nil, by: seats), .mentors(offer, by: seats),
      .hostCapacity(host, by: seats), .beds(host, by: seats),
    ]
  }
}
