package import JinxiuDomain

/// L45: an earlier start leaves more time to finish on schedule.
///
/// `points · (last month of the programme − firstPeriod)`, in months. On a grid of half months
/// (D21) `⌊points · h / 2⌋` with h the half months from the start to the first half of the
/// programme's last month, at least 0: from whole months the points are the same, and an even
/// number of points tells the halves of a month apart.
package struct EarlierStart: Rule {
  package static let form = RuleForm(
    key: "earlier-start",
    title: Phrase("尽早开始", "earlier start"),
    kinds: [.wish],
    parameters: [
      ParameterForm(
        "points", .integer(0...1000), standard: .integer(1),
        meaning: Phrase(
          "每早一个月的得分，每早半月得一半",
          "points for each month earlier, half of them for half a month"))
    ])
  package static let aspects: RuleAspects = .monthPoints

  package let setting: RuleSetting
  private let points: Int
  /// Where no points are left: the first period of the programme's last month.
  private let last: Period

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    points = setting.integer("points")
    let end = scenario.programme.periods.last
    last = end.beginsMonth ? end : end.advanced(by: -1)
  }

  package func points(of stay: Stay) -> Int {
    let periods = last.index - stay.firstPeriod.index
    return last.grid == .month ? points * periods : points * max(0, periods) / 2
  }
}
