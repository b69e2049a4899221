import JinxiuDomain

/// A wish of the programme, in points for one person.
enum Score: Sendable {
  struct Leg: Hashable, Sendable {
    let county: Identifier<County>
    let host: Identifier<Host>
  }

  struct Bond: Hashable, Sendable {
    let sender: String
    let host: Identifier<Host>
  }

  case wishedHost([Int])
  case incubation(Int)
  case ground(Int)
  case firstChoice(Int)
  case partners([Bond: [Partner]])
  case distance(kilometresPerPoint: Int, [Leg: Int])
  case earlierStart(Int, last: Month)

  /// Nil when the setting is no rule of this family.
  static func read(_ setting: RuleSetting, in scenario: Scenario) throws(Unreadable) -> Score? {
    let reader = ParameterReader(setting)
    switch setting.rule {
    case "wished-host":
      guard setting.kind == .wish else { return nil }
      return .wishedHost(try reader.integers("points", standard: [6, 4, 2]))
    case "incubation": return .incubation(try reader.integer("points", standard: 5))
    case "ground": return .ground(try reader.integer("points", standard: 2))
    case "first-choice-specialty":
      return .firstChoice(try reader.integer("points", standard: 3))
    case "partners":
      return .partners(
        Dictionary(grouping: scenario.partners) { Bond(sender: $0.sender, host: $0.host) })
    case "distance":
      let perPoint = try reader.integer("kilometres_per_point", standard: 20)
      guard perPoint >= 1 else { throw Unreadable(parameter: "kilometres_per_point") }
      let legs = scenario.distances.map { (Leg(county: $0.county, host: $0.host), $0.kilometres) }
      return .distance(
        kilometresPerPoint: perPoint, Dictionary(legs, uniquingKeysWith: { first, _ in first }))
    case "earlier-start":
      return .earlierStart(
        try reader.integer("points", standard: 1), last: scenario.programme.periods.last)
    default: return nil
    }
  }

  /// Adds the points of one person.
  func add(to sum: inout Tally, for demand: Demand, at seat: Seat, from first: Month) {
    switch self {
    case .wishedHost(let points):
      guard let rank = demand.trainee?.wishes.firstIndex(of: seat.host.id), rank < points.count
      else { return }
      sum.add(points[rank])
    case .incubation(let points):
      if Self.isCounterpart(demand, of: seat) { sum.add(points) }
    case .ground(let points): if demand.ground != nil { sum.add(points) }
    case .firstChoice(let points):
      if demand.specialties.first == seat.offer.specialty { sum.add(points) }
    case .partners(let bonds):
      for sender in Self.senders(of: demand) {
        for partner in bonds[Bond(sender: sender, host: seat.host.id)] ?? []
        where partner.specialty == nil || partner.specialty == seat.offer.specialty {
          sum.add(partner.points)
        }
      }
    case .distance(let perPoint, let legs):
      guard let length = legs[Leg(county: demand.county, host: seat.host.id)] else { return }
      sum.add(length / perPoint, times: -1)
    case .earlierStart(let points, let last):
      let (months, overflows) = last.index.subtractingReportingOverflow(first.index)
      overflows ? sum.lose() : sum.add(points, times: months)
    }
  }

  /// L20: a feature department sends to the centre that incubates it.
  private static func isCounterpart(_ demand: Demand, of seat: Seat) -> Bool {
    guard seat.host.incubationFor.contains(seat.offer.specialty) else { return false }
    if let trainee = demand.trainee { return trainee.featureDepartment == seat.offer.specialty }
    return demand.ground == .featureDepartment
  }

  /// The names under which a sender may stand in the table of partners, each once.
  private static func senders(of demand: Demand) -> Set<String> {
    Set([demand.county.text, demand.unit?.id.text, demand.unit?.consortium].compactMap { $0 })
  }
}
