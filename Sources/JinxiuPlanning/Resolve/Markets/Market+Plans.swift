import JinxiuDomain
import JinxiuRules

extension Market {
  func spells(_ timing: Timing) -> [PeriodSpan] {
    let first = firstPeriod.advanced(by: timing.start)
    return shapes[timing.shape].spells.map {
      PeriodSpan(from: first.advanced(by: $0.offset), count: $0.length)
    }
  }

  /// Options of a demand at an offer, in just these months where they are given.
  func choices(
    of demand: Int, at offer: Identifier<Offer>, _ spells: [PeriodSpan]?
  ) -> [Choice] {
    demands[demand].links.flatMap { link -> [Choice] in
      guard places[Int(links[link].place)].place.offer.id == offer else { return [] }
      let timings = profiles[Int(links[link].profile)].timings
      return timings.indices.compactMap { index in
        let isWanted = spells.map { $0 == self.spells(timings[index]) } ?? true
        return isWanted ? Choice(link: Int32(link), timing: Int32(index)) : nil
      }
    }
  }
}

/// A finished plan as a market sees it.
struct SeatedPlan: Sendable {
  /// Those whose places the market has; it may break rows that have become tighter.
  private(set) var standing: Standing
  /// Demands with people whose places it has not.
  private(set) var displaced: Set<Int> = []

  init(_ plan: Plan, in market: Market, numbers: [DemandName: Int]) {
    self.init(plan.placements, in: market, numbers: numbers)
  }

  init(_ placements: [Placement], in market: Market, numbers: [DemandName: Int]) {
    standing = Standing(market)
    for placement in placements {
      guard let demand = numbers[placement.demand] else { continue }
      let choices = market.choices(of: demand, at: placement.offer, placement.spells)
      let room = market.demands[demand].people - standing.people(of: demand)
      guard let last = choices.last, room >= placement.count else {
        displaced.insert(demand)
        continue
      }
      // A stay may be open through several links: a unit's reserved places, then its county's.
      guard choices.count > 1 else {
        standing.add(last, people: placement.count, in: market)
        continue
      }
      for _ in 0..<placement.count {
        standing.add(choices.first { standing.fits($0, in: market) } ?? last, in: market)
      }
    }
  }
}
