package import JinxiuDomain

/// L17–L19, D14, D15, D22: at most `percent` % of the people go to hosts of one tier and kind.
///
/// With `C` the placements at hosts of that tier and kind, `x` people of a placement, and by `base`:
/// - `target`: `Σ_C x ≤ ⌊percent · T / 100⌋`, T the `people` of the programme's target rule;
/// - `placed`: `100 · Σ_C x ≤ percent · Σ x`;
/// - `county-quota`: for each county c, `Σ_{C, county c} x ≤ ⌊percent · quota_c / 100⌋`,
///   quota_c after transfers and 0 for a county without a quota; no row for `unlimited`.
package struct TierShare: Rule {
  package static let form = RuleForm(
    key: "tier-share",
    title: Phrase("指定层级医院占比上限", "share of a tier of hosts"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "tier", .choice(of: Tier.self),
        meaning: Phrase("医院层级", "tier of the hosts that count")),
      ParameterForm(
        "kind", .choice(of: HostKind.self),
        meaning: Phrase("医院类别", "kind of the hosts that count")),
      ParameterForm(
        "percent", .integer(0...100), meaning: Phrase("上限百分比", "ceiling in percent")),
      ParameterForm(
        "base", .choice(["target", "placed", "county-quota"]),
        meaning: Phrase("比例基数", "what the percentage is taken of")),
    ], ambiguities: [base])
  package static let aspects: RuleAspects = [.placeUses, .pairUses]

  /// L18, D15, D22.
  private static let base = Ambiguity(
    "base", ["L18", "D15", "D22"],
    question: Phrase("占比以什么为基数", "what the percentage is taken of"),
    readings: [
      Reading("target", Phrase("以全市目标人数为基数", "of the target")) { _, programme in
        programme.targetPeople.map { _ in [Parameter("base", .text("target"))] }
      },
      Reading(
        "placed", Phrase("以实际安排人数为基数", "of those placed"), "base", .text("placed")),
      Reading(
        "county-quota", Phrase("按各县区名额分别计算", "of the quota of each county"), "base",
        .text("county-quota")),
    ])

  package let setting: RuleSetting
  private let tier: Tier
  private let kind: HostKind
  private let isPerCounty: Bool
  /// The bound of the whole plan, or of each county, by subject key.
  private let bounds: [String: TotalBound]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    tier = setting.code("tier", as: Tier.self)
    kind = setting.code("kind", as: HostKind.self)
    isPerCounty = setting.text("base") == "county-quota"
    let percent = setting.integer("percent")
    bounds =
      switch setting.text("base") {
      case "county-quota":
        Dictionary(
          uniqueKeysWithValues: scenario.effectiveQuotas.map { county, quota in
            (county.text, .atMost(percent * quota / 100))
          })
      case "placed": [Subject.wholePlan.key: .shareAtMost(percent: percent)]
      default:
        scenario.programme.targetPeople.map { target in
          [Subject.wholePlan.key: .atMost(percent * target / 100)]
        } ?? [:]
      }
  }

  package func resources() -> [Resource] {
    bounds.map { key, bound in
      .total(Total(isPerCounty ? Subject(key) : .wholePlan, bound))
    }.sortedBySubject
  }

  package func uses(at place: Place) -> [Use] {
    guard !isPerCounty, bounds[Subject.wholePlan.key] != nil else { return [] }
    return [Use(Subject.wholePlan.key, amount: counts(place.host) ? 1 : 0)]
  }

  package func uses(of demand: Demand, at place: Place) -> [Use] {
    guard isPerCounty, bounds[demand.county.text] != nil else { return [] }
    return [Use(demand.county.text, amount: counts(place.host) ? 1 : 0)]
  }

  private func counts(_ host: Host) -> Bool { host.tier == tier && host.kind == kind }
}

extension RuleSetting {
  /// What users call this rule of a programme: a share by the hosts that it limits, any other by
  /// its formula.
  package var title: Phrase {
    let title = RuleCatalogue.form(of: rule)?.title ?? Phrase(rule, rule)
    guard rule == TierShare.form.key, let tier = self["tier"]?.text.flatMap(Tier.init),
      let kind = self["kind"]?.text.flatMap(HostKind.init)
    else { return title }
    return Phrase(
      "\(tier.phrase.chinese)\(kind.phrase.chinese)占比上限",
      "ceiling on \(tier.phrase.english) \(kind.phrase.english)s")
  }
}
