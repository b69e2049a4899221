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
    if let from = stay.demand.availableFrom, stay.firstPeriod < from {
      return .forbidden {
        let (first, from) = (stay.firstPeriod.phrase, from.phrase)
        return Phrase(
          "\(first.chinese)开始，\(from.chinese)起方可外出",
          "begins in \(first.english), released from \(from.english)")
      }
    }
    if let to = stay.demand.availableTo, stay.lastPeriod > to {
      return .forbidden {
        let (last, to) = (stay.lastPeriod.phrase, to.phrase)
        return Phrase(
          "\(last.chinese)结束，可外出至\(to.chinese)",
          "ends in \(last.english), released until \(to.english)")
      }
    }
    return .allowed
  }
}
