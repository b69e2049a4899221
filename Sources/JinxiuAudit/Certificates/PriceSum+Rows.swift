import JinxiuDomain

extension PriceSum {
  private mutating func addNode(_ amount: Int) -> Int {
    amounts.append(amount)
    return components.addNode()
  }

  /// A node for every row with a price, and what its bound adds.
  mutating func addRows() {
    let book = reading.book
    nodes.limits = Array(repeating: [], count: prices.limits.count)
    for (index, months) in prices.limits.enumerated() where !months.isEmpty {
      for (position, price) in months.enumerated() {
        let capacity = book.limits[index].capacities[position] ?? 0
        nodes.limits[index].append(price > 0 ? addNode(price * capacity) : RowNodes.none)
      }
    }
    for (index, price) in prices.ceilings.enumerated() {
      nodes.ceilings.append(
        price > 0 ? addNode(price * bound(of: book.ceilings[index]).number) : RowNodes.none)
    }
    for (index, price) in prices.floors.enumerated() {
      nodes.floors.append(
        price > 0 ? addNode(constant(of: book.floors[index], price)) : RowNodes.none)
    }
    for (place, price) in prices.reserved where price > 0 {
      nodes.reserved[place] = addNode(price * reading.reservations.places[place].count)
    }
    for (demand, price) in prices.pins where price > 0 { nodes.pins[demand] = addNode(-price) }
    for (demand, price) in prices.people where price > 0 {
      nodes.people[demand] = addNode(price * pairs.people[demand])
    }
  }

  /// A floor may be missed at a cost: what the cost does not cover of the price is lost.
  private func constant(of floor: Floor, _ price: Int) -> Int {
    let cost = task.shortfallCost(prices)
    switch floor.weight {
    case .people(_, let minimum):
      return -price * minimum + max(0, minimum) * excess(price, over: cost, times: 100)
    case .generalHospitals(let percent), .physicians(let percent):
      let most = largestShortfall(percent: percent) ?? 0
      return -price + most * excess(price, over: cost, times: 1)
    }
  }

  private func excess(_ price: Int, over cost: Int, times weight: Int) -> Int {
    let (whole, overflows) = cost.multipliedReportingOverflow(by: weight)
    return overflows ? 0 : max(0, price - whole)
  }

  /// A node for every level above that has a price, at the value that it keeps.
  mutating func addGoals() {
    for (position, goal) in task.above.enumerated() {
      guard let price = prices.goals[position], price > 0 else { continue }
      switch goal.level.kind {
      case .placed:
        let node = addNode(-price * goal.value)
        nodes.classes[goal.level.priorityClass ?? 0, default: []].append(node)
      case .points: nodes.points.append(addNode(-price * goal.value))
      case .waivers: nodes.waivers.append(addNode(price * goal.value))
      case .shortfall:
        let node = addNode(price * goal.value)
        for floor in nodes.floors where floor != RowNodes.none { components.join(node, floor) }
      case .fairness, .fairnessOfAll: break
      }
    }
    addCounties()
  }

  /// `placed_c ≥ ⌈E_c · t / 1000⌉` for the value t, or, where t itself is bounded, one more: then
  /// each person missing costs one unit.
  private mutating func addCounties() {
    let isOwn = task.level.kind == .fairness
    let value = task.above.first { $0.level.kind == .fairness }?.value
    let permille = isOwn ? task.unreachable : value ?? 0
    for (county, price) in prices.counties where price > 0 {
      let entitled = reading.entitlements[county]
      let people = Tally(999).adding(entitled, times: permille).total.map { max(0, $0 / 1000) } ?? 0
      let lost = isOwn ? people * max(0, price - prices.scale) : 0
      let node = addNode(lost - price * people)
      nodes.counties[county] = (node, price)
    }
  }

  /// What limits and totals ask of whoever comes to a seat.
  mutating func addSeats() {
    let calendar = reading.calendar
    let (book, width) = (reading.book, calendar.count + 1)
    nodes.seatMonths = Array(repeating: [], count: reading.seats.count)
    for seat in reading.seats.indices {
      for index in reading.sums.limitsOfSeats[seat] where !prices.limits[index].isEmpty {
        for (position, price) in prices.limits[index].enumerated() where price > 0 {
          let month = book.limits[index].month(at: position)
          guard calendar.periods.contains(month) else { continue }
          let place = calendar.position(of: month)
          seatCosts[seat * width + place + 1] += price
          nodes.seatMonths[seat].append(
            SeatMonth(position: place, node: nodes.limits[index][position]))
        }
      }
      for position in 1..<width {
        seatCosts[seat * width + position] += seatCosts[seat * width + position - 1]
      }
      addTotals(of: seat)
    }
  }

  private mutating func addTotals(of seat: Int) {
    let facts = reading.tables.seats[seat]
    for (index, price) in prices.ceilings.enumerated() where price > 0 {
      let ceiling = reading.book.ceilings[index]
      guard ceiling.county == nil, !ceiling.countsEverybody || bound(of: ceiling).percent != nil
      else { continue }
      let amount = amount(of: ceiling, at: facts)
      seatWorths[seat] -= price * amount
      if amount != 0 { seatNodes[seat].append(nodes.ceilings[index]) }
    }
    for (index, price) in prices.floors.enumerated() where price > 0 {
      guard case .generalHospitals(let percent) = reading.book.floors[index].weight else {
        continue
      }
      let amount = (facts.kind == HostKind.general.rank ? 100 : 0) - percent
      seatWorths[seat] += price * amount
      if amount != 0 { seatNodes[seat].append(nodes.floors[index]) }
    }
  }

  /// What one person at a seat adds to a ceiling in this level.
  func amount(of ceiling: Ceiling, at seat: SeatFacts) -> Int {
    let amount = ceiling.weight.amount(tier: seat.tier, kind: seat.kind)
    return bound(of: ceiling).percent.map { 100 * amount - $0 } ?? amount
  }

  /// What beginning in a month adds: points for it, and floors of the calendar year.
  mutating func addBonuses() {
    for level in bonuses.indices {
      for position in bonuses[level].indices {
        bonuses[level][position] = pointsWorth * pairs.monthPoints[position]
      }
    }
    for (index, price) in prices.floors.enumerated() where price > 0 {
      guard case .people(.year(let level, let year), _) = reading.book.floors[index].weight else {
        continue
      }
      for position in bonuses[level.rank].indices
      where reading.calendar.month(at: position).year == year {
        bonuses[level.rank][position] += price
      }
    }
  }
}

extension Ceiling {
  var countsEverybody: Bool { if case .everybody = weight { true } else { false } }
}
