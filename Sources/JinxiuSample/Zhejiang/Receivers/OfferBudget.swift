import JinxiuDomain

/// Turns the seat-months that an offer is to have into seats and the months in which they exist.
struct OfferBudget {
  let periods: PeriodSpan
  /// Of one stay.
  let stay: Int

  /// Percent of seats that are kept free for make-up training where there are five or more.
  static let reservePercent = 5
  static let reserveFrom = 5

  /// Two in three of the offers for counties that could run through do, and all others; one in seven
  /// takes people in every quarter or half-year only.
  func offer(
    _ seatMonths: Int, number: Int, host: Identifier<Host>, specialty: Identifier<Specialty>,
    level: UnitLevel?, with random: inout SplitMix64
  ) -> Offer {
    let all = periods.count
    var count = all
    if seatMonths < all {
      count = min(all, max(min(all, stay + 6), seatMonths))
    } else if level == .county, random.chance(percent: 33) {
      count = random.number(in: max(stay, all * 2 / 3)...all)
    }
    let first = random.number(in: 0...all - count)
    let span = PeriodSpan(from: periods.first.advanced(by: first), count: count)
    let seats = max(1, (seatMonths + count / 2) / count)
    return Offer(
      id: Identifier(numbered("O", number, digits: 6)), host: host, specialty: specialty,
      technique: nil, level: level, span: span, seats: withReserve(seats),
      starts: starts(in: span, with: &random), mentors: withReserve(seats),
      others: random.chance(percent: 30) ? random.number(in: 1...max(1, seats / 3)) : 0)
  }

  /// So many that `seats` are left beside the reserve.
  private func withReserve(_ seats: Int) -> Int {
    guard seats >= Self.reserveFrom else { return seats }
    return seats + (seats * Self.reservePercent + 99 - Self.reservePercent)
      / (100 - Self.reservePercent)
  }

  private func starts(in span: PeriodSpan, with random: inout SplitMix64) -> [Period]? {
    guard stay > 1, span.count >= 12, random.chance(percent: 14) else { return nil }
    let step = stay == 6 ? 6 : 3
    return span.periods.filter { ($0.number - 3) % step == 0 }
  }
}
