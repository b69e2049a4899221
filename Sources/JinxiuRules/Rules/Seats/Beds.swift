package import JinxiuDomain

/// L31: trainees are lodged free of charge, so a host never holds more of them than it has beds.
///
/// For each host h with a number and month m of the programme: `Σ_{h, month m} x ≤ beds`.
package struct Beds: Rule {
  package static let form = RuleForm(
    key: "beds",
    title: Phrase("住宿床位", "beds for trainees"),
    kinds: [.hard])
  package static let aspects: RuleAspects = .placeUses

  package let setting: RuleSetting
  private let scenario: Scenario

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    self.scenario = scenario
  }

  package func resources() -> [Resource] {
    scenario.hosts.compactMap { host in
      host.beds.number.map { people in
        let subject = Subject(
          host.id.text, Phrase("\(host.name)住宿床位", "beds of \(host.name)"))
        return .calendar(Calendar(subject, people, in: scenario.programme.periods))
      }
    }
  }

  package func uses(at place: Place) -> [Use] {
    place.host.beds == .unlimited ? [] : [Use(place.host.id.text)]
  }
}
