package import JinxiuDomain

/// All rules that a programme may name: the table of contents of the mathematics.
package enum RuleCatalogue {
  package static let types: [any Rule.Type] = [
    TierShare.self
  ]

  package static func form(of key: String) -> RuleForm? { type(of: key)?.form }

  /// The programme's rules in programme order; `scenario` has passed its checks.
  package static func rules(of scenario: Scenario) -> [any Rule] {
    scenario.programme.rules.compactMap { setting in
      type(of: setting.rule)?.init(setting, in: scenario)
    }
  }

  private static func type(of key: String) -> (any Rule.Type)? {
    types.first { $0.form.key == key }
  }
}
