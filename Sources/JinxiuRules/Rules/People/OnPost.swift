package import JinxiuDomain

/// L9, D16: trainees are on post.
///
/// `trainee.isOnPost`; not to be verified when the table does not say, or on a need.
package struct OnPost: Rule {
  package static let form = RuleForm(
    key: "on-post",
    title: Phrase("在岗", "on post"),
    kinds: [.hard, .waivable])
  package static let aspects: RuleAspects = .demands

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }

  package func judge(_ demand: Demand) -> Verdict {
    guard let trainee = demand.trainee else { return .unverifiable(column: "needs.on_post") }
    guard let isOnPost = trainee.isOnPost else { return .unverifiable(column: "trainees.on_post") }
    return isOnPost
      ? .allowed
      : .forbidden { Phrase("不在岗", "not on post") }
  }
}
