package import JinxiuDomain

/// L10, D16: physicians are the main body of those who go.
///
/// Over placed trainees, with `P` the physicians: `Σ_P 100·x − percent · Σ x + shortfall ≥ 1`. Needs
/// add nothing, since their people's group is not to be verified; without trainees there is no row.
package struct PhysicianMajority: Rule {
  package static let form = RuleForm(
    key: "physician-majority",
    title: Phrase("临床医师为主", "physicians in the majority"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "percent", .integer(0...99), standard: .integer(50),
        meaning: Phrase("应超过的百分比", "percentage to be exceeded"))
    ])
  package static let aspects: RuleAspects = [.demands, .demandUses]

  package let setting: RuleSetting
  private let hasTrainees: Bool

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    hasTrainees = !scenario.trainees.isEmpty
  }

  package func judge(_ demand: Demand) -> Verdict {
    demand.trainee == nil ? .unverifiable(column: "needs.role") : .allowed
  }

  package func resources() -> [Resource] {
    guard hasTrainees else { return [] }
    return [.total(Total(.wholePlan, .shareAbove(percent: setting.integer("percent"))))]
  }

  package func uses(of demand: Demand) -> [Use] {
    guard let trainee = demand.trainee else { return [] }
    return [Use(Subject.wholePlan.key, amount: trainee.role == .physician ? 1 : 0)]
  }
}
