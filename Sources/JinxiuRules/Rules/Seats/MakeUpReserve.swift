package import JinxiuDomain

/// Z52: who fails or is short of hours is trained and examined again within 3 months, so hosts keep
/// some seats free.
///
/// For each host h, specialty s and month m, with `S = Σ o.seats(m)` over the offers o of h for s whose
/// span has m: if `S ≥ from_seats`, `Σ_{h, s, month m} x ≤ S − ⌈percent · S / 100⌉`.
package struct MakeUpReserve: Rule {
  package static let form = RuleForm(
    key: "make-up-reserve",
    title: Phrase("补修预留名额", "seats kept for make-up training"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "percent", .integer(0...100), meaning: Phrase("预留百分比", "percentage kept free")),
      ParameterForm(
        "from_seats", .integer(1...100_000), standard: .integer(5),
        meaning: Phrase("同一专科当月名额达到多少才预留", "fewest seats of a specialty in a month")),
    ])
  package static let aspects: RuleAspects = .placeUses

  package let setting: RuleSetting
  private let calendars: [Resource]
  private let limited: Set<String>

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    let percent = setting.integer("percent")
    let fewest = setting.integer("from_seats")
    let groups = Dictionary(grouping: scenario.offers) { Self.key($0.host, $0.specialty) }
    let calendars = groups.compactMap { key, offers -> Calendar? in
      let capacity = Self.seats(of: offers).filter { $0.value >= fewest }
        .mapValues { $0 - ($0 * percent + 99) / 100 }
      guard !capacity.isEmpty else { return nil }
      return Calendar(
        Subject(key, Self.phrase(of: offers[0], in: scenario)), capacity: capacity)
    }
    self.calendars = calendars.map(Resource.calendar).sortedBySubject
    limited = Set(calendars.map(\.subject.key))
  }

  package func resources() -> [Resource] { calendars }

  package func uses(at place: Place) -> [Use] {
    let key = Self.key(place.offer.host, place.offer.specialty)
    return limited.contains(key) ? [Use(key)] : []
  }

  private static func key(_ host: Identifier<Host>, _ specialty: Identifier<Specialty>) -> String {
    "\(host)|\(specialty)"
  }

  private static func seats(of offers: [Offer]) -> [Period: Int] {
    var seats: [Period: Int] = [:]
    for offer in offers {
      for month in offer.span.periods { seats[month, default: 0] += offer.seats(in: month) }
    }
    return seats
  }

  private static func phrase(of offer: Offer, in scenario: Scenario) -> Phrase {
    let host = scenario.host(offer.host)?.name ?? offer.host.text
    return Phrase(
      "\(host)\(offer.specialty)除补修预留", "\(host) \(offer.specialty) less the make-up reserve")
  }
}
