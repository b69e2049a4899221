import JinxiuDomain

extension PriceSum {
  mutating func addDemands() {
    let kinds = Dictionary(grouping: reading.demands.indices) {
      [calendar = reading.calendar] in calendar.kindOfDemands[$0]
    }
    for kind in reading.calendar.kinds.indices {
      var shared = Shared(seats: reading.seats.count)
      for demand in kinds[kind] ?? [] { add(demand, kind, &shared) }
    }
  }

  /// `n·max(0, max v)`, and joins the demand with every row that it can use.
  private mutating func add(_ demand: Int, _ kind: Int, _ shared: inout Shared) {
    let own = unitLimits(of: demand)
    let unit = own.isEmpty ? [] : unitCosts(own)
    let counties = countyShares(of: demand)
    let facts = reading.tables.demands[demand]
    var best: Int?
    for index in pairs.ranges[demand] {
      let pair = pairs.pairs[index]
      let stay =
        own.isEmpty
        ? bestStay(kind, facts.level, at: pair.seat, &shared)
        : bestStay(kind, facts.level, at: pair.seat, beside: unit)
      guard let stay else { continue }
      var value =
        stay + seatWorths[pair.seat] + pointsWorth * pair.points
        - waiverCost * pair.waivers
      for (ceiling, price) in counties {
        let amount = amount(of: reading.book.ceilings[ceiling], at: reading.tables.seats[pair.seat])
        value -= price * amount
        if amount != 0 { components.join(demand, nodes.ceilings[ceiling]) }
      }
      best = max(best ?? value, value)
      join(demand, kind, pair, own, &shared)
    }
    guard let best else { return }
    let worth = addOwn(of: demand)
    amounts[demand] = reading.demands[demand].count * max(0, best + worth)
  }

  private func unitLimits(of demand: Int) -> [Int] {
    let limits = reading.sums.limitsOfDemands[demand]
    if limits.allSatisfy({ prices.limits[$0].isEmpty }) { return [] }
    return limits.filter { !prices.limits[$0].isEmpty }
  }

  /// What the sender's limits cost: sums of the months before each position.
  private func unitCosts(_ limits: [Int]) -> [Int] {
    let calendar = reading.calendar
    var costs = Array(repeating: 0, count: calendar.count + 1)
    for index in limits {
      for (position, price) in prices.limits[index].enumerated() where price > 0 {
        let month = reading.book.limits[index].month(at: position)
        guard calendar.periods.contains(month) else { continue }
        costs[calendar.position(of: month) + 1] += price
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

  private mutating func bestStay(
    _ kind: Int, _ level: Int, at seat: Int, _ shared: inout Shared
  ) -> Int? {
    if let known = shared.best[seat] { return known }
    let best = scan.best(
      kind, at: seat, costs: seatCosts, from: seat * (reading.calendar.count + 1),
      bonus: bonuses[level], waiver: -waiverCost)
    shared.best[seat] = .some(best)
    return best
  }

  private mutating func bestStay(
    _ kind: Int, _ level: Int, at seat: Int, beside unit: [Int]
  ) -> Int? {
    let from = seat * unit.count
    var costs = unit
    for position in costs.indices { costs[position] += seatCosts[from + position] }
    return scan.best(
      kind, at: seat, costs: costs, from: 0, bonus: bonuses[level], waiver: -waiverCost)
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
    if let (node, price) = nodes.counties[reading.demands[demand].county] {
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
