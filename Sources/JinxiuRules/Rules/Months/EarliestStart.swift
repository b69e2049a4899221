package import JinxiuDomain

/// L25, D21: nobody begins before a month.
///
/// `firstPeriod ≥ month`.
package struct EarliestStart: Rule {
  package static let form = RuleForm(
    key: "earliest-start",
    title: Phrase("最早开始月份", "earliest start"),
    kinds: [.hard, .waivable],
    parameters: [
      ParameterForm(
        "month", .month(.first),
        meaning: Phrase("最早可开始的月份", "first month in which a stay may begin"))
    ])
  package static let aspects: RuleAspects = .months

  package let setting: RuleSetting
  private let month: Period

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    month = setting.month("month", .first, in: scenario.programme)
  }

  package func judge(_ stay: Stay) -> Verdict {
    guard stay.firstPeriod < month else { return .allowed }
    return .forbidden {
      let (first, month) = (stay.firstPeriod.phrase, month.phrase)
      return Phrase(
        "\(first.chinese)开始，早于\(month.chinese)",
        "begins in \(first.english), \(month.english) or later asked")
    }
  }
}
