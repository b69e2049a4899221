/// A demand that is placed otherwise in another plan (受影响人员).
package struct AffectedDemand: Hashable, Sendable {
  /// Where and when some of its people are.
  package struct Seat: Hashable, Comparable, Sendable {
    package let offer: Identifier<Offer>
    package let host: Identifier<Host>
    package let spells: [PeriodSpan]
    package let people: Int

    package static func < (left: Seat, right: Seat) -> Bool {
      left.offer != right.offer
        ? left.offer < right.offer : left.spells.lexicographicallyPrecedes(right.spells)
    }
  }

  package let demand: DemandName
  package let county: Identifier<County>
  /// People placed in the first plan and in the other.
  package let before: Int
  package let after: Int
  /// People placed in both, but elsewhere or in other months.
  package let moved: Int
  /// Seats that only the first plan has, and only the other; sorted.
  package let left: [Seat]
  package let taken: [Seat]

  package var gained: Int { max(0, after - before) }
  package var lost: Int { max(0, before - after) }

  /// All demands that the two plans place differently, sorted; the plans may be of two scenarios.
  package static func all(from base: Plan, to other: Plan) -> [AffectedDemand] {
    let (old, new) = (seats(of: base), seats(of: other))
    let names = Set(old.keys).union(new.keys).sorted()
    return names.compactMap { name in
      AffectedDemand(name, old[name] ?? [:], new[name] ?? [:])
    }
  }

  private struct Place: Hashable {
    let offer: Identifier<Offer>
    let host: Identifier<Host>
    let county: Identifier<County>
    let spells: [PeriodSpan]
  }

  private static func seats(of plan: Plan) -> [DemandName: [Place: Int]] {
    plan.placements.reduce(into: [:]) { seats, placement in
      let place = Place(
        offer: placement.offer, host: placement.host, county: placement.county,
        spells: placement.spells)
      seats[placement.demand, default: [:]][place, default: 0] += placement.count
    }
  }

  /// Nil when the demand is placed alike.
  private init?(_ name: DemandName, _ old: [Place: Int], _ new: [Place: Int]) {
    guard old != new, let county = (old.keys.first ?? new.keys.first)?.county else { return nil }
    demand = name
    self.county = county
    before = old.values.reduce(0, +)
    after = new.values.reduce(0, +)
    let stayed = old.reduce(0) { $0 + min($1.value, new[$1.key] ?? 0) }
    moved = min(before, after) - stayed
    left = Self.surplus(of: old, over: new)
    taken = Self.surplus(of: new, over: old)
  }

  private static func surplus(of seats: [Place: Int], over others: [Place: Int]) -> [Seat] {
    seats.compactMap { place, people in
      let more = people - (others[place] ?? 0)
      return more > 0
        ? Seat(offer: place.offer, host: place.host, spells: place.spells, people: more) : nil
    }.sorted()
  }
}
