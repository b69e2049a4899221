package import JinxiuDomain

/// L15, L16: hosts are of an accepted kind.
///
/// `host.kind ∈ kinds`.
package struct HostKindRule: Rule {
  package static let form = RuleForm(
    key: "host-kind",
    title: Phrase("进修医院类别", "kind of the host"),
    kinds: [.hard, .waivable],
    parameters: [
      ParameterForm(
        "kinds", .choices(of: HostKind.self),
        meaning: Phrase("可以接收的医院类别", "kinds of hosts that may receive"))
    ])
  package static let aspects: RuleAspects = .places

  package let setting: RuleSetting
  private let kinds: [HostKind]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    kinds = setting.codes("kinds", as: HostKind.self)
  }

  package func judge(_ demand: Demand, at place: Place) -> Verdict {
    let kind = place.host.kind
    guard !kinds.contains(kind) else { return .allowed }
    return .forbidden { [kinds] in
      let asked = Phrase.list(kinds.map(\.phrase))
      return Phrase(
        "\(place.host.name)为\(kind.phrase.chinese)，应为\(asked.chinese)",
        "\(place.host.name) is a \(kind.phrase.english), \(asked.english) asked")
    }
  }
}
