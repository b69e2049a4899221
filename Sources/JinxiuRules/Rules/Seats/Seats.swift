package import JinxiuDomain

/// L44: an offer never holds more people at once than it has seats.
///
/// For each offer o and month m of its span: `Σ_{o, month m} x ≤ o.seats`.
package struct Seats: Rule {
  package static let form = RuleForm(
    key: "seats",
    title: Phrase("进修名额", "seats of an offer"),
    kinds: [.hard],
    isIndispensable: true)
  package static let aspects: RuleAspects = .placeUses

  package let setting: RuleSetting
  private let scenario: Scenario

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    self.scenario = scenario
  }

  package func resources() -> [Resource] {
    scenario.offers.map { offer in
      let subject = Subject(offer.id.text, scenario.phrase(of: offer))
      return .calendar(Calendar(subject, offer.seats, in: offer.span))
    }
  }

  package func uses(at place: Place) -> [Use] { [Use(place.offer.id.text)] }
}
