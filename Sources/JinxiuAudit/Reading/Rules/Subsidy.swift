import JinxiuDomain

/// Who pays for a stay, L30 and L33.
struct Subsidy: Sendable {
  let tiers: CodeSet
  let payer: Payer
  let otherwise: Payer

  /// Nil when the setting is another rule.
  static func read(_ setting: RuleSetting) throws(Unreadable) -> Subsidy? {
    guard setting.rule == "subsidy" else { return nil }
    let reader = ParameterReader(setting)
    return Subsidy(
      tiers: try reader.codes("tiers", as: Tier.self),
      payer: try reader.code("payer", as: Payer.self, standard: .city),
      otherwise: try reader.code("otherwise", as: Payer.self, standard: .county))
  }

  func payer(at host: Host) -> Payer { tiers.contains(host.tier.rank) ? payer : otherwise }
}
