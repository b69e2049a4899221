package import JinxiuDomain

/// L13, L58: trainees hold the licence that their professional group needs.
///
/// `trainee.licence` is given and, when the list for `trainee.role` is not empty, stands in it; not
/// to be verified on a need.
package struct Licence: Rule {
  package static let form = RuleForm(
    key: "licence",
    title: Phrase("执业资质", "practising licence"),
    kinds: [.hard],
    parameters: Role.allCases.map { role in
      ParameterForm(
        role.rawValue, .texts, standard: .texts([]),
        meaning: Phrase(
          "\(role.phrase.chinese)岗位认可的执业资质，空表示均可",
          "licences accepted for the group \(role.phrase.english), none for any"))
    })
  package static let aspects: RuleAspects = .demands

  package let setting: RuleSetting
  private let accepted: [Role: [String]]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    accepted = Dictionary(
      uniqueKeysWithValues: Role.allCases.map { ($0, setting.texts($0.rawValue)) })
  }

  package func judge(_ demand: Demand) -> Verdict {
    guard let trainee = demand.trainee else { return .unverifiable(column: "needs.licence") }
    guard let licence = trainee.licence else {
      return .forbidden { Phrase("未填执业资质", "no licence given") }
    }
    let asked = accepted[trainee.role] ?? []
    guard !asked.isEmpty, !asked.contains(licence) else { return .allowed }
    return .forbidden {
      Phrase(
        "执业资质为\(licence)，\(trainee.role.phrase.chinese)应为\(Phrase.list(asked).chinese)",
        "licence \(licence), \(Phrase.list(asked).english) asked of the group "
          + trainee.role.phrase.english)
    }
  }
}
