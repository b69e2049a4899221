package import JinxiuDomain

extension Scenario {
  /// The same people before they have names: counts by county, level and specialty (L38).
  ///
  /// Units of the levels `byUnit` file by themselves, since the hosts open to their people depend on
  /// the unit (Z28, Z38). The counts add up to the people; what speaks of single people is left out.
  package func counted(byUnit levels: Set<UnitLevel>) -> Scenario {
    Scenario(
      programme: programme, counties: counties, units: units, hosts: hosts, offers: offers,
      needs: counts(byUnit: levels), partners: partners, distances: distances,
      transfers: transfers, guidance: guidance)
  }

  private func counts(byUnit levels: Set<UnitLevel>) -> [Need] {
    let demands = Dictionary(grouping: demands) { CountKey($0, byUnit: levels) }
    return demands.keys.sorted().enumerated().map { index, key in
      let people = demands[key] ?? []
      return Need(
        id: Identifier(numbered("N", index + 1, digits: 6)), county: key.county, unit: key.unit,
        level: key.level, specialty: key.specialty, technique: key.technique,
        count: people.reduce(0) { $0 + $1.count }, ground: Ground.commonest(of: people),
        priority: key.priority)
    }
  }
}

/// What people have in common who are filed as one count.
private struct CountKey: Hashable, Comparable {
  let county: Identifier<County>
  let unit: Identifier<Unit>?
  let level: UnitLevel
  let specialty: Identifier<Specialty>
  let technique: Identifier<Technique>?
  let priority: Int?
  /// Some hosts are open only to needs that state one (Z29).
  let hasGround: Bool

  init(_ demand: Demand, byUnit levels: Set<UnitLevel>) {
    county = demand.county
    unit = levels.contains(demand.level) ? demand.unit?.id : nil
    level = demand.level
    specialty = demand.specialties[0]
    technique = demand.technique
    priority = demand.priority
    hasGround = demand.ground != nil
  }

  static func < (left: Self, right: Self) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  private var order: [String] {
    [
      county.text, level.rawValue, unit?.text ?? "", specialty.text, technique?.text ?? "",
      priority.map { numbered("", $0, digits: 2) } ?? "", hasGround ? "1" : "0",
    ]
  }
}

extension Ground {
  /// Of those stated, the one most often; among equals the first in the order of the cases.
  fileprivate static func commonest(of people: [Demand]) -> Ground? {
    let counts = people.reduce(into: [Ground: Int]()) { counts, demand in
      if let ground = demand.ground { counts[ground, default: 0] += 1 }
    }
    let most = counts.values.max()
    return allCases.first { counts[$0] == most && most != nil }
  }
}
