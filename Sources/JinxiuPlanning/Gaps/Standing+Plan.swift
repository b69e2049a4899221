import JinxiuDomain
import JinxiuRules

extension Standing {
  /// A plan as the market sees it; nil when some placement is no option of the market.
  init?(_ plan: Plan, in market: Market) {
    self.init(market)
    let demands = Dictionary(
      zip(market.demands.map(\.demand.name), market.demands.indices),
      uniquingKeysWith: { first, _ in first })
    for placement in plan.placements {
      guard let demand = demands[placement.demand] else { return nil }
      let choices = market.choices(of: demand, at: placement.offer, placement.spells)
      guard let first = choices.first else { return nil }
      // Several options with these months differ only in whose reserved places they take.
      for _ in 0..<placement.count {
        add(choices.first { fits($0, in: market) } ?? first, in: market)
      }
    }
  }
}

extension Market {
  /// Options of a demand at an offer in just these months.
  fileprivate func choices(
    of demand: Int, at offer: Identifier<Offer>, _ spells: [PeriodSpan]
  ) -> [Choice] {
    demands[demand].links.flatMap { link -> [Choice] in
      guard places[Int(links[link].place)].place.offer.id == offer else { return [] }
      return profiles[Int(links[link].profile)].timings.indices.compactMap { timing in
        let choice = Choice(link: Int32(link), timing: Int32(timing))
        return self.spells(choice) == spells ? choice : nil
      }
    }
  }
}
