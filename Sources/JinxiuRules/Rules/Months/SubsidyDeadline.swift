package import JinxiuDomain

/// L35: a subsidised stay ends while the subsidy can still be spent.
///
/// `host.tier ∈ tiers ⇒ lastPeriod ≤ month`.
package struct SubsidyDeadline: Rule {
  package static let form = RuleForm(
    key: "subsidy-deadline",
    title: Phrase("补助执行期限", "subsidy deadline"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "month", .month(.last),
        meaning: Phrase("补助进修最迟结束的月份", "last month of a subsidised stay")),
      ParameterForm(
        "tiers", .choices(of: Tier.self),
        meaning: Phrase("享受补助的医院层级", "tiers of hosts that are subsidised")),
    ])
  package static let aspects: RuleAspects = .months

  package let setting: RuleSetting
  private let month: Period
  private let tiers: [Tier]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    month = setting.month("month", .last, in: scenario.programme)
    tiers = setting.codes("tiers", as: Tier.self)
  }

  package func judge(_ stay: Stay) -> Verdict {
    guard tiers.contains(stay.place.tier), stay.lastPeriod > month else { return .allowed }
    return .forbidden {
      let (last, month) = (stay.lastPeriod.phrase, month.phrase)
      return Phrase(
        "\(last.chinese)结束，补助须在\(month.chinese)底前执行完毕",
        "ends in \(last.english), the subsidy is to be spent by \(month.english)")
    }
  }
}
