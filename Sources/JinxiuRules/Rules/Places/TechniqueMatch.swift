package import JinxiuDomain

/// L27: a technique or disease that was asked for is what the offer teaches.
///
/// `demand.technique = nil ∨ offer.technique = demand.technique`.
package struct TechniqueMatch: Rule {
  package static let form = RuleForm(
    key: "technique-match",
    title: Phrase("技术项目相符", "technique matches"),
    kinds: [.hard, .waivable])
  package static let aspects: RuleAspects = .places

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }

  package func judge(_ demand: Demand, at place: Place) -> Verdict {
    guard let asked = demand.technique, asked != place.offer.technique else { return .allowed }
    guard let taught = place.offer.technique else {
      return .forbidden { Phrase("招收计划未列\(asked)", "the offer names no technique, \(asked) asked") }
    }
    return .forbidden {
      Phrase("招收计划为\(taught)，申请\(asked)", "the offer teaches \(taught), \(asked) asked")
    }
  }
}
