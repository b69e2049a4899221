import JinxiuDomain

/// How many people may be at one place, or away from one unit, in each month.
struct MonthlyLimit: Sendable {
  enum Subject: Hashable, Sendable {
    case offer(Identifier<Offer>)
    case department(Identifier<Host>, Identifier<Specialty>)
    case host(Identifier<Host>)
    case unit(Identifier<Unit>)
  }

  let setting: RuleSetting
  let code: FindingCode
  let subject: Subject
  /// As lines of the plan name it in Chinese, before the month.
  let label: String
  let host: Host?
  let window: MonthSpan
  /// For each month of the window; nil for no limit.
  let capacities: [Int?]

  /// The months of `span` as positions in `capacities`; empty when it lies elsewhere.
  func positions(of span: MonthSpan) -> Range<Int> {
    let first = max(span.first, window.first)
    let last = min(span.last, window.last)
    guard first <= last else { return 0..<0 }
    return first.index - window.first.index..<last.index - window.first.index + 1
  }

  func month(at position: Int) -> Month { window.first.advanced(by: position) }
}

extension MonthlyLimit {
  /// The limits of one setting, in the order of the tables; empty for rules of other families.
  static func read(_ setting: RuleSetting, in scenario: Scenario) -> [MonthlyLimit] {
    switch setting.rule {
    case "seats": seats(setting, in: scenario)
    case "mentors": mentors(setting, in: scenario)
    case "host-capacity":
      hosts(setting, .hostCapacity, "", in: scenario) { $0.maximumTrainees.number }
    case "beds": hosts(setting, .beds, "住宿床位", in: scenario) { $0.beds.number }
    case "away-at-once": units(setting, in: scenario)
    default: []
    }
  }

  private static func seats(_ setting: RuleSetting, in scenario: Scenario) -> [MonthlyLimit] {
    scenario.offers.map { offer in
      let host = scenario.host(offer.host)
      return MonthlyLimit(
        setting: setting, code: .seats, subject: .offer(offer.id),
        label: "\(host?.name ?? offer.host.text)\(offer.specialty)（\(offer.id)）", host: host,
        window: offer.span, capacities: Array(repeating: offer.seats, count: offer.span.count))
    }
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

  /// L44: the mentors of all offers of one host and specialty that run in a month, added up.
  private static func mentors(_ setting: RuleSetting, in scenario: Scenario) -> [MonthlyLimit] {
    let departments = Dictionary(grouping: scenario.offers) {
      Subject.department($0.host, $0.specialty)
    }
    var done: Set<Subject> = []
    return scenario.offers.compactMap { offer in
      let subject = Subject.department(offer.host, offer.specialty)
      guard done.insert(subject).inserted, let offers = departments[subject],
        offers.allSatisfy({ $0.mentors != nil }), let window = hull(of: offers)
      else { return nil }
      let host = scenario.host(offer.host)
      return MonthlyLimit(
        setting: setting, code: .mentors, subject: subject,
        label: "\(host?.name ?? offer.host.text)\(offer.specialty)带教", host: host,
        window: window, capacities: window.months.map { mentors(of: offers, in: $0) })
    }
  }

  private static func hull(of offers: [Offer]) -> MonthSpan? {
    Timing(offers.map(\.span))?.months
  }

  /// Nil in a month in which no offer runs: a stay in it breaks another rule.
  private static func mentors(of offers: [Offer], in month: Month) -> Int? {
    let running = offers.filter { $0.span.contains(month) }
    guard !running.isEmpty else { return nil }
    var sum = Tally()
    for offer in running { sum.add(offer.mentors ?? 0) }
    return sum.total
  }
}
