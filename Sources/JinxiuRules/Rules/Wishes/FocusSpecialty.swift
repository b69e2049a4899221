package import JinxiuDomain

/// Z16–Z19, Z31, Z40: training in the specialties that the document names for a level earns points.
///
/// `points` for a demand of `level` in an offer whose specialty is of `specialties`.
package struct FocusSpecialty: Rule {
  package static let form = RuleForm(
    key: "focus-specialty",
    title: Phrase("重点进修内容", "specialties in focus"),
    kinds: [.wish],
    parameters: [
      ParameterForm(
        "level", .choice(of: UnitLevel.self),
        meaning: Phrase("派出单位层级", "level of the sending units")),
      ParameterForm(
        "specialties", .texts, meaning: Phrase("重点专科", "the specialties")),
      ParameterForm(
        "points", .integer(0...1000), standard: .integer(3), meaning: Phrase("得分", "points")),
    ])
  package static let aspects: RuleAspects = .points

  package let setting: RuleSetting
  private let level: UnitLevel
  private let specialties: Set<Identifier<Specialty>>
  private let points: Int

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    level = setting.code("level", as: UnitLevel.self)
    specialties = Set(setting.texts("specialties").map { Identifier($0) })
    points = setting.integer("points")
  }

  package func points(of demand: Demand, at place: Place) -> Int {
    demand.level == level && specialties.contains(place.offer.specialty) ? points : 0
  }
}
