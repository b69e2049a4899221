package import JinxiuDomain

/// L4: the programme places at most so many people.
///
/// `Σ x ≤ people`.
package struct Target: Rule {
  package static let form = RuleForm(
    key: "target",
    title: Phrase("遴选总人数", "people of the programme"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "people", .integer(0...1_000_000), meaning: Phrase("总人数", "people in all"))
    ])
  package static let aspects: RuleAspects = .demandUses

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }

  package func resources() -> [Resource] {
    [.total(Total(.wholePlan, .atMost(setting.integer("people"))))]
  }

  package func uses(of demand: Demand) -> [Use] { [Use(Subject.wholePlan.key)] }
}
