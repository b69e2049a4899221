package import JinxiuDomain

/// Z14, Z29: one tier of hosts is better or worse than others for a level, for example the last
/// resort.
///
/// `points` for a demand of `level` at a host of `tier`; negative for a penalty.
package struct TierPreference: Rule {
  package static let form = RuleForm(
    key: "tier-preference",
    title: Phrase("医院层级倾向", "preference for a tier"),
    kinds: [.wish],
    parameters: [
      ParameterForm("tier", .choice(of: Tier.self), meaning: Phrase("医院层级", "tier of the host")),
      ParameterForm(
        "level", .choice(of: UnitLevel.self),
        meaning: Phrase("派出单位层级", "level of the sending units")),
      ParameterForm(
        "points", .integer(-1000...1000), meaning: Phrase("得分，可为负", "points, perhaps negative")),
    ])
  package static let aspects: RuleAspects = .points

  package let setting: RuleSetting
  private let tier: Tier
  private let level: UnitLevel
  private let points: Int

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    tier = setting.code("tier", as: Tier.self)
    level = setting.code("level", as: UnitLevel.self)
    points = setting.integer("points")
  }

  package func points(of demand: Demand, at place: Place) -> Int {
    demand.level == level && place.host.tier == tier ? points : 0
  }
}
