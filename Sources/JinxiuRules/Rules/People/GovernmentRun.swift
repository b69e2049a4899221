package import JinxiuDomain

/// L8, D16: only government-run units send.
///
/// `unit.isGovernmentRun`; not to be verified when the register does not say or no unit is named.
package struct GovernmentRun: Rule {
  package static let form = RuleForm(
    key: "government-run",
    title: Phrase("政府办单位", "government-run unit"),
    kinds: [.hard, .waivable])
  package static let aspects: RuleAspects = .demands

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }

  package func judge(_ demand: Demand) -> Verdict {
    guard let unit = demand.unit, let isGovernmentRun = unit.isGovernmentRun else {
      return .unverifiable(column: "units.government_run")
    }
    guard !isGovernmentRun else { return .allowed }
    return .forbidden { Phrase("\(unit.name)非政府办", "\(unit.name) is not government-run") }
  }
}
