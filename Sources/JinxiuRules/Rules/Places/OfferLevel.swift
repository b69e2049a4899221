package import JinxiuDomain

/// D25: an offer meant for one level of sending unit takes nobody from another.
///
/// `offer.level = nil ∨ offer.level = demand.level`.
package struct OfferLevel: Rule {
  package static let form = RuleForm(
    key: "offer-level",
    title: Phrase("招收对象层级", "level that the offer is for"),
    kinds: [.hard])
  package static let aspects: RuleAspects = .places

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }

  package func judge(_ demand: Demand, at place: Place) -> Verdict {
    guard let level = place.offer.level, level != demand.level else { return .allowed }
    return .forbidden {
      Phrase(
        "只招收\(level.phrase.chinese)人员，派出单位为\(demand.level.phrase.chinese)",
        "the offer is for \(level.phrase.english) level, the unit is of "
          + "\(demand.level.phrase.english) level")
    }
  }
}
