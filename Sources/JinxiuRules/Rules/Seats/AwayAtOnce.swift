package import JinxiuDomain

/// L39: a unit keeps working, so it never has too many people away at once.
///
/// For each unit u with a number and month m of the programme: `Σ_{u, month m} x ≤ maximumAway`;
/// people of no named unit are not limited.
package struct AwayAtOnce: Rule {
  package static let form = RuleForm(
    key: "away-at-once",
    title: Phrase("单位同期外出人数", "people of a unit away at once"),
    kinds: [.hard])
  package static let aspects: RuleAspects = .demandUses

  package let setting: RuleSetting
  private let scenario: Scenario

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    self.scenario = scenario
  }

  package func resources() -> [Resource] {
    scenario.units.compactMap { unit in
      unit.maximumAway.number.map { people in
        let subject = Subject(unit.id.text, Phrase(unit.name, unit.name))
        return .calendar(Calendar(subject, people, in: scenario.programme.periods))
      }
    }
  }

  package func uses(of demand: Demand) -> [Use] {
    guard let unit = demand.unit, unit.maximumAway != .unlimited else { return [] }
    return [Use(unit.id.text)]
  }
}
