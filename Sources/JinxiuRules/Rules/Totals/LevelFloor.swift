package import JinxiuDomain

/// Z10, Z26, Z36: the programme trains so many people of a level at least.
///
/// With l = `level`: `Σ_l x + shortfall ≥ people`.
package struct LevelFloor: Rule {
  package static let form = RuleForm(
    key: "level-floor",
    title: Phrase("层级累计人次", "people of a level"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "level", .choice(of: UnitLevel.self),
        meaning: Phrase("派出单位层级", "level of the sending units")),
      ParameterForm(
        "people", .integer(0...1_000_000), meaning: Phrase("最少人次", "fewest people")),
    ])
  package static let aspects: RuleAspects = .demandUses

  package let setting: RuleSetting
  private let level: UnitLevel

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    level = setting.code("level", as: UnitLevel.self)
  }

  package func resources() -> [Resource] {
    let subject = Subject(
      level.rawValue, Phrase(level.phrase.chinese, "\(level.phrase.english) level"))
    return [.total(Total(subject, .atLeast(setting.integer("people"))))]
  }

  package func uses(of demand: Demand) -> [Use] {
    demand.level == level ? [Use(level.rawValue)] : []
  }
}
