/// Places that a plan of counts set aside before names were known (预留名额), L38.
///
/// They belong to a county, or to one of its units where the need named one, at one offer and in
/// exactly these months. A named person takes one of them; nobody goes anywhere else.
package struct ReservedPlace: Hashable, Sendable {
  package let county: Identifier<County>
  /// Nil where any unit of the county may send somebody.
  package let unit: Identifier<Unit>?
  package let level: UnitLevel
  package let offer: Identifier<Offer>
  /// In order, at least one.
  package let spells: [PeriodSpan]
  /// People, at least 1.
  package let count: Int

  package init(
    county: Identifier<County>, unit: Identifier<Unit>?, level: UnitLevel,
    offer: Identifier<Offer>, spells: [PeriodSpan], count: Int
  ) {
    self.county = county
    self.unit = unit
    self.level = level
    self.offer = offer
    self.spells = spells
    self.count = count
  }
}

extension ReservedPlace {
  /// Whose place it is, where and when; the number of people left out.
  package struct Stop: Hashable, Sendable {
    package let county: Identifier<County>
    package let unit: Identifier<Unit>?
    package let level: UnitLevel
    package let offer: Identifier<Offer>
    package let spells: [PeriodSpan]

    /// Where somebody is placed; of the county alone with `isOfCounty`.
    package init(_ placement: Placement, isOfCounty: Bool = false) {
      county = placement.county
      unit = isOfCounty ? nil : placement.unit
      level = placement.level
      offer = placement.offer
      spells = placement.spells
    }

    fileprivate init(_ place: ReservedPlace) {
      county = place.county
      unit = place.unit
      level = place.level
      offer = place.offer
      spells = place.spells
    }
  }

  package var stop: Stop { Stop(self) }

  fileprivate init(_ stop: Stop, count: Int) {
    self.init(
      county: stop.county, unit: stop.unit, level: stop.level, offer: stop.offer,
      spells: stop.spells, count: count)
  }
}

extension ReservedPlace.Stop: Comparable {
  /// By county, level, offer and months; those of a unit before those of the county.
  package static func < (left: Self, right: Self) -> Bool {
    if left.county != right.county { return left.county < right.county }
    if left.level != right.level { return left.level.rawValue < right.level.rawValue }
    if left.offer != right.offer { return left.offer < right.offer }
    if left.spells != right.spells { return left.spells.lexicographicallyPrecedes(right.spells) }
    guard let unit = left.unit else { return false }
    return right.unit.map { unit < $0 } ?? true
  }
}

extension ReservedPlace: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    left.stop == right.stop ? left.count < right.count : left.stop < right.stop
  }
}

/// Places set aside, and how many of them somebody took.
package struct ReservedUse: Hashable, Sendable {
  package let place: ReservedPlace
  package let taken: Int

  package init(place: ReservedPlace, taken: Int) {
    self.place = place
    self.taken = taken
  }

  /// Places that nobody took.
  package var left: Int { place.count - taken }
}

extension Plan {
  /// What the plan sets aside for those who are named later, sorted.
  ///
  /// The place of somebody who has a name already stays with that person's unit.
  package var places: [ReservedPlace] {
    placements.reduce(into: [:]) { counts, placement in
      counts[ReservedPlace.Stop(placement), default: 0] += placement.count
    }.map(ReservedPlace.init(_:count:)).sorted()
  }
}

extension Programme {
  /// The key of the rule in the rule catalogue.
  package static let reservedKey = "reserved-places"

  /// The same programme with the rule under which names keep a plan of counts.
  fileprivate var keepingReserved: Programme {
    guard settings(of: Self.reservedKey).isEmpty else { return self }
    let names = [Self.reservedKey] + (2...).prefix(rules.count).map { "\(Self.reservedKey)-\($0)" }
    let taken = Set(rules.map(\.id.text))
    let id = names.first { !taken.contains($0) } ?? Self.reservedKey
    let rule = RuleSetting(
      id: Identifier(id), rule: Self.reservedKey, kind: .hard, requirements: ["L38"],
      clause: "名额方案", quote: "", parameters: [])
    return with(rules: rules + [rule])
  }
}

extension Scenario {
  /// The same scenario, in which nobody goes anywhere but to the places set aside.
  package func keeping(_ reserved: [ReservedPlace]) -> Scenario {
    guard !reserved.isEmpty else { return self }
    return Scenario(
      programme: programme.keepingReserved, counties: counties, units: units, hosts: hosts,
      offers: offers, needs: needs, trainees: trainees, partners: partners, distances: distances,
      pins: pins, waivers: waivers, transfers: transfers, courses: courses, guidance: guidance,
      reserved: reserved, digest: digest)
  }
}
