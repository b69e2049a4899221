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
    ], ambiguities: [start])
  package static let aspects: RuleAspects = .months

  /// L25, D21: whole months after the forms are due, or from the month in which they are.
  private static let start = Ambiguity(
    "month", ["L25", "D21"],
    question: Phrase("最早从哪个月开始", "when the first stays may begin"),
    readings: [
      Reading("after", Phrase("报齐材料后的第一个整月", "after the forms are due")) { _, programme in
        programme.filingPeriod.map { month(from: $0.advanced(by: 1)) }
      },
      Reading("at-once", Phrase("报送材料的当月", "in the month in which the forms are due")) {
        _, programme in programme.filingPeriod.map { month(from: $0) }
      },
    ])

  private static func month(from period: Period) -> [Parameter] {
    [Parameter("month", .text(period.text(.first)))]
  }

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
