import JinxiuDomain

extension PriceSum {
  mutating func addDemands() {
    for demand in pairs.people.indices where !pairs.ranges[demand].isEmpty { add(demand) }
  }

  /// `n·max(0, max v)`, and joins the demand with every row that it can use.
  private mutating func add(_ demand: Int) {
    let own = unitLimits(of: demand)
    let unit = own.isEmpty ? [] : unitCosts(own)
    let counties = countyShares(of: demand)
    let range = pairs.ranges[demand]
    var best = Int.min
    for index in range {
      let pair = pairs.pairs[index]
      let stay = own.isEmpty ? bestStay(in: pair.slot) : bestStay(in: pair.slot, beside: unit)
      var value =
        stay + seatWorths[pair.seat] + pointsWorth * pair.points - waiverCost * pair.waivers
      for (ceiling, price) in counties {
        let amount = amount(of: reading.book.ceilings[ceiling], at: reading.tables.seats[pair.seat])
        value -= price * amount
        if amount != 0 { components.join(demand, nodes.ceilings[ceiling]) }
      }
      if !prices.reserved.isEmpty { value -= reservedCost(of: demand, at: pair.seat) }
      best = max(best, value)
      let node = nodes.slots[pair.slot]
      if node != RowNodes.none { components.join(demand, node) }
    }
    for limit in own { joinMonths(of: limit, with: demand, range) }
    if !nodes.waivers.isEmpty || !nodes.points.isEmpty { joinGoals(demand, range) }
    amounts[demand] = pairs.people[demand] * max(0, best + addOwn(of: demand))
  }

  /// The price of the cheapest place reserved there; joins the demand with all of them.
  private mutating func reservedCost(of demand: Int, at seat: Int) -> Int {
    let places = reading.reservations.places(of: demand, at: seat)
    for place in places {
      if let node = nodes.reserved[place] { components.join(demand, node) }
    }
    return places.map { prices.reserved[$0] ?? 0 }.min() ?? 0
  }

  private func unitLimits(of demand: Int) -> [Int] {
    let limits = reading.sums.limitsOfDemands[demand]
    if limits.allSatisfy({ prices.limits[$0].isEmpty }) { return [] }
    return limits.filter { !prices.limits[$0].isEmpty }
  }

  /// What the sender's limits cost: sums of the months before each position.
  private func unitCosts(_ limits: [Int]) -> [Int] {
    var costs = zeros
    for index in limits {
      for (position, price) in prices.limits[index].enumerated() where price > 0 {
        let month = reading.book.limits[index].month(at: position)
        guard reading.calendar.periods.contains(month) else { continue }
        costs[reading.calendar.position(of: month) + 1] += price
      }
    }
    for position in costs.indices.dropFirst() { costs[position] += costs[position - 1] }
    return costs
  }

  /// Ceilings of the county that look at the host, with their prices.
  private func countyShares(of demand: Int) -> [(Int, Int)] {
    var shares: [(Int, Int)] = []
    for index in reading.sums.ceilings[demand] where prices.ceilings[index] > 0 {
      let ceiling = reading.book.ceilings[index]
      if ceiling.county != nil, !ceiling.countsEverybody {
        shares.append((index, prices.ceilings[index]))
      }
    }
    return shares
  }

  /// The best stay where the unit has no price, found once for each slot.
  private mutating func bestStay(in slot: Int) -> Int {
    if let known = bestStays[slot] { return known }
    let best = bestStay(in: slot, beside: zeros)
    bestStays[slot] = best
    return best
  }

  private mutating func bestStay(in slot: Int, beside unit: [Int]) -> Int {
    let place = pairs.slots[slot]
    let costs = StayScan.Costs(
      seat: seatCosts, from: place.seat * zeros.count, unit: unit, bonus: bonuses[place.level],
      waiver: -waiverCost)
    // A slot has at least one stay.
    return scan.best(place.kind, at: place.seat, costs) ?? Int.min / 4
  }

  /// What the demand adds wherever it goes; joins it with the rows that it uses so.
  private mutating func addOwn(of demand: Int) -> Int {
    var worth = 0
    for index in reading.sums.ceilings[demand] where prices.ceilings[index] > 0 {
      guard reading.book.ceilings[index].countsEverybody else { continue }
      worth -= prices.ceilings[index]
      components.join(demand, nodes.ceilings[index])
    }
    for index in reading.sums.floors[demand] where prices.floors[index] > 0 {
      guard let amount = ownAmount(of: demand, towards: index) else { continue }
      worth += prices.floors[index] * amount
      if amount != 0 { components.join(demand, nodes.floors[index]) }
    }
    if let price = prices.pins[demand], let node = nodes.pins[demand] {
      worth += price
      components.join(demand, node)
    }
    if let price = prices.people[demand], let node = nodes.people[demand] {
      worth -= price
      components.join(demand, node)
    }
    let own = reading.priorityClasses[demand]
    worth += classWorths[own] ?? 0
    for node in nodes.classes[own] ?? [] { components.join(demand, node) }
    if let county = pairs.counties[demand], let (node, price) = nodes.counties[county] {
      worth += price
      components.join(demand, node)
    }
    return worth
  }

  /// Nil for floors that look at the host or the month.
  private func ownAmount(of demand: Int, towards floor: Int) -> Int? {
    switch reading.book.floors[floor].weight {
    case .generalHospitals, .people(.year, _): nil
    case .people: 1
    case .physicians(let percent):
      (reading.demands[demand].trainee?.role.rank == Role.physician.rank ? 100 : 0) - percent
    }
  }
}
