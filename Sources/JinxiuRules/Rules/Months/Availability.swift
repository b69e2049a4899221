package import JinxiuDomain

/// L39, L45: trainees are away only in months in which their unit releases them.
///
/// Each spell `s ⊆ [stay.demand.availableFrom, trainee.availableTo]`, where nil is open; needs are
/// released at any time.
package struct Availability: Rule {
  package static let form = RuleForm(
    key: "availability",
    title: Phrase("可外出月份", "months of release"),
    kinds: [.hard, .waivable])
  package static let aspects: RuleAspects = .months

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }

  package func judge(_ stay: Stay) -> Verdict {
    if let from = stay.demand.availableFrom, stay.firstMonth < from {
      return .forbidden {
        Phrase(
          "\(stay.firstMonth)开始，\(from)起方可外出",
          "begins in \(stay.firstMonth), released from \(from)")
      }
    }
    if let to = stay.demand.availableTo, stay.lastMonth > to {
      return .forbidden {
        Phrase(
          "\(stay.lastMonth)结束，可外出至\(to)", "ends in \(stay.lastMonth), released until \(to)")
      }
    }
    return .allowed
  }
}
