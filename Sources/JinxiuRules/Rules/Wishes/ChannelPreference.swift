package import JinxiuDomain

/// Z15, Z28: members train at the lead unit of their consortium, or at the unit above, with
/// preference.
///
/// `lead_points` if `host.consortium = unit.consortium` and `host.tier ≠ township`, and
/// `parent_points` if `host.unit = unit.parent`; both where both hold.
package struct ChannelPreference: Rule {
  package static let form = RuleForm(
    key: "channel-preference",
    title: Phrase("本医共体优先", "own lead and parent first"),
    kinds: [.wish],
    parameters: [
      ParameterForm(
        "lead_points", .integer(0...1000), standard: .integer(3),
        meaning: Phrase("到本医共体牵头单位的得分", "points for the lead of its own consortium")),
      ParameterForm(
        "parent_points", .integer(0...1000), standard: .integer(3),
        meaning: Phrase("到上一级单位的得分", "points for its own parent unit")),
    ])
  package static let aspects: RuleAspects = .points

  package let setting: RuleSetting
  private let leadPoints: Int
  private let parentPoints: Int

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    leadPoints = setting.integer("lead_points")
    parentPoints = setting.integer("parent_points")
  }

  package func points(of demand: Demand, at place: Place) -> Int {
    (place.host.isLead(of: demand.unit) ? leadPoints : 0)
      + (place.host.isParent(of: demand.unit) ? parentPoints : 0)
  }
}
