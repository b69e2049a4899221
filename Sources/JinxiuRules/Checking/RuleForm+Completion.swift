package import JinxiuDomain

extension RuleForm {
  /// `setting` with the defaults of the parameters that it leaves out.
  package func completed(_ setting: RuleSetting) -> RuleSetting {
    let defaults = parameters.compactMap { form in
      setting[form.name] == nil ? form.standard.map { Parameter(form.name, $0) } : nil
    }
    return RuleSetting(
      id: setting.id, rule: setting.rule, kind: setting.kind, requirements: setting.requirements,
      clause: setting.clause, quote: setting.quote, parameters: setting.parameters + defaults)
  }
}

extension RuleCatalogue {
  /// Whether a waiver may name this rule: it is waivable, and its policy switch `open`, where it
  /// has one, is on (L24).
  package static func acceptsWaivers(for setting: RuleSetting) -> Bool {
    guard setting.kind == .waivable, let form = form(of: setting.rule) else { return false }
    return form.completed(setting)["open"]?.boolean ?? true
  }
}
