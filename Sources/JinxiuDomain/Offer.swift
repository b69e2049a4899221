/// Seats that a host publishes for a specialty over months (招收计划), D17.
package struct Offer: Hashable, Sendable {
  package let id: Identifier<Offer>
  package let host: Identifier<Host>
  package let specialty: Identifier<Specialty>
  package let technique: Identifier<Technique>?
  /// The level of sending unit it is meant for; nil for any.
  package let level: UnitLevel?
  /// The months in which its seats exist.
  package let span: PeriodSpan
  /// Concurrent places in each month of the span that `monthly` does not name.
  package internal(set) var seats: Int
  /// Months of the span with another number of places, sorted (分月名额).
  package internal(set) var monthly: [MonthlySeats]
  /// Months in which a stay may begin; nil for any.
  package let starts: [Period]?
  /// Qualified one-to-one mentors (L44); nil when the host does not say.
  package internal(set) var mentors: Int?
  /// People of other programmes who hold or ask for seats in every month (其他进修人数), Z67.
  package let others: Int

  package init(
    id: Identifier<Offer>, host: Identifier<Host>, specialty: Identifier<Specialty>,
    technique: Identifier<Technique>?, level: UnitLevel?, span: PeriodSpan, seats: Int,
    starts: [Period]?, mentors: Int?, others: Int = 0, monthly: [MonthlySeats] = []
  ) {
    self.id = id
    self.host = host
    self.specialty = specialty
    self.technique = technique
    self.level = level
    self.span = span
    self.seats = seats
    self.starts = starts
    self.mentors = mentors
    self.others = others
    self.monthly = Self.exceptions(monthly, to: seats, in: span)
  }
}

/// Concurrent places of an offer in one month, where they differ from those of the other months.
package struct MonthlySeats: Hashable, Sendable {
  package let month: Period
  /// At least 0.
  package let seats: Int

  package init(month: Period, seats: Int) {
    self.month = month
    self.seats = seats
  }
}

extension Offer {
  /// Concurrent places in a month; 0 outside the span.
  package func seats(in month: Period) -> Int {
    guard span.contains(month) else { return 0 }
    guard !monthly.isEmpty else { return seats }
    return monthly.first { $0.month == month }?.seats ?? seats
  }

  /// Places added up over the periods of the span.
  package var seatPeriods: Int {
    monthly.reduce(seats * span.count) { $0 + $1.seats - seats }
  }

  /// The most places in any period of the span.
  package var mostSeats: Int {
    let exceptions = monthly.map(\.seats).max() ?? 0
    return monthly.count == span.count ? exceptions : max(seats, exceptions)
  }

  /// The same offer with these months only for exceptions.
  package func with(monthly: [MonthlySeats]) -> Offer {
    var offer = self
    offer.monthly = Self.exceptions(monthly, to: seats, in: span)
    return offer
  }

  /// Whether it has no places in some of these periods, so that more there open them.
  package func isClosed(inSomeOf months: PeriodSpan) -> Bool {
    months.periods.contains { seats(in: $0) == 0 }
  }

  /// So many places more in the months of `months`, or fewer for a negative number, never below 0.
  /// The span reaches as far as the months unless places are taken away; months between have none.
  ///
  /// - Parameter months: Nil for the whole span.
  func adding(_ places: Int, during months: PeriodSpan?) -> Offer {
    guard let months else {
      var offer = self
      offer.seats = max(0, seats + places)
      offer.monthly = Self.exceptions(
        monthly.map { MonthlySeats(month: $0.month, seats: max(0, $0.seats + places)) },
        to: offer.seats, in: span)
      return offer
    }
    var offer = places < 0 ? self : reaching(over: months)
    offer.monthly = Self.exceptions(
      offer.span.periods.map { month in
        let now = seats(in: month)
        return MonthlySeats(
          month: month, seats: months.contains(month) ? max(0, now + places) : now)
      }, to: seats, in: offer.span)
    return offer
  }

  /// The same places over a span that covers these months too, in which stays may begin.
  private func reaching(over months: PeriodSpan) -> Offer {
    guard months.grid == span.grid, !span.contains(months),
      let wider = PeriodSpan(
        from: min(span.first, months.first), to: max(span.last, months.last))
    else { return self }
    let closed = wider.periods.filter { !span.contains($0) }
    let begun = starts.map { ($0 + closed.filter(months.contains)).sorted() }
    return Offer(
      id: id, host: host, specialty: specialty, technique: technique, level: level, span: wider,
      seats: seats, starts: begun, mentors: mentors, others: others,
      monthly: monthly + closed.map { MonthlySeats(month: $0, seats: 0) })
  }

  /// Sorted, those of the span that say something, each month once.
  private static func exceptions(
    _ monthly: [MonthlySeats], to seats: Int, in span: PeriodSpan
  ) -> [MonthlySeats] {
    guard !monthly.isEmpty else { return [] }
    let sorted = monthly.filter { span.contains($0.month) }.sorted { $0.month < $1.month }
    return sorted.enumerated().filter { index, entry in
      entry.seats != seats && (index == 0 || sorted[index - 1].month != entry.month)
    }.map(\.element)
  }
}
