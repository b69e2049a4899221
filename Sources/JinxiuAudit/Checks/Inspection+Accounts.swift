import JinxiuDomain

/// Whether everybody is placed or unplaced, and nobody twice (L22).
extension Inspection {
  mutating func checkAccounts() {
    var members: [[Int]] = Array(repeating: [], count: placed.count)
    for (position, stay) in stays.enumerated() {
      placed[stay.demandIndex].add(stay.count)
      members[stay.demandIndex].append(position)
    }
    var accounted = placed
    for entry in plan.unplaced where entry.count >= 1 {
      if let index = reading.demandIndex[entry.demand] { accounted[index].add(entry.count) }
    }
    let rule = programme.settings(of: "one-placement").first
    for (index, demand) in reading.demands.enumerated() {
      checkPlaces(of: demand, placed[index], members[index].map { stays[$0] }, rule)
      checkAccount(of: demand, accounted[index])
    }
  }

  private mutating func checkPlaces(
    of demand: Demand, _ placed: Tally, _ stays: [Stay], _ rule: RuleSetting?
  ) {
    guard stays.count > 1 || placed.total.map({ $0 > demand.count }) ?? true else { return }
    var site = stays.first?.site ?? site(of: demand.name)
    site.span = Timing(stays.map(\.timing.months))?.months
    let places = Words.list(stays.map(Self.place))
    if demand.trainee != nil, stays.count > 1 {
      note(
        .traineeTwice, rule: rule, at: site, found: stays.count, allowed: 1,
        "同一人安排了\(stays.count)处：\(places.chinese)",
        "one person in \(stays.count) places: \(places.english)")
    }
    guard let total = placed.total else {
      return noteOverflow("安排人数", "the number of people placed", at: site)
    }
    if total > demand.count {
      note(
        .onePlacement, rule: rule, at: site, found: total, allowed: demand.count,
        "共\(demand.count)人，安排了\(total)人：\(places.chinese)",
        "\(total) placed of \(demand.count): \(places.english)")
    }
  }

  private mutating func checkAccount(of demand: Demand, _ accounted: Tally) {
    guard let total = accounted.total else {
      return noteOverflow(
        "已安排与未安排人数之和", "the number placed and unplaced", at: site(of: demand.name))
    }
    if total == demand.count { return }
    note(
      .accounting, at: site(of: demand.name), found: total, allowed: demand.count,
      "共\(demand.count)人，已安排与未安排合计\(total)人",
      "\(demand.count) people, but \(total) placed and unplaced together")
  }

  private static func place(_ stay: Stay) -> Phrase {
    let span = Words.span(stay.timing.months)
    return Phrase(
      "\(stay.seat.host.name)\(span.chinese)", "\(stay.seat.host.name) \(span.english)")
  }
}
