import JinxiuDomain

/// A wish of the programme, in points for one person.
enum Score: Sendable {
  case wishedHost([Int])
  case incubation(Int)
  case ground(Int)
  case firstChoice(Int)
  case partners
  case distance(kilometresPerPoint: Int)
  case earlierStart(Int, last: Period)
  case focus(Int, level: Int, [Int])
  case channel(lead: Int, parent: Int)
  case tier(Int, level: Int, tier: Int)

  /// Adds the points that one person earns there, whatever the months.
  func add(
    to sum: inout Tally, for demand: DemandFacts, at seat: SeatFacts, _ tables: Tables
  ) {
    switch self {
    case .wishedHost(let points):
      guard demand.hasWishes,
        let rank = tables.wishes[demand.position].firstIndex(of: seat.host), rank < points.count
      else { return }
      sum.add(points[rank])
    case .incubation(let points):
      if Self.isCounterpart(demand, of: seat) { sum.add(points) }
    case .ground(let points): if demand.hasGround { sum.add(points) }
    case .firstChoice(let points): if demand.specialty == seat.specialty { sum.add(points) }
    case .partners:
      guard demand.hasPartners else { return }
      for bond in tables.bonds[demand.position]
      where bond.host == seat.host
        && (bond.specialty == Numbering.none || bond.specialty == seat.specialty)
      {
        sum.add(bond.points)
      }
    case .distance(let perPoint):
      if let length = tables.kilometres(from: demand.county, to: seat.host) {
        sum.add(length / perPoint, times: -1)
      }
    case .earlierStart: return
    case .focus(let points, let level, let specialties):
      if demand.level == level, specialties.contains(seat.specialty) { sum.add(points) }
    case .channel(let lead, let parent):
      if demand.isLed(by: seat) { sum.add(lead) }
      if demand.isChild(of: seat) { sum.add(parent) }
    case .tier(let points, let level, let tier):
      if demand.level == level, seat.tier == tier { sum.add(points) }
    }
  }

  /// Adds the points that one person earns by beginning in a month, wherever it is.
  func add(to sum: inout Tally, from first: Period) {
    guard case .earlierStart(let points, let last) = self else { return }
    guard last.grid == .halfMonth else {
      let (months, overflows) = last.index.subtractingReportingOverflow(first.index)
      return overflows ? sum.lose() : sum.add(points, times: months)
    }
    // L45, D21: up to the month in which the programme ends, each half month for half the points.
    let end = last.wholeMonth.index
    let (months, overflows) = end.subtractingReportingOverflow(first.wholeMonth.index)
    guard !overflows, let twice = Tally().adding(2, times: months).total else { return sum.lose() }
    let halves = max(0, twice - (first.beginsMonth ? 0 : 1))
    if let earned = Tally().adding(points, times: halves).total {
      sum.add(earned / 2)
    } else {
      sum.lose()
    }
  }

  /// L20: a feature department sends to the centre that incubates it.
  private static func isCounterpart(_ demand: DemandFacts, of seat: SeatFacts) -> Bool {
    guard seat.incubates else { return false }
    return demand.isTrainee
      ? demand.featureDepartment == seat.specialty : demand.isFeatureGround
  }
}

extension Score {
  /// Nil when the setting is no rule of this family.
  static func read(
    _ setting: RuleSetting, in scenario: Scenario, _ tables: Tables
  ) throws(Unreadable) -> Score? {
    let reader = ParameterReader(setting)
    switch setting.rule {
    case "wished-host":
      guard setting.kind == .wish else { return nil }
      return .wishedHost(try reader.integers("points", standard: [6, 4, 2]))
    case "incubation": return .incubation(try reader.integer("points", standard: 5))
    case "ground": return .ground(try reader.integer("points", standard: 2))
    case "first-choice-specialty":
      return .firstChoice(try reader.integer("points", standard: 3))
    case "partners": return .partners
    case "distance":
      let perPoint = try reader.integer("kilometres_per_point", standard: 20)
      guard perPoint >= 1 else { throw Unreadable(parameter: "kilometres_per_point") }
      return .distance(kilometresPerPoint: perPoint)
    case "earlier-start":
      return .earlierStart(
        try reader.integer("points", standard: 1), last: scenario.programme.periods.last)
    case "focus-specialty":
      let names = try reader.texts("specialties").map { tables.number(of: $0) }
      return .focus(
        try reader.integer("points", standard: 3),
        level: try reader.code("level", as: UnitLevel.self).rank,
        names.filter { $0 != Numbering.none })
    case "channel-preference":
      return .channel(
        lead: try reader.integer("lead_points", standard: 3),
        parent: try reader.integer("parent_points", standard: 3))
    case "tier-preference":
      return .tier(
        try reader.integer("points"), level: try reader.code("level", as: UnitLevel.self).rank,
        tier: try reader.code("tier", as: Tier.self).rank)
    default: return nil
    }
  }
}
