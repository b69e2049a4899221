package import JinxiuDomain

/// L24, L61: in principle everybody is back by the end of a month.
///
/// `lastPeriod ≤ month`. Waivable only by policy switch: while `open` is false no waiver counts.
package struct FinishBy: Rule {
  package static let form = RuleForm(
    key: "finish-by",
    title: Phrase("完成期限", "finish by"),
    kinds: [.hard, .waivable],
    parameters: [
      ParameterForm(
        "month", .month(.last), meaning: Phrase("最迟结束的月份", "last month of any stay")),
      ParameterForm(
        "open", .boolean, standard: .boolean(false),
        meaning: Phrase("是否放开个别例外审批", "whether single waivers are let in")),
    ],
    ambiguities: [
      Ambiguity(
        "open", ["L24"],
        question: Phrase(
          "“原则上”是否允许个别人员例外", "whether “in principle” lets single people be waived"),
        readings: [
          Reading("strict", Phrase("一律按期完成", "nobody is"), "open", .boolean(false)),
          Reading(
            "waivers", Phrase("有审批记录的可以例外", "those with a recorded waiver are")
          ) { setting, _ in setting.kind == .waivable ? [Parameter("open", .boolean(true))] : nil },
        ])
    ])
  package static let aspects: RuleAspects = .months

  package let setting: RuleSetting
  private let month: Period

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    month = setting.month("month", .last, in: scenario.programme)
  }

  package func judge(_ stay: Stay) -> Verdict {
    guard stay.lastPeriod > month else { return .allowed }
    return .forbidden {
      let (last, month) = (stay.lastPeriod.phrase, month.phrase)
      return Phrase(
        "\(last.chinese)结束，晚于\(month.chinese)",
        "ends in \(last.english), \(month.english) or earlier asked")
    }
  }
}
