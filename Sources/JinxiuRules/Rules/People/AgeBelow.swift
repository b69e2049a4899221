package import JinxiuDomain

/// Z8, Z24, D10: in principle trainees of some levels are younger than an age.
///
/// For a demand of `levels`: `trainee.age < below`, or `≤ below` if `inclusive`; not to be verified
/// on a need. Other levels are free.
package struct AgeBelow: Rule {
  package static let form = RuleForm(
    key: "age-below",
    title: Phrase("年龄上限", "age below"),
    kinds: [.hard, .waivable],
    parameters: [
      ParameterForm(
        "levels", .choices(of: UnitLevel.self),
        meaning: Phrase("适用的单位层级", "levels of units that it is asked of")),
      ParameterForm(
        "below", .integer(18...100), standard: .integer(50),
        meaning: Phrase("年龄界限（周岁）", "the age in whole years")),
      ParameterForm(
        "inclusive", .boolean, standard: .boolean(false),
        meaning: Phrase("是否含本数", "whether that age itself is allowed")),
    ],
    ambiguities: [
      Ambiguity(
        "inclusive", ["D10", "Z8"],
        question: Phrase("“以下”是否含本数", "whether the limit itself is below it"),
        readings: [
          Reading("strict", Phrase("不含本数", "not included"), "inclusive", .boolean(false)),
          Reading("inclusive", Phrase("含本数", "included"), "inclusive", .boolean(true)),
        ])
    ])
  package static let aspects: RuleAspects = .demands

  package let setting: RuleSetting
  private let levels: [UnitLevel]
  private let below: Int
  private let isInclusive: Bool

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    levels = setting.codes("levels", as: UnitLevel.self)
    below = setting.integer("below")
    isInclusive = setting.boolean("inclusive")
  }

  package func judge(_ demand: Demand) -> Verdict {
    guard levels.contains(demand.level) else { return .allowed }
    guard let age = demand.trainee?.age else { return .unverifiable(column: "needs.age") }
    guard age > below || age == below && !isInclusive else { return .allowed }
    return .forbidden { [below, isInclusive] in
      Phrase(
        "\(age)周岁，应\(isInclusive ? "不超过" : "不满")\(below)周岁",
        "aged \(age), \(isInclusive ? "at most" : "below") \(below) asked")
    }
  }
}
