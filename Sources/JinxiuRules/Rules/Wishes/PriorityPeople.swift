package import JinxiuDomain

/// Z9, Z25, Z35: some people of a level come first.
///
/// `class` for a demand of `level` that meets any test given: a specialty asked for is of
/// `specialties`; `trainee.role ∈ roles`; `trainee.years < years_below`; `trainee.age < age_below`.
/// 0 and empty lists are no test, and a need meets only the first. Everybody else is left to other
/// rules.
package struct PriorityPeople: Rule {
  package static let form = RuleForm(
    key: "priority-people",
    title: Phrase("优先选派", "people who come first"),
    kinds: [.wish],
    parameters: [
      ParameterForm(
        "level", .choice(of: UnitLevel.self),
        meaning: Phrase("派出单位层级", "level of the sending units")),
      ParameterForm(
        "specialties", .texts, standard: .texts([]),
        meaning: Phrase("优先的专科", "specialties that come first")),
      ParameterForm(
        "roles", .subset(of: Role.self), standard: .texts([]),
        meaning: Phrase("优先的岗位类别", "professional groups that come first")),
      ParameterForm(
        "years_below", .integer(0...60), standard: .integer(0),
        meaning: Phrase("从业不满多少年优先，0为不用", "few years in the profession, 0 for no such test")),
      ParameterForm(
        "age_below", .integer(0...100), standard: .integer(0),
        meaning: Phrase("不满多少周岁优先，0为不用", "a young age, 0 for no such test")),
      ParameterForm(
        "class", .integer(1...9), standard: .integer(1),
        meaning: Phrase("优先等级，1最优先", "class of urgency, 1 the most urgent")),
    ])
  package static let aspects: RuleAspects = .classes

  package let setting: RuleSetting
  private let level: UnitLevel
  private let specialties: Set<Identifier<Specialty>>
  private let roles: [Role]
  private let yearsBelow: Int
  private let ageBelow: Int
  private let number: Int

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    level = setting.code("level", as: UnitLevel.self)
    specialties = Set(setting.texts("specialties").map { Identifier($0) })
    roles = setting.codes("roles", as: Role.self)
    yearsBelow = setting.integer("years_below")
    ageBelow = setting.integer("age_below")
    number = setting.integer("class")
  }

  package var largestClass: Int? { number }

  package func priorityClass(of demand: Demand) -> Int? {
    demand.level == level && isFirst(demand) ? number : nil
  }

  private func isFirst(_ demand: Demand) -> Bool {
    if demand.specialties.contains(where: specialties.contains) { return true }
    guard let trainee = demand.trainee else { return false }
    // Nobody is younger than 0 or shorter in the profession, so that 0 is no test.
    return roles.contains(trainee.role) || trainee.age < ageBelow
      || (trainee.years ?? Int.max) < yearsBelow
  }
}
