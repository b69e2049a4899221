package import JinxiuDomain

/// Z55, Z57, D11: lodging is provided by the host or reimbursed to the trainee, never both.
///
/// A host of `provided_by` that has beds lodges its trainees; at all others lodging is reimbursed.
/// It limits nothing: reports read it by ``JinxiuDomain/Programme/lodging(at:)``, and beds are
/// limited by ``Beds``.
package struct LodgingRule: Rule {
  package static let form = RuleForm(
    key: Programme.lodgingKey,
    title: Phrase("住宿保障", "lodging"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "provided_by", .choices(of: Tier.self),
        meaning: Phrase("提供住宿的医院层级，其余报销", "tiers of hosts that lodge; elsewhere it is paid"))
    ])
  package static let aspects: RuleAspects = []

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }
}
