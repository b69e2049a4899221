import JinxiuDomain

extension MonthlyLimit {
  /// The limits of one setting, in the order of the tables; empty for rules of other families.
  static func read(
    _ setting: RuleSetting, in scenario: Scenario
  ) throws(Unreadable) -> [MonthlyLimit] {
    let reader = ParameterReader(setting)
    switch setting.rule {
    case "seats":
      return seats(
        setting, in: scenario, first: try reader.boolean("programme_first", standard: true))
    case "mentors": return mentors(setting, in: scenario)
    case "make-up-reserve":
      let percent = try reader.integer("percent")
      guard (0...100).contains(percent) else { throw Unreadable(parameter: "percent") }
      let least = try reader.integer("from_seats", standard: 5)
      return reserves(setting, in: scenario, percent: percent, from: least)
    case "host-capacity":
      return hosts(setting, .hostCapacity, "", in: scenario) { $0.maximumTrainees.number }
    case "beds": return hosts(setting, .beds, "住宿床位", in: scenario) { $0.beds.number }
    case "away-at-once": return units(setting, in: scenario)
    default: return []
    }
  }

  /// Z67: people of this programme come before others, unless the programme says otherwise.
  private static func seats(
    _ setting: RuleSetting, in scenario: Scenario, first: Bool
  ) -> [MonthlyLimit] {
    scenario.offers.map { offer in
      let host = scenario.host(offer.host)
      return MonthlyLimit(
        setting: setting, code: .seats, subject: .offer(offer.id),
        label: "\(host?.name ?? offer.host.text)\(offer.specialty)（\(offer.id)）", host: host,
        window: offer.span,
        capacities: published(offer).map { first ? $0 : withoutOthers($0, offer) })
    }
  }

  /// Seats month by month: what offers.csv says, where seats.csv does not say otherwise.
  private static func published(_ offer: Offer) -> [Int] {
    var seats = Array(repeating: offer.seats, count: offer.span.count)
    for entry in offer.monthly where entry.month.grid == offer.span.grid {
      let position = entry.month.index - offer.span.first.index
      if seats.indices.contains(position) { seats[position] = entry.seats }
    }
    return seats
  }

  private static func withoutOthers(_ seats: Int, _ offer: Offer) -> Int {
    max(0, Tally(seats).adding(offer.others, times: -1).total ?? 0)
  }

  private static func hosts(
    _ setting: RuleSetting, _ code: FindingCode, _ what: String, in scenario: Scenario,
    _ number: (Host) -> Int?
  ) -> [MonthlyLimit] {
    let window = scenario.programme.periods
    return scenario.hosts.compactMap { host in
      number(host).map {
        MonthlyLimit(
          setting: setting, code: code, subject: .host(host.id), label: host.name + what,
          host: host,
          window: window, capacities: Array(repeating: $0, count: window.count))
      }
    }
  }

  private static func units(_ setting: RuleSetting, in scenario: Scenario) -> [MonthlyLimit] {
    let window = scenario.programme.periods
    return scenario.units.compactMap { unit in
      unit.maximumAway.number.map {
        MonthlyLimit(
          setting: setting, code: .awayAtOnce, subject: .unit(unit.id), label: unit.name,
          host: nil, window: window, capacities: Array(repeating: $0, count: window.count))
      }
    }
  }

  /// L44: the mentors of all offers of one host and specialty that have seats in a month, added up.
  private static func mentors(_ setting: RuleSetting, in scenario: Scenario) -> [MonthlyLimit] {
    departments(of: scenario).compactMap { subject, offers in
      offers.allSatisfy({ $0.mentors != nil })
        ? department(setting, .mentors, subject, offers, "带教", in: scenario) { offer in
          published(offer).map { $0 > 0 ? offer.mentors ?? 0 : 0 }
        }
        : nil
    }
  }

  /// Z52: seats that stay free, so that those who fail can come again.
  ///
  /// Of S seats in a month, from `least` on, `⌈percent·S/100⌉` stay free.
  private static func reserves(
    _ setting: RuleSetting, in scenario: Scenario, percent: Int, from least: Int
  ) -> [MonthlyLimit] {
    departments(of: scenario).compactMap { subject, offers in
      let all = department(
        setting, .makeUpReserve, subject, offers, "补训预留", in: scenario, published)
      return all?.with { seats in
        guard seats >= least,
          let free = Tally(99).adding(percent, times: seats).total.map({ $0 / 100 })
        else { return nil }
        return seats - free
      }
    }
  }

  /// The offers of each host for each specialty, in the order of the first of them.
  private static func departments(of scenario: Scenario) -> [(Subject, [Offer])] {
    let groups = Dictionary(grouping: scenario.offers) {
      Subject.department($0.host, $0.specialty)
    }
    var done: Set<Subject> = []
    return scenario.offers.compactMap { offer in
      let subject = Subject.department(offer.host, offer.specialty)
      guard done.insert(subject).inserted, let offers = groups[subject] else { return nil }
      return (subject, offers)
    }
  }

  /// What the offers that run in a month give together; no limit in a month in which none runs,
  /// since a stay in it breaks another rule.
  private static func department(
    _ setting: RuleSetting, _ code: FindingCode, _ subject: Subject, _ offers: [Offer],
    _ what: String, in scenario: Scenario, _ numbers: (Offer) -> [Int]
  ) -> MonthlyLimit? {
    guard let offer = offers.first, let window = Timing(offers.map(\.span))?.months else {
      return nil
    }
    var sums: [Tally?] = Array(repeating: nil, count: window.count)
    for offer in offers {
      let first = offer.span.first.index - window.first.index
      for (offset, number) in numbers(offer).enumerated() {
        sums[first + offset] = (sums[first + offset] ?? Tally()).adding(number)
      }
    }
    let host = scenario.host(offer.host)
    return MonthlyLimit(
      setting: setting, code: code, subject: subject,
      label: "\(host?.name ?? offer.host.text)\(offer.specialty)\(what)", host: host,
      window: window, capacities: sums.map { $0?.total })
  }

  private func with(_ change: (Int) -> Int?) -> MonthlyLimit {
    MonthlyLimit(
      setting: setting, code: code, subject: subject, label: label, host: host, window: window,
      capacities: capacities.map { $0.flatMap(change) })
  }
}
