package import JinxiuDomain

/// People of one level of sending unit (县级、乡镇级、村级).
package struct LevelFilling: Hashable, Sendable {
  package let level: UnitLevel
  package let nominated: Int
  package let placed: Int
  /// Months of training of all people placed (人月), Z77, in periods of the programme.
  package let personPeriods: Int
  /// The sum of the guidance numbers (Z75); nil when the scenario has none for the level.
  package let guidance: Int?

  /// One for each level with people or a guidance number, in the order of `UnitLevel`.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [LevelFilling] {
    var nominated = Tally<UnitLevel>()
    for nomination in scenario.nominations {
      nominated.add(nomination.people, to: nomination.level)
    }
    var placed = Tally<UnitLevel>()
    var periods = Tally<UnitLevel>()
    for placement in plan.placements {
      placed.add(placement.count, to: placement.level)
      let stay = placement.spells.reduce(0) { $0 + $1.count }
      periods.add(placement.count * stay, to: placement.level)
    }
    return UnitLevel.allCases.compactMap { level in
      let guidance = scenario.guidance.filter { $0.level == level }
      guard nominated[level] > 0 || placed[level] > 0 || !guidance.isEmpty else { return nil }
      return LevelFilling(
        level: level, nominated: nominated[level], placed: placed[level],
        personPeriods: periods[level],
        guidance: guidance.isEmpty ? nil : guidance.reduce(0) { $0 + $1.people })
    }
  }
}
