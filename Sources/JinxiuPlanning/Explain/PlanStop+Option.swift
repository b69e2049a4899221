import JinxiuDomain
import JinxiuRules

extension Standing {
  /// Who holds what in a finished plan; people whose stay the market does not have are left out.
  init(_ plan: Plan, in market: Market) {
    self.init(market)
    let indices = Dictionary(
      market.demands.indices.map { (market.demands[$0].demand.name, $0) },
      uniquingKeysWith: { first, _ in first })
    for placement in plan.placements {
      guard let demand = indices[placement.demand] else { continue }
      let choices = market.choices(of: demand).filter {
        market.offer(of: $0) == placement.offer && market.spells($0) == placement.spells
      }
      seat(placement.count, in: choices, of: market)
    }
  }

  /// A stay may be open through several links: a unit's reserved places, then its county's.
  private mutating func seat(_ people: Int, in choices: [Choice], of market: Market) {
    guard let last = choices.last else { return }
    for _ in 0..<people {
      add(choices.first { fits($0, in: market) } ?? last, in: market)
    }
  }
}

extension Market {
  func offer(of choice: Choice) -> Identifier<Offer> {
    places[Int(link(choice).place)].place.offer.id
  }

  func stay(_ choice: Choice) -> PlanStop { PlanStop(option(choice)) }
}

extension PlanStop {
  init(_ option: Option) {
    self.init(
      offer: option.offer.id, host: option.host.id, specialty: option.offer.specialty,
      spells: option.spells)
  }
}
