package import JinxiuDomain

/// Z12, Z27, Z37: every unit of some levels sends somebody.
///
/// For each unit u of `levels` that has a demand, and is known to be government-run if
/// `government_run_only`: `Σ_u x + shortfall ≥ 1`. A unit without any demand has no row: no plan
/// could cover it.
package struct UnitCoverage: Rule {
  package static let form = RuleForm(
    key: "unit-coverage",
    title: Phrase("派出单位全覆盖", "every unit sends"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "levels", .choices(of: UnitLevel.self),
        meaning: Phrase("应全覆盖的单位层级", "levels of units to be covered")),
      ParameterForm(
        "government_run_only", .boolean, standard: .boolean(false),
        meaning: Phrase("是否只限政府办单位", "whether only government-run units are meant")),
    ])
  package static let aspects: RuleAspects = .demandUses

  package let setting: RuleSetting
  private let units: [Unit]
  private let covered: Set<Identifier<Unit>>

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    let levels = setting.codes("levels", as: UnitLevel.self)
    let isGovernmentRunOnly = setting.boolean("government_run_only")
    let senders = Set(scenario.demands.compactMap { $0.unit?.id })
    units = scenario.units.filter { unit in
      levels.contains(unit.level) && senders.contains(unit.id)
        && (!isGovernmentRunOnly || unit.isGovernmentRun == true)
    }
    covered = Set(units.map(\.id))
  }

  package func resources() -> [Resource] {
    units.map {
      .total(Total(Subject($0.id.text, Phrase($0.name, $0.name)), .atLeast(1)))
    }
  }

  package func uses(of demand: Demand) -> [Use] {
    guard let unit = demand.unit, covered.contains(unit.id) else { return [] }
    return [Use(unit.id.text)]
  }
}
