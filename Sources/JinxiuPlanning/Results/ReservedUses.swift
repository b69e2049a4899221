import JinxiuDomain

/// How many of the reserved places a plan takes: a unit's own first, then those of its county.
struct ReservedUses {
  private let reserved: [ReservedPlace]
  private var taken: [ReservedPlace.Stop: Int] = [:]

  init(_ reserved: [ReservedPlace], _ placements: [Placement]) {
    self.reserved = reserved
    guard !reserved.isEmpty else { return }
    let counts = Dictionary(
      reserved.map { ($0.stop, $0.count) }, uniquingKeysWith: { first, _ in first })
    for placement in placements {
      let own = ReservedPlace.Stop(placement)
      let free = placement.unit == nil ? 0 : (counts[own] ?? 0) - taken[own, default: 0]
      let people = min(placement.count, max(0, free))
      taken[own, default: 0] += people
      taken[ReservedPlace.Stop(placement, isOfCounty: true), default: 0] += placement.count - people
    }
  }

  /// In the order of `Scenario.reserved`.
  var all: [ReservedUse] {
    reserved.map { ReservedUse(place: $0, taken: taken[$0.stop] ?? 0) }
  }
}
