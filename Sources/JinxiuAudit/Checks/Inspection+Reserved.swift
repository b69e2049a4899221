import JinxiuDomain

/// Whether names keep the plan of counts: no more people than places, and the list as it is (L38).
extension Inspection {
  mutating func checkReserved() {
    checkReservedList()
    guard !reading.reservations.isEmpty else { return }
    var asked = Array(repeating: Tally(), count: reading.reservations.places.count)
    var members: [[Int]] = Array(repeating: [], count: asked.count)
    var rest: [Int: [(position: Int, people: Int)]] = [:]
    for (position, stay) in stays.enumerated() where reading.isReserved(stay) {
      let places = reading.reservations.places(of: stay.demandIndex, at: stay.seat.position)
      guard let first = places.first, let last = places.last else { continue }
      let free = max(
        0,
        Tally(reading.reservations.places[first].count)
          .adding(asked[first].total ?? .max, times: -1).total ?? 0)
      let own = first == last ? stay.count : min(stay.count, free)
      asked[first].add(own)
      members[first].append(position)
      if own < stay.count { rest[last, default: []].append((position, stay.count - own)) }
    }
    for (place, entries) in rest {
      for entry in entries {
        asked[place].add(entry.people)
        members[place].append(entry.position)
      }
    }
    reservedTaken = asked
    for (place, people) in asked.enumerated() {
      checkReserved(reading.reservations.places[place], people, members[place].sorted())
    }
    checkTaken()
  }

  private mutating func checkReserved(
    _ place: ReservedPlace, _ people: Tally, _ members: [Int]
  ) {
    guard people.total.map({ $0 > place.count }) ?? true else { return }
    let host = reading.scenario.offer(place.offer).flatMap { scenario.host($0.host) }
    let site = Site(
      county: place.county, host: host?.id, hostName: host?.name,
      span: Timing(place.spells)?.months)
    guard let total = people.total else {
      return noteOverflow("预留名额的人数", "the number in reserved places", at: site)
    }
    let names = Words.list(members.compactMap { stays[$0].site.person })
    note(
      .reserved, rule: reading.book.reserved, at: site, found: total, allowed: place.count,
      "预留名额\(place.count)个，安排了\(total)人：\(names.chinese)",
      "\(total) people in reserved places, of which there are \(place.count): \(names.english)")
  }

  /// What the plan lists is what the scenario sets aside, each place once and in order.
  private mutating func checkReservedList() {
    let listed = plan.reserved.map(\.place)
    if listed != scenario.reserved {
      note(
        .reservedList, "方案所列预留名额与情景中的名额方案不符",
        "the reserved places that the plan lists are not those of the scenario")
    }
    let isOrderly = zip(listed, listed.dropFirst()).allSatisfy { left, right in
      left < right && left.stop != right.stop
    }
    if !isOrderly || listed.contains(where: { $0.count < 1 || $0.spells.isEmpty }) {
      note(
        .reservedList, "预留名额有重复、次序颠倒或人数小于1",
        "reserved places stand twice, out of order, or with less than one person")
    }
  }

  private mutating func checkTaken() {
    for (index, use) in plan.reserved.enumerated() where reservedTaken.indices.contains(index) {
      guard let taken = reservedTaken[index].total, taken != use.taken else { continue }
      note(
        .reservedTaken, at: Site(county: use.place.county), found: use.taken, allowed: taken,
        "预留名额\(index + 1)（\(use.place.offer)）写为用\(use.taken)个，重算为\(taken)个",
        "reserved place \(index + 1) (\(use.place.offer)) is said to be taken by \(use.taken), "
          + "recomputed \(taken)")
    }
  }

  /// Whether what the plan lists as reserved is what a plan of counts placed, person for person.
  mutating func checkCounts(of counts: Plan) {
    if counts.programme != plan.programme {
      note(
        .reservedCounts, "名额方案属于“\(counts.programme)”，不是“\(plan.programme)”",
        "the plan of counts belongs to \(counts.programme), not to \(plan.programme)")
    }
    guard !plan.reserved.isEmpty else {
      return note(
        .reservedCounts, "方案没有沿用任何名额方案", "the plan keeps no plan of counts")
    }
    var people: [ReservedPlace.Stop: Tally] = [:]
    for placement in counts.placements {
      people[ReservedPlace.Stop(placement), default: Tally()].add(placement.count)
    }
    var listed: [ReservedPlace.Stop: Tally] = [:]
    for use in plan.reserved { listed[use.place.stop, default: Tally()].add(use.place.count) }
    for (stop, found) in listed.sorted(by: { $0.key < $1.key }) {
      let allowed = people[stop] ?? Tally()
      if found == allowed { continue }
      noteCounts(stop, found: found.total, allowed: allowed.total)
    }
    for (stop, allowed) in people.sorted(by: { $0.key < $1.key }) where listed[stop] == nil {
      noteCounts(stop, found: 0, allowed: allowed.total)
    }
  }

  private mutating func noteCounts(_ stop: ReservedPlace.Stop, found: Int?, allowed: Int?) {
    let host = scenario.offer(stop.offer).flatMap { scenario.host($0.host) }
    note(
      .reservedCounts,
      at: Site(
        county: stop.county, host: host?.id, hostName: host?.name,
        span: Timing(stop.spells)?.months),
      found: found, allowed: allowed,
      "方案列有预留名额\(found.map(String.init) ?? "-")个，名额方案安排了\(allowed.map(String.init) ?? "-")人",
      "the plan lists \(found.map(String.init) ?? "-") reserved, "
        + "the plan of counts placed \(allowed.map(String.init) ?? "-")")
  }
}
