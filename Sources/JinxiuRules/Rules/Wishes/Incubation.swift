package import JinxiuDomain

/// L20, L21: incubation centres receive people of their counterpart departments with preference.
///
/// `points` if `offer.specialty ∈ host.incubationFor` and the person is of the same feature
/// department: `trainee.featureDepartment = offer.specialty`, or a need on that ground.
package struct Incubation: Rule {
  package static let form = RuleForm(
    key: "incubation",
    title: Phrase("孵化中心优先接收", "incubation centres"),
    kinds: [.wish],
    parameters: [
      ParameterForm(
        "points", .integer(0...1000), standard: .integer(5), meaning: Phrase("得分", "points"))
    ])
  package static let aspects: RuleAspects = .points

  package let setting: RuleSetting
  private let points: Int

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    points = setting.integer("points")
  }

  package func points(of demand: Demand, at place: Place) -> Int {
    let specialty = place.offer.specialty
    guard place.host.incubationFor.contains(specialty) else { return 0 }
    let isCounterpart =
      demand.trainee.map { $0.featureDepartment == specialty }
      ?? (demand.ground == .featureDepartment)
    return isCounterpart ? points : 0
  }
}
