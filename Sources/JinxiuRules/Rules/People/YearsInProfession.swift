package import JinxiuDomain

/// L14, D16: trainees have worked in the profession for some years.
///
/// `trainee.years ≥ minimum`; not to be verified when the table does not say, or on a need.
package struct YearsInProfession: Rule {
  package static let form = RuleForm(
    key: "years-in-profession",
    title: Phrase("从业年限", "years in the profession"),
    kinds: [.hard, .waivable],
    parameters: [
      ParameterForm(
        "minimum", .integer(0...60), meaning: Phrase("最低年限（年）", "fewest whole years"))
    ])
  package static let aspects: RuleAspects = .demands

  package let setting: RuleSetting
  private let minimum: Int

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    minimum = setting.integer("minimum")
  }

  package func judge(_ demand: Demand) -> Verdict {
    guard let trainee = demand.trainee else { return .unverifiable(column: "needs.years") }
    guard let years = trainee.years else { return .unverifiable(column: "trainees.years") }
    guard years < minimum else { return .allowed }
    return .forbidden {
      Phrase(
        "从业\(years)年，不足\(minimum)年",
        "\(counted(years, "year")) in the profession, \(minimum) asked")
    }
  }
}
