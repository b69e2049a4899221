package import JinxiuDomain

/// L23, L25: a stay lies in the programme's months and in the offer's, and begins when it may.
///
/// Each spell `s ⊆ programme.periods`, `s ⊆ offer.span`; `firstPeriod ∈ offer.starts` where given.
package struct WithinPeriods: Rule {
  package static let form = RuleForm(
    key: "within-periods",
    title: Phrase("进修期间", "months of programme and offer"),
    kinds: [.hard],
    isIndispensable: true)
  package static let aspects: RuleAspects = .months

  package let setting: RuleSetting
  private let periods: PeriodSpan

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    periods = scenario.programme.periods
  }

  package func judge(_ stay: Stay) -> Verdict {
    for spell in stay.spells {
      guard periods.contains(spell) else {
        return .forbidden {
          Phrase("\(spell)超出方案期\(periods)", "\(spell) is outside the programme's \(periods)")
        }
      }
      guard stay.place.span.contains(spell) else {
        return .forbidden {
          Phrase(
            "\(spell)超出招收期\(stay.place.span)",
            "\(spell) is outside the offer's \(stay.place.span)")
        }
      }
    }
    guard let starts = stay.place.starts, !starts.contains(stay.firstPeriod) else {
      return .allowed
    }
    return .forbidden {
      let asked = Phrase.list(starts.map(\.description))
      let first = stay.firstPeriod
      let what = first.grid == .month ? Phrase("月份", "month") : Phrase("日期", "day")
      return Phrase(
        "\(first)不是开班\(what.chinese)（\(asked.chinese)）",
        "\(first) is no start \(what.english) (\(asked.english))")
    }
  }
}
