import JinxiuDomain
import JinxiuRules
import MIP

extension PricedRun {
  /// Finds seats for all pinned people at once, by themselves: few enough for one program.
  ///
  /// - Returns: The contradiction, when pins and hard rules leave no such plan.
  mutating func seatPinned() async throws -> Contradiction? {
    let names = market.scenario.pins.map(\.trainee)
    let alone = market.scenario.with(trainees: Set(names))
    let result = try await ExactPlanner(
      Problem(alone), solver: solver, options: options
    ).plan(cancellation: clock.cancellation)
    switch result {
    case .contradiction(let contradiction): return contradiction
    case .nothing: return nil
    case .plan(let plan):
      for placement in plan.placements { seat(placement) }
      return nil
    }
  }

  private mutating func seat(_ placement: Placement) {
    guard
      let demand = market.demands.firstIndex(where: { $0.demand.name == placement.demand }),
      let choice = market.choices(of: demand).first(where: {
        market.places[Int(market.link($0).place)].place.offer.id == placement.offer
          && market.spells($0) == placement.spells
      })
    else { return }
    standing.add(choice, people: placement.count, in: market)
  }
}

extension Scenario {
  /// The same scenario with these trainees only, and no needs.
  fileprivate func with(trainees kept: Set<Identifier<Trainee>>) -> Scenario {
    Scenario(
      programme: programme, counties: counties, units: units, hosts: hosts, offers: offers,
      trainees: trainees.filter { kept.contains($0.id) }, partners: partners,
      distances: distances, pins: pins.filter { kept.contains($0.trainee) },
      waivers: waivers.filter { kept.contains($0.trainee) }, transfers: transfers,
      courses: courses.filter { kept.contains($0.trainee) }, guidance: guidance,
      reserved: reserved)
  }
}
