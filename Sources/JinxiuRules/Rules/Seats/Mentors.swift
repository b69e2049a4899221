package import JinxiuDomain

/// L44: one to one, so a specialty of a host never holds more people than qualified mentors.
///
/// For each host h, specialty s and month m, over the offers o of h for s:
/// `Σ_{o, month m} x ≤ Σ_{o, o.seats(m) > 0} o.mentors`. When any of these offers does not state its
/// mentors there is no such row, and every place of h for s is not to be verified.
package struct Mentors: Rule {
  package static let form = RuleForm(
    key: "mentors",
    title: Phrase("一对一带教", "one-to-one mentors"),
    kinds: [.hard])
  package static let aspects: RuleAspects = [.blanks, .placeUses]

  package let setting: RuleSetting
  private let calendars: [Resource]
  /// Offers whose host states all mentors of the specialty.
  private let limited: [Identifier<Offer>: [Use]]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    let groups = Dictionary(grouping: scenario.offers, by: Self.key(of:))
      .filter { $0.value.allSatisfy { $0.mentors != nil } }
    calendars =
      groups.map { key, offers in
        .calendar(
          Calendar(
            Subject(key, Self.phrase(of: offers[0], in: scenario)),
            capacity: Self.mentors(of: offers)))
      }.sortedBySubject
    limited = Dictionary(
      groups.flatMap { key, offers in offers.map { ($0.id, [Use(key)]) } },
      uniquingKeysWith: { first, _ in first })
  }

  package func blank(from county: Identifier<County>, at place: Place) -> String? {
    limited[place.offer.id] == nil ? "offers.mentors" : nil
  }

  package func resources() -> [Resource] { calendars }

  package func uses(at place: Place) -> [Use] { limited[place.offer.id] ?? [] }

  private static func key(of offer: Offer) -> String { "\(offer.host)|\(offer.specialty)" }

  private static func mentors(of offers: [Offer]) -> [Period: Int] {
    var capacity: [Period: Int] = [:]
    for offer in offers {
      for month in offer.span.periods {
        capacity[month, default: 0] += offer.seats(in: month) > 0 ? offer.mentors ?? 0 : 0
      }
    }
    return capacity
  }

  private static func phrase(of offer: Offer, in scenario: Scenario) -> Phrase {
    let host = scenario.host(offer.host)?.name ?? offer.host.text
    return Phrase("\(host)\(offer.specialty)带教", "mentors of \(host) \(offer.specialty)")
  }
}
