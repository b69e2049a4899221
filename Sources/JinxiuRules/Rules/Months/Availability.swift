package import JinxiuDomain

/// L39, L45: trainees are away only in months in which their unit releases them.
///
/// Each spell `s ⊆ [trainee.availableFrom, trainee.availableTo]`, where nil is open; needs are
/// released at any time.
package struct Availability: Rule {
  package static let form = RuleForm(
    key: "availability",
    title: Phrase("可外出月份", "months of release"),
    kinds: [.hard, .waivable])

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }

  package func judge(_ option: Option) -> Verdict {
    guard let trainee = option.demand.trainee else { return .allowed }
    if let from = trainee.availableFrom, option.firstMonth < from {
      return .forbidden(
        Phrase(
          "\(option.firstMonth)开始，\(from)起方可外出",
          "begins in \(option.firstMonth), released from \(from)"))
    }
    if let to = trainee.availableTo, option.lastMonth > to {
      return .forbidden(
        Phrase(
          "\(option.lastMonth)结束，可外出至\(to)", "ends in \(option.lastMonth), released until \(to)"))
    }
    return .allowed
  }
}
