import JinxiuDomain
import JinxiuRules

/// Bounds the people of one specialty under some of the rows by prices that re-add.
struct RelaxedBound {
  private let level: PricedLevel
  private let active: [Int]

  /// - Parameter rest: What is left of each row for the whole of the specialty.
  init(_ base: GapMarket, _ part: SpecialtyPart, rest: [Int: Int]) {
    let market = base.market.part(part.demands, at: Set(part.places), rest: rest)
    level = PricedLevel(market, .placed(priorityClass: Self.everybody), above: [])
    active = market.bindingRows
  }

  /// The class of everybody.
  fileprivate static let everybody = 1

  /// Whether prices show that no more than so many can be placed.
  func `is`(_ people: Int) -> Bool {
    let frame = PriceFrame(level.market)
    var search = PriceSearch(level, frame, active: active)
    let most = Double(people)
    search.run(rounds: 300, from: 0.2, to: 0.001) { $0 < most + 0.9 }
    guard search.bound < most + 1 else { return false }
    return PriceProof(level, frame, prices: search.best, scale: 1_000).bound <= people
  }
}

extension Market {
  /// Some demands at some places, all of one class, under what is left of some rows; the other rows
  /// are lifted.
  fileprivate func part(_ members: [Int], at open: Set<Int>, rest: [Int: Int]) -> Market {
    var demands: [MarketDemand] = []
    var links: [Link] = []
    for member in members {
      let demand = self.demands[member]
      let first = links.count
      for link in self.links[demand.links] where open.contains(Int(link.place)) {
        links.append(
          Link(
            demand: Int32(demands.count), place: link.place, profile: link.profile,
            points: link.points, waivers: link.waivers, timed: link.timed, bundle: link.bundle))
      }
      demands.append(
        MarketDemand(
          demand: demand.demand, priorityClass: RelaxedBound.everybody, county: demand.county,
          links: first..<links.count, timed: demand.timed, bundle: demand.bundle))
    }
    let rows = self.rows.enumerated().map { index, row in
      row.with(bound(of: row, rest[index]))
    }
    return Market(
      scenario: scenario, rules: rules, rows: rows, demands: demands, places: places, links: links,
      profiles: profiles, shapes: shapes, firstPeriod: firstPeriod, monthCount: monthCount,
      calendars: calendars, timedUses: timedUses, bundles: bundles, unverifiable: [])
  }

  /// A share over everybody has no limit of its own for a part; lifting it only raises the bound.
  private func bound(of row: ResourceRow, _ rest: Int?) -> TotalBound {
    guard let rest, case .atMost = row.bound else { return .atMost(1_000_000_000) }
    return .atMost(max(0, rest))
  }
}
