import JinxiuDomain
import JinxiuRules

/// A market with a plan in it, and what counting asks of both again and again.
struct GapMarket {
  let market: Market
  let standing: Standing
  /// By row.
  let families: [GapFamily]
  /// By profile: whether some stay of it covers a period.
  let covered: [[Bool]]
  /// Links that lead to a place.
  let linksOfPlace: [[Int]]
  /// By demand: the specialty under which it is counted.
  let specialties: [Identifier<Specialty>]

  var scenario: Scenario { market.scenario }

  init(_ market: Market, _ standing: Standing) {
    self.market = market
    self.standing = standing
    families = market.families
    covered = market.profiles.map { Self.covered($0.timings, market.shapes, market.monthCount) }
    var linksOfPlace = Array(repeating: [Int](), count: market.places.count)
    for (index, link) in market.links.enumerated() { linksOfPlace[Int(link.place)].append(index) }
    self.linksOfPlace = linksOfPlace
    specialties = market.demands.indices.map { index in
      guard let held = standing.holdings[index].first else {
        return market.demands[index].demand.specialties.first ?? ""
      }
      return market.places[Int(market.link(held.choice).place)].place.offer.specialty
    }
  }

  /// Whether some timing lies over each period.
  static func covered(_ timings: [Timing], _ shapes: [SpellShape], _ count: Int) -> [Bool] {
    var covered = Array(repeating: false, count: count)
    for timing in timings {
      for spell in shapes[timing.shape].spells {
        let first = timing.start + spell.offset
        for month in first..<first + spell.length { covered[month] = true }
      }
    }
    return covered
  }

  func unplaced(_ demand: Int) -> Int {
    market.demands[demand].people - standing.people(of: demand)
  }

  func place(of choice: Choice) -> MarketPlace { market.places[Int(market.link(choice).place)] }

  func period(_ month: Int) -> Period { market.firstPeriod.advanced(by: month) }

  /// From the first to the last period of every stay that somebody may spend at a place.
  func stays(at place: Int) -> Set<PeriodSpan> {
    linksOfPlace[place].reduce(into: []) { stays, link in
      for timing in market.profiles[Int(market.links[link].profile)].timings {
        stays.insert(
          PeriodSpan(from: period(timing.start), count: market.shapes[timing.shape].extent))
      }
    }
  }

  /// Calls `body` with every position of a period in which somebody in the option stays.
  func forEachMonth(of choice: Choice, _ body: (Int) -> Void) {
    let timing = market.timing(choice)
    for spell in market.shapes[timing.shape].spells {
      let first = timing.start + spell.offset
      for month in first..<first + spell.length { body(month) }
    }
  }

  /// Programme and seats where no host and no start stands in the way: what the rules say of the
  /// months of a demand at any tier of `tiers`.
  func openTimings(
    of demand: Demand, tiers: [Tier], _ profiles: inout StayProfiles
  ) -> Set<OpenTiming> {
    let periods = scenario.programme.periods
    let months = profiles.number(of: market.rules.months(of: demand))
    return tiers.reduce(into: []) { open, tier in
      let place = profiles.number(of: PlaceMonths(span: periods, starts: nil, tier: tier))
      let profile = profiles.profile(months, place, waived: [])
      for timing in profiles.profiles[profile].timings {
        open.insert(OpenTiming(shape: profiles.shapes[timing.shape], start: timing.start))
      }
    }
  }
}

/// Months of a stay, whatever the host.
struct OpenTiming: Hashable {
  let shape: SpellShape
  /// Periods after the first of the programme.
  let start: Int

  var months: [Int] {
    shape.spells.flatMap { spell in
      let first = start + spell.offset
      return first..<first + spell.length
    }
  }

  /// The earliest first, then the plainest.
  var order: [Int] { [start] + shape.spells.flatMap { [$0.offset, $0.length] } }
}
