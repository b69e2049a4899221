import JinxiuDomain

/// How many of the reserved places a plan takes: a unit's own first, then those of its county.
struct ReservedUses {
  private let reserved: [ReservedPlace]
  private var taken: [Key: Int] = [:]

  private struct Key: Hashable {
    let county: Identifier<County>
    let unit: Identifier<Unit>?
    let level: UnitLevel
    let offer: Identifier<Offer>
    let spells: [PeriodSpan]

    init(_ place: ReservedPlace) {
      county = place.county
      unit = place.unit
      level = place.level
      offer = place.offer
      spells = place.spells
    }

    init(_ placement: Placement, of unit: Identifier<Unit>?) {
      county = placement.county
      self.unit = unit
      level = placement.level
      offer = placement.offer
      spells = placement.spells
    }
  }

  init(_ reserved: [ReservedPlace], _ placements: [Placement]) {
    self.reserved = reserved
    guard !reserved.isEmpty else { return }
    let counts = Dictionary(
      reserved.map { (Key($0), $0.count) }, uniquingKeysWith: { first, _ in first })
    for placement in placements {
      let own = Key(placement, of: placement.unit)
      let free = placement.unit == nil ? 0 : (counts[own] ?? 0) - taken[own, default: 0]
      let people = min(placement.count, max(0, free))
      taken[own, default: 0] += people
      taken[Key(placement, of: nil), default: 0] += placement.count - people
    }
  }

  /// In the order of `Scenario.reserved`.
  var all: [ReservedUse] {
    reserved.map { ReservedUse(place: $0, taken: taken[Key($0)] ?? 0) }
  }
}
