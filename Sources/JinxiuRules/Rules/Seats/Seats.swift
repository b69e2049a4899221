package import JinxiuDomain

/// L44, Z66, Z67: an offer never holds more people at once than it has seats.
///
/// For each offer o and month m of its span: `Σ_{o, month m} x ≤ o.seats(m)` if `programme_first`, so
/// that people of other programmes give way, else `≤ max(0, o.seats(m) − o.others)`.
package struct Seats: Rule {
  package static let form = RuleForm(
    key: "seats",
    title: Phrase("进修名额", "seats of an offer"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "programme_first", .boolean, standard: .boolean(true),
        meaning: Phrase(
          "名额紧张时是否优先满足本方案人员",
          "whether people of this programme come before those of others"))
    ],
    isIndispensable: true)
  package static let aspects: RuleAspects = .placeUses

  package let setting: RuleSetting
  private let scenario: Scenario
  private let isFirst: Bool

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    self.scenario = scenario
    isFirst = setting.boolean("programme_first")
  }

  package func resources() -> [Resource] {
    scenario.offers.map { offer in
      let subject = Subject(offer.id.text, scenario.phrase(of: offer))
      let capacity = offer.span.periods.map { month in
        let seats = offer.seats(in: month)
        return (month, isFirst ? seats : max(0, seats - offer.others))
      }
      return .calendar(
        Calendar(subject, capacity: Dictionary(uniqueKeysWithValues: capacity)))
    }
  }

  package func uses(at place: Place) -> [Use] { [Use(place.offer.id.text)] }
}
