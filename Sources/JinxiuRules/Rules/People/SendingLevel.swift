package import JinxiuDomain

/// L6: who is sent comes from a unit of an accepted level.
///
/// `demand.level ∈ levels`.
package struct SendingLevel: Rule {
  package static let form = RuleForm(
    key: "sending-level",
    title: Phrase("派出单位层级", "level of the sending unit"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "levels", .choices(of: UnitLevel.self),
        meaning: Phrase("可以派人的单位层级", "levels of units that may send"))
    ])
  package static let aspects: RuleAspects = .demands

  package let setting: RuleSetting
  private let levels: [UnitLevel]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    levels = setting.codes("levels", as: UnitLevel.self)
  }

  package func judge(_ demand: Demand) -> Verdict {
    guard !levels.contains(demand.level) else { return .allowed }
    return .forbidden { [levels] in
      let asked = Phrase.list(levels.map(\.phrase))
      return Phrase(
        "派出单位为\(demand.level.phrase.chinese)，应为\(asked.chinese)",
        "sent by a unit of \(demand.level.phrase.english) level, \(asked.english) asked")
    }
  }
}
