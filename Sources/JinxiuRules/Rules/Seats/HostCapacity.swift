package import JinxiuDomain

/// L44: a host as a whole never holds more trainees at once than it can.
///
/// For each host h with a number and month m of the programme: `Σ_{h, month m} x ≤ maximumTrainees`.
package struct HostCapacity: Rule {
  package static let form = RuleForm(
    key: "host-capacity",
    title: Phrase("医院同期进修人数", "trainees at once in a host"),
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
      host.maximumTrainees.number.map { people in
        let subject = Subject(host.id.text, Phrase(host.name, host.name))
        return .calendar(Calendar(subject, people, in: scenario.programme.periods))
      }
    }
  }

  package func uses(at place: Place) -> [Use] {
    place.host.maximumTrainees == .unlimited ? [] : [Use(place.host.id.text)]
  }
}
