import JinxiuDomain
import JinxiuRules

/// Why no stay of anybody covers a seat in a period.
struct SeatClosings {
  private let base: GapMarket
  private var profiles: StayProfiles
  /// Demands that name a specialty, in order.
  private let asking: [Identifier<Specialty>: [Int]]
  private var refusedPeople: [Int: Bool] = [:]

  private var market: Market { base.market }

  init(_ base: GapMarket) {
    self.base = base
    profiles = StayProfiles(base.market.rules, base.scenario.programme)
    var asking: [Identifier<Specialty>: [Int]] = [:]
    for (index, demand) in base.market.demands.enumerated() {
      for specialty in Set(demand.demand.specialties) {
        asking[specialty, default: []].append(index)
      }
    }
    self.asking = asking
  }

  /// The first cause for each period of the programme, had it no stay.
  mutating func causes(at place: Int) -> [SeatCause] {
    let linked = Set(base.linksOfPlace[place].map { Int(market.links[$0].demand) })
    let whole: SeatCause?
    let people: [Int]
    if linked.isEmpty {
      (whole, people) = closing(of: place)
    } else {
      (whole, people) = (nil, linked.sorted())
    }
    if let whole { return Array(repeating: whole, count: market.monthCount) }
    let levels = Set(people.map { market.demands[$0].demand.level }).sorted {
      $0.rawValue < $1.rawValue
    }
    let released = released(at: place, levels)
    return released.map { $0 ? .availability : .months }
  }

  /// Periods that a stay could cover if people of these levels were released at any time.
  private mutating func released(at place: Int, _ levels: [UnitLevel]) -> [Bool] {
    let months = profiles.number(of: PlaceMonths(market.places[place].place))
    var covered = Array(repeating: false, count: market.monthCount)
    for level in levels {
      let open = profiles.number(of: DemandMonths(level: level))
      let profile = profiles.profile(open, months, waived: [])
      let stays = GapMarket.covered(
        profiles.profiles[profile].timings, profiles.shapes, market.monthCount)
      for month in stays.indices where stays[month] { covered[month] = true }
    }
    return covered
  }

  /// The first cause that by itself leaves none of those who ask; else who is left.
  private mutating func closing(of place: Int) -> (SeatCause?, [Int]) {
    let seat = market.places[place].place
    let asking = asking[seat.offer.specialty] ?? []
    if asking.isEmpty { return (.unasked, []) }
    let eligible = asking.filter { !isRefused($0) }
    if eligible.isEmpty { return (.ineligible, []) }
    var left = eligible.map { ($0, objections(to: $0, at: seat)) }
    for cause in SeatCause.placeCauses {
      left.removeAll { $0.1.contains(cause) }
      if left.isEmpty { return (cause, []) }
    }
    return (nil, left.map(\.0))
  }

  private mutating func isRefused(_ demand: Int) -> Bool {
    if let known = refusedPeople[demand] { return known }
    let refused = base.isRefused(demand)
    refusedPeople[demand] = refused
    return refused
  }

  private func objections(to demand: Int, at seat: Place) -> Set<SeatCause> {
    base.objections(to: demand, at: seat)
  }
}

extension GapMarket {
  /// Why the rules do not let the demand go there, whatever the months.
  fileprivate func objections(to demand: Int, at seat: Place) -> Set<SeatCause> {
    let demand = market.demands[demand].demand
    if market.rules.fixedStays(of: demand, at: seat)?.isEmpty == true { return [.place] }
    return Set(
      market.rules.judge(demand, at: seat).objections.map { objection in
        SeatCause(placeRule: scenario.programme.rule(objection.rule)?.rule ?? "")
      })
  }

  /// Whether some of the places would take the person if it was another host's: an offer's techniques
  /// and levels go with its seats wherever these move. Nobody has terms that offers nothing.
  ///
  /// - Parameter places: All offers of a specialty.
  func fitsTerms(_ demand: Int, at places: [Int]) -> Bool {
    guard let specialty = places.first.map({ market.places[$0].place.offer.specialty }) else {
      return true
    }
    let isLinked = market.demands[demand].links.contains {
      market.places[Int(market.links[$0].place)].place.offer.specialty == specialty
    }
    return isLinked
      || places.contains { place in
        objections(to: demand, at: market.places[place].place)
          .isDisjoint(with: [.technique, .level])
      }
  }

  /// Whether the rules refuse the person or the unit itself.
  func isRefused(_ demand: Int) -> Bool {
    guard market.demands[demand].links.isEmpty else { return false }
    let demand = market.demands[demand].demand
    return !market.rules.judge(demand).isAllowed
      || scenario.programme.length(for: demand.level) == nil
  }
}
