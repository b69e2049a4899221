package import JinxiuDomain

/// L38: people who are named later take the places that a plan of counts set aside (先定名额、后定人选).
///
/// A reserved place r is a county c, perhaps a unit u of it, a level l, an offer o, spells s and a
/// number n. Demand d may take it at o in s if `county_d = c`, `level_d = l` and, where r has a unit,
/// `unit_d = u`; no other option is open. For each r: `Σ_r x ≤ n_r`.
///
/// Without a plan of counts the rule says nothing.
package struct ReservedPlaces: Rule {
  package static let form = RuleForm(
    key: Programme.reservedKey,
    title: Phrase("预留名额", "reserved places"),
    kinds: [.hard])
  package static let aspects: RuleAspects = [.demands, .fixedStays]

  package let setting: RuleSetting
  private let isOpen: Bool
  private let totals: [Resource]
  private let places: [Sender: [Reservation]]
  private let stays: [Department: [Reservation]]

  private struct Sender: Hashable {
    let county: Identifier<County>
    let level: UnitLevel
  }

  private struct Department: Hashable {
    let sender: Sender
    let offer: Identifier<Offer>
  }

  private struct Reservation: Sendable {
    let unit: Identifier<Unit>?
    let specialty: Identifier<Specialty>
    let stay: FixedStay

    func admits(_ demand: Demand) -> Bool { unit == nil || unit == demand.unit?.id }
  }

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    isOpen = scenario.reserved.isEmpty
    var totals: [Resource] = []
    var places: [Sender: [Reservation]] = [:]
    var stays: [Department: [Reservation]] = [:]
    for (index, reserved) in scenario.reserved.enumerated() {
      guard let offer = scenario.offer(reserved.offer) else { continue }
      let subject = Self.subject(index, reserved, offer, in: scenario)
      let place = Reservation(
        unit: reserved.unit, specialty: offer.specialty,
        stay: FixedStay(spells: reserved.spells, uses: [Use(subject.key)]))
      let sender = Sender(county: reserved.county, level: reserved.level)
      places[sender, default: []].append(place)
      stays[Department(sender: sender, offer: offer.id), default: []].append(place)
      totals.append(.total(Total(subject, .atMost(reserved.count))))
    }
    self.totals = totals.sortedBySubject
    self.places = places
    self.stays = stays
  }

  package func judge(_ demand: Demand) -> Verdict {
    if isOpen { return .allowed }
    let places = places[Sender(county: demand.county, level: demand.level)] ?? []
    if places.contains(where: { $0.admits(demand) && demand.specialties.contains($0.specialty) }) {
      return .allowed
    }
    return .forbidden {
      let specialties = demand.specialties.map(\.text)
      let level = demand.level.phrase
      return Phrase(
        "名额方案没有为\(demand.county)的\(level.chinese)人员预留"
          + "\(specialties.joined(separator: "、"))名额",
        "the plan of counts reserves no place in \(specialties.joined(separator: ", ")) "
          + "for the \(level.english) level of \(demand.county)")
    }
  }

  package func fixedStays(of demand: Demand, at place: Place) -> [FixedStay]? {
    if isOpen { return nil }
    let sender = Sender(county: demand.county, level: demand.level)
    return (stays[Department(sender: sender, offer: place.offer.id)] ?? [])
      .filter { $0.admits(demand) }.map(\.stay)
  }

  package func resources() -> [Resource] { totals }

  /// Called by its number among the reserved places, from 1, as plan.json lists them.
  private static func subject(
    _ index: Int, _ reserved: ReservedPlace, _ offer: Offer, in scenario: Scenario
  ) -> Subject {
    let unit = reserved.unit.map { scenario.unit($0)?.name ?? $0.text }
    let host = scenario.host(offer.host)?.name ?? offer.host.text
    let months = reserved.spells.map { spell in
      spell.grid == .month && spell.count == 1
        ? "\(spell.first)" : "\(spell.first)–\(spell.last.closing)"
    }
    let parts =
      [reserved.county.text, unit, host, offer.specialty.text].compactMap(\.self) + months
    return Subject(
      "\(index + 1)", Phrase(parts.joined(separator: " · "), parts.joined(separator: " · ")))
  }
}
