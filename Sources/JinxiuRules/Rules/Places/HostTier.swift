package import JinxiuDomain

/// L7: hosts are of an accepted tier.
///
/// `host.tier ∈ tiers`.
package struct HostTier: Rule {
  package static let form = RuleForm(
    key: "host-tier",
    title: Phrase("进修医院层级", "tier of the host"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "tiers", .choices(of: Tier.self),
        meaning: Phrase("可以接收的医院层级", "tiers of hosts that may receive"))
    ])
  package static let aspects: RuleAspects = .places

  package let setting: RuleSetting
  private let tiers: [Tier]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    tiers = setting.codes("tiers", as: Tier.self)
  }

  package func judge(_ demand: Demand, at place: Place) -> Verdict {
    let tier = place.host.tier
    guard !tiers.contains(tier) else { return .allowed }
    return .forbidden { [tiers] in
      let asked = Phrase.list(tiers.map(\.phrase))
      return Phrase(
        "\(place.host.name)为\(tier.phrase.chinese)医院，应为\(asked.chinese)",
        "\(place.host.name) is of \(tier.phrase.english) tier, \(asked.english) asked")
    }
  }
}
