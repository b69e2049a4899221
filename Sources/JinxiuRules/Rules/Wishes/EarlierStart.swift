package import JinxiuDomain

/// L45: an earlier start leaves more time to finish on schedule.
///
/// `points · (last month of the programme − firstMonth)`, in months.
package struct EarlierStart: Rule {
  package static let form = RuleForm(
    key: "earlier-start",
    title: Phrase("尽早开始", "earlier start"),
    kinds: [.wish],
    parameters: [
      ParameterForm(
        "points", .integer(0...1000), standard: .integer(1),
        meaning: Phrase("每早一个月的得分", "points for each month earlier"))
    ])
  package static let aspects: RuleAspects = .monthPoints

  package let setting: RuleSetting
  private let points: Int
  private let last: Month

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    points = setting.integer("points")
    last = scenario.programme.periods.last
  }

  package func points(of stay: Stay) -> Int {
    points * (last.index - stay.firstMonth.index)
  }
}
