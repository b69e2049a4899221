package import JinxiuDomain

/// L15: general hospitals are the main hosts.
///
/// With `G` the placements at general hospitals: `Σ_G 100·x − percent · Σ x + shortfall ≥ 1`.
package struct GeneralHospitalMajority: Rule {
  package static let form = RuleForm(
    key: "general-hospital-majority",
    title: Phrase("综合医院为主", "general hospitals in the majority"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "percent", .integer(0...99), standard: .integer(50),
        meaning: Phrase("应超过的百分比", "percentage to be exceeded"))
    ])
  package static let aspects: RuleAspects = .placeUses

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }

  package func resources() -> [Resource] {
    [.total(Total(.wholePlan, .shareAbove(percent: setting.integer("percent"))))]
  }

  package func uses(at place: Place) -> [Use] {
    [Use(Subject.wholePlan.key, amount: place.host.kind == .general ? 1 : 0)]
  }
}
