package import JinxiuDomain

/// L59: the specialty asked for first is better than a second choice.
///
/// `points` if `offer.specialty = demand.specialties[0]`.
package struct FirstChoiceSpecialty: Rule {
  package static let form = RuleForm(
    key: "first-choice-specialty",
    title: Phrase("首选专科", "specialty of first choice"),
    kinds: [.wish],
    parameters: [
      ParameterForm(
        "points", .integer(0...1000), standard: .integer(3), meaning: Phrase("得分", "points"))
    ])
  package static let aspects: RuleAspects = .points

  package let setting: RuleSetting
  private let points: Int

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    points = setting.integer("points")
  }

  package func points(of demand: Demand, at place: Place) -> Int {
    demand.specialties.first == place.offer.specialty ? points : 0
  }
}
