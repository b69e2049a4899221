import JinxiuDomain

extension PriceSum {
  /// What is the same for all demands of one kind, found when it is first asked for.
  struct Shared {
    /// By seat: the best stay where the unit has no price; nil when it is not known yet.
    var best: [Int??]
    /// By seat: a node that its stays use, `RowNodes.none` when they use none; nil likewise.
    var nodes: [Int?]
    var covers: [StayScan.Cover?]

    init(seats: Int) {
      best = Array(repeating: nil, count: seats)
      nodes = Array(repeating: nil, count: seats)
      covers = Array(repeating: nil, count: seats)
    }
  }

  /// Joins a demand with the rows that its stays at one seat use.
  mutating func join(
    _ demand: Int, _ kind: Int, _ pair: PairTable.Pair, _ own: [Int], _ shared: inout Shared
  ) {
    let node = sharedNode(kind, reading.tables.demands[demand].level, pair.seat, &shared)
    if node != RowNodes.none { components.join(demand, node) }
    if !own.isEmpty {
      let cover = cover(kind, pair.seat, &shared)
      for index in own { joinMonths(of: index, cover, with: demand) }
    }
    if !nodes.waivers.isEmpty || !nodes.points.isEmpty {
      joinGoals(demand, kind, pair, &shared)
    }
  }

  private func cover(_ kind: Int, _ seat: Int, _ shared: inout Shared) -> StayScan.Cover {
    if let known = shared.covers[seat] { return known }
    let cover = scan.cover(kind, at: seat)
    shared.covers[seat] = cover
    return cover
  }

  /// Joins all rows that stays of a kind at a seat use, whoever the sender is.
  private mutating func sharedNode(
    _ kind: Int, _ level: Int, _ seat: Int, _ shared: inout Shared
  ) -> Int {
    if let known = shared.nodes[seat] { return known }
    // A node of its own, so that rows can be joined with it one by one.
    let limits = reading.sums.limitsOfSeats[seat].filter { !prices.limits[$0].isEmpty }
    let years = yearNodes(of: level)
    var node = RowNodes.none
    if !limits.isEmpty || !seatNodes[seat].isEmpty || !years.isEmpty {
      amounts.append(0)
      node = components.addNode()
      for other in seatNodes[seat] { components.join(node, other) }
      let cover = limits.isEmpty && years.isEmpty ? nil : cover(kind, seat, &shared)
      if let cover {
        for index in limits { joinMonths(of: index, cover, with: node) }
        for (year, other) in years {
          for position in cover.begins.indices
          where cover.begins[position] && reading.calendar.month(at: position).year == year {
            components.join(node, other)
          }
        }
      }
    }
    shared.nodes[seat] = node
    return node
  }

  private func yearNodes(of level: Int) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    for (index, price) in prices.floors.enumerated() where price > 0 {
      guard case .people(.year(let own, let year), _) = reading.book.floors[index].weight,
        own.rank == level
      else { continue }
      found.append((year, nodes.floors[index]))
    }
    return found
  }

  private mutating func joinMonths(of limit: Int, _ cover: StayScan.Cover, with node: Int) {
    let calendar = reading.calendar
    for (position, row) in nodes.limits[limit].enumerated() where row != RowNodes.none {
      let month = reading.book.limits[limit].month(at: position)
      guard calendar.periods.contains(month), cover.months[calendar.position(of: month)] else {
        continue
      }
      components.join(node, row)
    }
  }

  /// Joins a demand with the goals of waivers and points where some stay counts in them.
  private mutating func joinGoals(
    _ demand: Int, _ kind: Int, _ pair: PairTable.Pair, _ shared: inout Shared
  ) {
    if pair.waivers > 0 || !reading.calendar.kinds[kind].excused.isEmpty {
      for node in nodes.waivers { components.join(demand, node) }
    }
    guard !nodes.points.isEmpty else { return }
    let begins = cover(kind, pair.seat, &shared).begins
    for position in begins.indices
    where begins[position] && pairs.monthPoints[position] + pair.points != 0 {
      for node in nodes.points { components.join(demand, node) }
      return
    }
  }
}
