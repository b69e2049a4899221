package import JinxiuDomain

/// L23, L25: a stay lies in the programme's months and in the offer's, and begins when it may.
///
/// Each spell `s ⊆ programme.periods`, `s ⊆ offer.span`; `firstMonth ∈ offer.starts` where given.
package struct WithinPeriods: Rule {
  package static let form = RuleForm(
    key: "within-periods",
    title: Phrase("进修期间", "months of programme and offer"),
    kinds: [.hard],
    isIndispensable: true)

  package let setting: RuleSetting
  private let periods: MonthSpan

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    periods = scenario.programme.periods
  }

  package func judge(_ option: Option) -> Verdict {
    for spell in option.spells {
      guard periods.contains(spell) else {
        return .forbidden(
          Phrase("\(spell)超出方案期\(periods)", "\(spell) is outside the programme's \(periods)"))
      }
      guard option.offer.span.contains(spell) else {
        return .forbidden(
          Phrase(
            "\(spell)超出招收期\(option.offer.span)",
            "\(spell) is outside the offer's \(option.offer.span)"))
      }
    }
    guard let starts = option.offer.starts, !starts.contains(option.firstMonth) else {
      return .allowed
    }
    let asked = Phrase.list(starts.map(\.description))
    return .forbidden(
      Phrase(
        "\(option.firstMonth)不是开班月份（\(asked.chinese)）",
        "\(option.firstMonth) is no start month (\(asked.english))"))
  }
}
