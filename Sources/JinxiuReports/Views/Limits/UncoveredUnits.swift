package import JinxiuDomain

/// Units that a coverage rule asks for and that nominated nobody (无人申报), Z12, Z27 and Z37.
package struct UncoveredUnits: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  package let level: UnitLevel
  /// Units of the level that the rule asks for.
  package let asked: Int
  /// Those without a demand, in the scenario's order.
  package let units: [Identifier<Unit>]

  /// One for each coverage rule and level with such a unit, in programme order.
  package static func all(in scenario: Scenario) -> [UncoveredUnits] {
    let settings = scenario.programme.settings(of: "unit-coverage")
    guard !settings.isEmpty else { return [] }
    let covered = Set(scenario.nominations.compactMap(\.unit))
    return settings.flatMap { setting in
      let isGovernmentRunOnly = setting["government_run_only"]?.boolean ?? false
      return (setting["levels"]?.texts ?? []).compactMap(UnitLevel.init).compactMap { level in
        let asked = scenario.units.filter { unit in
          unit.level == level && (!isGovernmentRunOnly || unit.isGovernmentRun == true)
        }
        let units = asked.map(\.id).filter { !covered.contains($0) }
        return units.isEmpty
          ? nil
          : UncoveredUnits(rule: setting.id, level: level, asked: asked.count, units: units)
      }
    }
  }
}
