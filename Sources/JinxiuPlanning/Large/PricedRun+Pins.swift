import JinxiuDomain
import JinxiuRules
import MIP

extension PricedRun {
  /// Finds seats for all pinned people at once, by themselves: few enough for one program.
  ///
  /// Where they press a share of those placed, others who make room in it are placed with them,
  /// more from round to round.
  ///
  /// - Returns: The contradiction, when pins and hard rules leave no such plan; nothing, when none
  ///   was found and none disproved.
  mutating func seatPinned() async throws -> PlanningResult? {
    let search = ContradictionSearch(market, solver: solver, isWhole: false)
    let rounds = search.needsOthers ? [100, 400, 1600] : [0]
    var stop: PlanningResult?
    for others in rounds {
      let members = pinned.sorted() + helpers(others)
      let part = market.restricted(to: members.sorted())
      stop = try await ExactPlanner(Problem(part), solver: solver, options: options).plan(
        cancellation: clock.cancellation)
      guard case .plan(let plan) = stop else { continue }
      for placement in plan.placements { seat(placement) }
      return nil
    }
    if let found = try await search.find(cancellation: clock.cancellation) {
      return .contradiction(found)
    }
    // A program of all pins that has no point is no proof where others could still make room.
    if search.needsOthers { return .nothing(.gap) }
    if case .nothing = stop { return stop }
    return .contradiction(try await search.told(cancellation: clock.cancellation))
  }

  /// So many demands besides, spread evenly, those first whose options are few.
  private func helpers(_ count: Int) -> [Int] {
    let others = market.demands.indices.filter {
      !pinned.contains($0) && !market.demands[$0].links.isEmpty
    }
    guard count > 0, others.count > count else { return count > 0 ? others : [] }
    return (0..<count).map { others[$0 * others.count / count] }
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
