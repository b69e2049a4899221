package import JinxiuDomain

/// L10, L12: trainees are of an accepted professional group.
///
/// `trainee.role ∈ roles`; not to be verified on a need.
package struct RoleRule: Rule {
  package static let form = RuleForm(
    key: "role",
    title: Phrase("岗位类别", "professional group"),
    kinds: [.hard, .waivable],
    parameters: [
      ParameterForm(
        "roles", .choices(of: Role.self),
        meaning: Phrase("可以进修的岗位类别", "professional groups that may go"))
    ])
  package static let aspects: RuleAspects = .demands

  package let setting: RuleSetting
  private let roles: [Role]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    roles = setting.codes("roles", as: Role.self)
  }

  package func judge(_ demand: Demand) -> Verdict {
    guard let role = demand.trainee?.role else { return .unverifiable(column: "needs.role") }
    guard !roles.contains(role) else { return .allowed }
    return .forbidden { [roles] in
      let asked = Phrase.list(roles.map(\.phrase))
      return Phrase(
        "岗位类别为\(role.phrase.chinese)，应为\(asked.chinese)",
        "professional group \(role.phrase.english), \(asked.english) asked")
    }
  }
}
