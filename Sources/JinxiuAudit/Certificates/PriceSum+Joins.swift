import JinxiuDomain

extension PriceSum {
  /// Joins, slot by slot, the rows that its stays use, whoever the sender is.
  mutating func joinSlots() {
    let width = reading.calendar.count
    let years = UnitLevel.allCases.map { yearNodes(of: $0.rank) }
    // Seats of which all rows are joined already: then any one row will do.
    var isJoined = Array(repeating: false, count: seatNodes.count)
    nodes.slots = Array(repeating: RowNodes.none, count: pairs.slots.count)
    for (index, slot) in pairs.slots.enumerated() {
      var node = RowNodes.none
      var hasAll = true
      for row in nodes.seatMonths[slot.seat] {
        guard pairs.months[index * width + row.position] else {
          hasAll = false
          continue
        }
        join(&node, row.node)
        if isJoined[slot.seat] { break }
      }
      for row in seatNodes[slot.seat] { join(&node, row) }
      for (positions, row) in years[slot.level]
      where pairs.begins[
        index * width + positions.lowerBound..<index * width + positions.upperBound
      ]
      .contains(true) {
        join(&node, row)
      }
      if hasAll { isJoined[slot.seat] = true }
      nodes.slots[index] = node
    }
  }

  private mutating func join(_ node: inout Int, _ other: Int) {
    if node == RowNodes.none {
      node = other
    } else {
      components.join(node, other)
    }
  }

  /// Floors of calendar years with a price, and the positions of their months.
  private func yearNodes(of level: Int) -> [(Range<Int>, Int)] {
    var found: [(Range<Int>, Int)] = []
    for (index, price) in prices.floors.enumerated() where price > 0 {
      guard case .people(.year(let own, let year), _) = reading.book.floors[index].weight,
        own.rank == level
      else { continue }
      let positions = (0..<reading.calendar.count).filter {
        reading.calendar.month(at: $0).year == year
      }
      guard let first = positions.first, let last = positions.last else { continue }
      found.append((first..<last + 1, nodes.floors[index]))
    }
    return found
  }

  /// Joins a demand with the months of a limit of its unit that some stay of it has.
  mutating func joinMonths(of limit: Int, with demand: Int, _ range: Range<Int>) {
    let calendar = reading.calendar
    for (position, row) in nodes.limits[limit].enumerated() where row != RowNodes.none {
      let month = reading.book.limits[limit].month(at: position)
      guard calendar.periods.contains(month) else { continue }
      let place = calendar.position(of: month)
      for index in range where pairs.months[pairs.pairs[index].slot * calendar.count + place] {
        components.join(demand, row)
        break
      }
    }
  }

  /// Joins a demand with the goals of waivers and points where some stay counts in them.
  mutating func joinGoals(_ demand: Int, _ range: Range<Int>) {
    let width = reading.calendar.count
    let isExcused = !reading.calendar.kinds[reading.calendar.kindOfDemands[demand]].excused.isEmpty
    var hasWaivers = isExcused
    var hasPoints = false
    for index in range where !hasWaivers || !hasPoints {
      let pair = pairs.pairs[index]
      if pair.waivers > 0 { hasWaivers = true }
      guard !hasPoints, !nodes.points.isEmpty else { continue }
      for position in 0..<width
      where pairs.begins[pair.slot * width + position]
        && pairs.monthPoints[position] + pair.points != 0
      {
        hasPoints = true
        break
      }
    }
    if hasWaivers { for node in nodes.waivers { components.join(demand, node) } }
    if hasPoints { for node in nodes.points { components.join(demand, node) } }
  }
}
