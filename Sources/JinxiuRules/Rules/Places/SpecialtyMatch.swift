package import JinxiuDomain

/// L27, L59: the offer is for a specialty that was asked for.
///
/// `offer.specialty ∈ demand.specialties`.
package struct SpecialtyMatch: Rule {
  package static let form = RuleForm(
    key: "specialty-match",
    title: Phrase("专科相符", "specialty matches"),
    kinds: [.hard],
    isIndispensable: true)
  package static let aspects: RuleAspects = .places

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }

  package func judge(_ demand: Demand, at place: Place) -> Verdict {
    guard !demand.specialties.contains(place.offer.specialty) else { return .allowed }
    return .forbidden {
      let asked = Phrase.list(demand.specialties.map(\.text))
      return Phrase(
        "招收\(place.offer.specialty)，申请\(asked.chinese)",
        "the offer is for \(place.offer.specialty), \(asked.english) asked")
    }
  }
}
