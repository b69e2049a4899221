import JinxiuDomain
import JinxiuRules

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
