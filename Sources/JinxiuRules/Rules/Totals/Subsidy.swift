package import JinxiuDomain

/// L30, L31, L33, L36, D14, D20: who pays for a stay, and what the subsidy may cost in all.
///
/// The payer is `payer` for a host of `tiers`, else `otherwise`. With `S` the placements at hosts of
/// `tiers` and a number for the limit: `Σ_S yuan_per_person · x ≤ limit_yuan`. `fees_waived` says
/// whose fees reports call waived and limits nothing.
package struct Subsidy: Rule {
  package static let form = RuleForm(
    key: "subsidy",
    title: Phrase("经费补助", "subsidy"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "yuan_per_person", .integer(0...1_000_000),
        meaning: Phrase("每人补助（元）", "subsidy of one person in yuan")),
      ParameterForm(
        "tiers", .choices(of: Tier.self),
        meaning: Phrase("享受补助的医院层级", "tiers of hosts that are subsidised")),
      ParameterForm(
        "payer", .choice(of: Payer.self), standard: .text(Payer.city.rawValue),
        meaning: Phrase("补助的承担方", "who pays where the subsidy applies")),
      ParameterForm(
        "otherwise", .choice(of: Payer.self), standard: .text(Payer.county.rawValue),
        meaning: Phrase("其余进修的承担方", "who pays elsewhere")),
      ParameterForm(
        "limit_yuan", .limit, standard: .text("unlimited"),
        meaning: Phrase("补助总额上限（元）", "most subsidy in all, in yuan")),
      ParameterForm(
        "fees_waived", .choice(["subsidised", "all"]), standard: .text("subsidised"),
        meaning: Phrase("免收费用的范围（仅用于报告）", "whose fees are waived, for reports only")),
    ],
    ambiguities: [
      Ambiguity(
        "fees_waived", ["D20", "L31"],
        question: Phrase("免收费用的范围", "whose fees are waived"), isForReports: true,
        readings: [
          Reading(
            "subsidised", Phrase("到享受补助医院的人员", "of trainees at subsidised hosts"),
            "fees_waived", .text("subsidised")),
          Reading("all", Phrase("全部进修人员", "of all trainees"), "fees_waived", .text("all")),
        ])
    ])
  package static let aspects: RuleAspects = [.placeUses, .payer]

  package let setting: RuleSetting
  private let yuanPerPerson: Int
  private let tiers: [Tier]
  private let payer: Payer
  private let otherwise: Payer
  private let limit: Limit

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    yuanPerPerson = setting.integer("yuan_per_person")
    tiers = setting.codes("tiers", as: Tier.self)
    payer = setting.code("payer", as: Payer.self)
    otherwise = setting.code("otherwise", as: Payer.self)
    limit = setting.limit("limit_yuan")
  }

  package func resources() -> [Resource] {
    limit.number.map { [.total(Total(.wholePlan, .atMost($0)))] } ?? []
  }

  package func uses(at place: Place) -> [Use] {
    guard limit != .unlimited, tiers.contains(place.host.tier) else { return [] }
    return [Use(Subject.wholePlan.key, amount: yuanPerPerson)]
  }

  package func payer(of demand: Demand, at place: Place) -> Payer? {
    tiers.contains(place.host.tier) ? payer : otherwise
  }
}
