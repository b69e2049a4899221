package import JinxiuDomain

extension RuleForm {
  /// Every fault of `setting` against this form: its kind, then its parameters by name, then those
  /// that it leaves out.
  package func faults(in setting: RuleSetting, on grid: Grid = .month) -> [SettingFault] {
    kindFaults(in: setting) + setting.parameters.compactMap { fault(in: $0, on: grid) }
      + missing(in: setting)
  }

  private func kindFaults(in setting: RuleSetting) -> [SettingFault] {
    guard !kinds.contains(setting.kind) else { return [] }
    let allowed = Phrase.list(kinds.map(\.rawValue))
    return [
      SettingFault(
        parameter: nil,
        problem: Phrase(
          "规则 \(key) 的 kind 不能为 \(setting.kind.rawValue)",
          "rule \(key) cannot be of kind \(setting.kind.rawValue)"),
        advice: Phrase(
          "kind 可填：\(allowed.chinese)。", "Its kind may be: \(allowed.english)."))
    ]
  }

  private func fault(in parameter: Parameter, on grid: Grid) -> SettingFault? {
    guard let form = parameters.first(where: { $0.name == parameter.name }) else {
      return unknown(parameter.name)
    }
    return form.type.fault(in: parameter.value, on: grid).map { fault in
      SettingFault(parameter: parameter.name, problem: fault.problem, advice: fault.advice)
    }
  }

  private func unknown(_ name: String) -> SettingFault {
    let names = Phrase.list(parameters.map(\.name))
    let known =
      parameters.isEmpty
      ? Phrase("该规则没有参数，请删去。", "The rule has no parameters: leave it out.")
      : Phrase("可用参数：\(names.chinese)。", "Its parameters: \(names.english).")
    return SettingFault(
      parameter: name,
      problem: Phrase("规则 \(key) 没有参数 \(name)", "rule \(key) has no parameter \(name)"),
      advice: .meant(name, among: parameters.map(\.name), then: known))
  }

  private func missing(in setting: RuleSetting) -> [SettingFault] {
    parameters.filter { $0.standard == nil && setting[$0.name] == nil }.map { form in
      SettingFault(
        parameter: form.name,
        problem: Phrase(
          "规则 \(key) 缺少参数 \(form.name)（\(form.meaning.chinese)）",
          "rule \(key) lacks the parameter \(form.name) (\(form.meaning.english))"),
        advice: form.type.advice)
    }
  }
}
