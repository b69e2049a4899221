import JinxiuDomain

/// What the rules say of a stay.
extension Reading {
  /// Everything that the rules have against a stay, in programme order within each family.
  func objections(to demand: Int, at seat: Seat, _ timing: Timing) -> [Objection] {
    let who = demands[demand]
    let (from, to) = (tables.demands[demand], tables.seats[seat.position])
    var objections: [Objection] = []
    for clause in book.persons {
      if let fact = clause.form.breach(by: who) {
        objections.append(Objection(setting: clause.setting, code: clause.form.code, fact: fact))
      }
    }
    for clause in book.places where !clause.form.isKept(by: from, at: to, tables) {
      let pins = from.isPinned ? scenario.pins.filter { $0.trainee == who.trainee?.id } : []
      let fact = clause.form.fact(of: who, at: seat, pins: pins)
      objections.append(Objection(setting: clause.setting, code: clause.form.code, fact: fact))
    }
    if let setting = book.reserved, !reservations.isEmpty,
      seat.only != timing.spells
        || reservations.places(of: demand, at: seat.position).isEmpty
    {
      let level = Words.level(who.level)
      let fact = Phrase(
        "名额方案没有在此处为\(who.county)的\(level.chinese)人员预留这些月份的名额",
        "the plan of counts reserves no place in these months for the \(level.english) level "
          + "of \(who.county) here")
      objections.append(Objection(setting: setting, code: .reserved, fact: fact))
    }
    for clause in book.months {
      if let fact = clause.form.breach(by: who, at: seat, timing) {
        objections.append(Objection(setting: clause.setting, code: clause.form.code, fact: fact))
      }
    }
    return objections
  }

  /// Positions in `book.limits` of the calendars that a stay uses.
  func limits(for demand: Int, at seat: Int) -> [Int] {
    sums.limitsOfSeats[seat] + sums.limitsOfDemands[demand]
  }

  /// Points of one person.
  func points(of demand: Int, at seat: Int, from first: Period) -> Tally {
    var sum = points(of: demand, at: seat)
    for score in scores { score.add(to: &sum, from: first) }
    return sum
  }

  /// Points of one person, those for months left out.
  func points(of demand: Int, at seat: Int) -> Tally {
    var sum = Tally()
    for score in scores {
      score.add(to: &sum, for: tables.demands[demand], at: tables.seats[seat], tables)
    }
    return sum
  }
}
