import JinxiuDomain

extension Ceiling {
  /// The ceilings of one setting in the order of counties; empty for rules of other families.
  static func read(
    _ setting: RuleSetting, in scenario: Scenario, quotas: Quotas
  ) throws(Unreadable) -> [Ceiling] {
    let reader = ParameterReader(setting)
    switch setting.rule {
    case "target":
      let people = try reader.integer("people")
      return [whole(setting, .target, .everybody, .number(people))]
    case "county-quota":
      let word = try reader.word(
        "without_quota", of: ["none", "within-target"], standard: "none")
      return scenario.counties.compactMap { county in
        quotas.people(of: county.id, unlistedWithinTarget: word == "within-target").map {
          Ceiling(
            setting: setting, code: .countyQuota, county: county.id, weight: .everybody,
            height: .number($0))
        }
      }
    case "tier-share": return try share(setting, in: scenario, quotas: quotas)
    case "subsidy":
      let weight = Weight.money(
        try reader.integer("yuan_per_person"), try reader.codes("tiers", as: Tier.self))
      return try reader.limit("limit_yuan").map {
        [whole(setting, .subsidyLimit, weight, .number($0))]
      } ?? []
    default: return []
    }
  }

  /// L17, L18: at most `percent` of the target, of the people placed, or of each county's quota.
  private static func share(
    _ setting: RuleSetting, in scenario: Scenario, quotas: Quotas
  ) throws(Unreadable) -> [Ceiling] {
    let reader = ParameterReader(setting)
    let percent = try reader.integer("percent")
    guard (0...100).contains(percent) else { throw Unreadable(parameter: "percent") }
    let weight = Weight.hosts(
      try reader.code("tier", as: Tier.self), try reader.code("kind", as: HostKind.self))
    switch try reader.word("base", of: ["target", "placed", "county-quota"]) {
    case "placed": return [whole(setting, .tierShare, weight, .percentOfPlaced(percent))]
    case "target":
      guard let people = scenario.programme.settings(of: "target").first?["people"]?.integer,
        let hundredfold = Tally().adding(people, times: percent).total
      else { return [] }
      return [whole(setting, .tierShare, weight, .number(hundredfold / 100))]
    default:
      return scenario.counties.compactMap { county in
        quotas.people(of: county.id, unlistedWithinTarget: false)
          .flatMap { Tally().adding($0, times: percent).total }
          .map {
            Ceiling(
              setting: setting, code: .tierShare, county: county.id, weight: weight,
              height: .number($0 / 100))
          }
      }
    }
  }

  private static func whole(
    _ setting: RuleSetting, _ code: FindingCode, _ weight: Weight, _ height: Height
  ) -> Ceiling {
    Ceiling(setting: setting, code: code, county: nil, weight: weight, height: height)
  }
}
