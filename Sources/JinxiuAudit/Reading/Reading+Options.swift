import JinxiuDomain

/// What the rules allow a demand, found by trying.
extension Reading {
  /// Everything that the rules have against a stay, in programme order within each family.
  func objections(to demand: Demand, at seat: Seat, _ timing: Timing) -> [Objection] {
    let person = book.persons.compactMap { clause in
      clause.form.breach(by: demand).map { objection(clause.setting, clause.form.code, $0) }
    }
    let place = book.places.compactMap { clause in
      clause.form.breach(by: demand, at: seat).map {
        objection(clause.setting, clause.form.code, $0)
      }
    }
    let months = book.months.compactMap { clause in
      clause.form.breach(by: demand, at: seat, timing).map {
        objection(clause.setting, clause.form.code, $0)
      }
    }
    return person + place + months
  }

  func mayGo(_ demand: Demand) -> Bool {
    book.persons.allSatisfy {
      $0.form.breach(by: demand) == nil || isWaived($0.setting, for: demand)
    }
  }

  func mayTake(_ seat: Seat, _ demand: Demand) -> Bool {
    book.places.allSatisfy {
      $0.form.breach(by: demand, at: seat) == nil || isWaived($0.setting, for: demand)
    }
  }

  func mayStay(_ timing: Timing, at seat: Seat, _ demand: Demand) -> Bool {
    book.months.allSatisfy {
      $0.form.breach(by: demand, at: seat, timing) == nil || isWaived($0.setting, for: demand)
    }
  }

  /// The stays of one spell that lie inside the offer and the programme, earliest first.
  func timings(at offer: Offer, months: Int) -> [Timing] {
    let periods = scenario.programme.periods
    let first = max(offer.span.first.index, periods.first.index)
    let last = min(offer.span.last.index, periods.last.index) - (months - 1)
    guard months >= 1, first <= last else { return [] }
    return (first...last).map { Timing(MonthSpan(from: Month(index: $0), count: months)) }
  }

  /// Positions in `book.limits` of the calendars that a stay uses.
  func limits(for demand: Demand, at seat: Seat) -> [Int] {
    let subjects: [MonthlyLimit.Subject?] = [
      .offer(seat.offer.id), .department(seat.host.id, seat.offer.specialty),
      .host(seat.host.id), demand.unit.map { .unit($0.id) },
    ]
    return subjects.flatMap { subject in subject.flatMap { limitIndex[$0] } ?? [] }
  }

  /// Positions in `book.ceilings` of the totals that a demand adds to.
  func ceilings(for demand: Demand) -> [Int] {
    wholeCeilings + (countyCeilings[demand.county] ?? [])
  }

  /// Points of one person.
  func points(of demand: Demand, at seat: Seat, from first: Month) -> Tally {
    var sum = Tally()
    for score in book.scores { score.form.add(to: &sum, for: demand, at: seat, from: first) }
    return sum
  }

  func isPossible(_ demand: Demand) -> Bool {
    guard let months = scenario.programme.months(for: demand.level), mayGo(demand) else {
      return false
    }
    return seats(for: demand).contains { seat in
      mayTake(seat, demand)
        && timings(at: seat.offer, months: months).contains { mayStay($0, at: seat, demand) }
    }
  }

  private func objection(_ setting: RuleSetting, _ code: FindingCode, _ fact: Phrase) -> Objection {
    Objection(setting: setting, code: code, fact: fact)
  }
}
