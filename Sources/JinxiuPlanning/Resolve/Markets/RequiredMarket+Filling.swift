extension RequiredMarket {
  /// How full the worst county can be, by counting those whom requirements leave no option.
  var mostFilling: Int {
    let closed = requirements.enumerated().filter { !$0.element.isDemanding }
    guard !closed.isEmpty else { return 1000 }
    let numbers = market.demandNumbers
    var lost: [Int: Int] = [:]
    for demand in Set(closed.compactMap { numbers[$0.element.demand] }) {
      let isShut = market.choices(of: demand).allSatisfy { choice in
        closed.contains { market.uses(firstRow + $0.offset, choice) }
      }
      guard isShut, !market.demands[demand].links.isEmpty else { continue }
      lost[market.demands[demand].county, default: 0] += market.demands[demand].people
    }
    guard !lost.isEmpty else { return 1000 }
    var able: [Int: Int] = [:]
    for demand in market.demands where lost[demand.county] != nil && !demand.links.isEmpty {
      able[demand.county, default: 0] += demand.people
    }
    return lost.reduce(1000) { most, entry in
      guard let county = market.entitlements[entry.key] else { return most }
      let people = (able[entry.key] ?? 0) - entry.value
      return min(most, county.permille(placed: min(county.people, people)))
    }
  }
}
