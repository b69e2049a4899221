import JinxiuDomain

extension PriceSum {
  /// Whether every sum on the way stays far inside the range of integers.
  ///
  /// The largest that one person's option can be worth, times all people, and every constant.
  var isWithinRange: Bool {
    var option = Tally()
    var constants = Tally()
    for (index, months) in prices.limits.enumerated() where !months.isEmpty {
      for (price, capacity) in zip(months, reading.book.limits[index].capacities) {
        option.add(price)
        constants.add(price, times: Int(clamping: (capacity ?? 0).magnitude))
      }
    }
    for (index, price) in prices.ceilings.enumerated() where price > 0 {
      let (amount, bound) = size(of: reading.book.ceilings[index])
      option.add(price, times: amount)
      constants.add(price, times: bound)
    }
    for (index, price) in prices.floors.enumerated() where price > 0 {
      let (amount, bound) = size(of: reading.book.floors[index])
      option.add(price, times: amount)
      constants.add(price, times: bound)
      constants.add(price, times: bound)
    }
    for (place, price) in prices.reserved {
      option.add(price)
      constants.add(
        price, times: Int(clamping: reading.reservations.places[place].count.magnitude))
    }
    for (_, price) in prices.pins { option.add(price) }
    for (demand, price) in prices.people {
      option.add(price)
      constants.add(price, times: pairs.people[demand])
    }
    addGoals(to: &option, &constants)
    guard let people = pairs.peopleInAll.total, let most = option.total else { return false }
    constants.add(most, times: people)
    return constants.total.map { $0 < Int.max / 8 } ?? false
      && (option.total ?? .max) < Int.max / 8
  }

  private func addGoals(to option: inout Tally, _ constants: inout Tally) {
    for worth in classWorths.values { option.add(worth) }
    option.add(waiverCost, times: pairs.mostWaivers)
    if pointsWorth > 0 {
      pairs.mostPoints.map { option.add(pointsWorth, times: $0) } ?? option.lose()
    }
    for (position, price) in prices.goals {
      constants.add(price, times: Int(clamping: task.above[position].value.magnitude))
    }
    for (county, price) in prices.counties {
      option.add(price)
      // Once for the floor, and once for what its own cost leaves uncovered.
      constants.add(price, times: reading.entitlements[county])
      constants.add(price, times: reading.entitlements[county])
    }
  }

  /// How large the amount of one person and the bound can be.
  private func size(of ceiling: Ceiling) -> (amount: Int, bound: Int) {
    let yuan = if case .money(let yuan, _) = ceiling.weight { yuan } else { 1 }
    let amount = max(100, Int(clamping: yuan.magnitude))
    switch ceiling.height {
    case .number(let number): return (amount, Int(clamping: number.magnitude))
    case .percentOfPlaced: return (amount, Int(clamping: (task.shareBase ?? 0).magnitude))
    }
  }

  private func size(of floor: Floor) -> (amount: Int, bound: Int) {
    switch floor.weight {
    case .people(_, let minimum): return (1, Int(clamping: minimum.magnitude))
    case .generalHospitals(let percent), .physicians(let percent):
      let amount = Tally(100).adding(Int(clamping: percent.magnitude)).total ?? .max
      return (amount, largestShortfall(percent: percent) ?? .max)
    }
  }

  /// More than a majority can ever fall short; nil beyond the range of integers.
  func largestShortfall(percent: Int) -> Int? {
    pairs.peopleInAll.total.flatMap { Tally(1).adding(percent, times: $0).total }
  }

  /// The height that a ceiling has among the rows of this level, and whether its amounts are
  /// `100·a − percent`.
  func bound(of ceiling: Ceiling) -> (number: Int, percent: Int?) {
    switch ceiling.height {
    case .number(let number): return (number, nil)
    case .percentOfPlaced(let percent):
      guard let base = task.shareBase, let part = Tally().adding(percent, times: base).total else {
        return (0, percent)
      }
      return (part / 100, nil)
    }
  }
}
