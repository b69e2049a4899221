import JinxiuDomain
import JinxiuRules

/// One more seat somewhere, and what that changes in a market.
struct SeatQuestion: Hashable {
  let place: Int
  let ask: SeatAsk
  /// Nil for all periods of the offer.
  let span: PeriodSpan?
  /// What the host lacks and does not add all the same.
  var spared: Set<SeatCompanion> = []
}

/// Which rows get more room when hosts add seats.
struct SeatAsks {
  private let market: Market
  private let standing: Standing
  private let families: [GapFamily]
  /// Offers at which one more seat makes the reserve for make-up training begin.
  private let starters: Set<Identifier<Offer>>

  init(_ base: GapMarket) {
    market = base.market
    standing = base.standing
    families = base.families
    starters = Self.starters(base.scenario)
  }

  /// Whether the seat may take away more than it gives.
  func mayCost(_ question: SeatQuestion) -> Bool {
    starters.contains(market.places[question.place].place.offer.id)
  }

  /// A reserve grows by one seat at most with each seat, unless it only then begins.
  private static func starters(_ scenario: Scenario) -> Set<Identifier<Offer>> {
    let fewest = scenario.programme.settings(of: MakeUpReserve.form.key).compactMap {
      $0["from_seats"]?.integer
    }
    guard !fewest.isEmpty else { return [] }
    let groups = Dictionary(grouping: scenario.offers) { [$0.host.text, $0.specialty.text] }
    return groups.values.reduce(into: []) { starters, offers in
      let periods = Set(offers.flatMap(\.span.periods))
      let starts = periods.filter { period in
        fewest.contains(1 + offers.reduce(0) { $0 + $1.seats(in: period) })
      }
      for offer in offers where starts.contains(where: offer.span.contains) {
        starters.insert(offer.id)
      }
    }
  }

  /// Places that somebody may go to, each with the seat alone and, where the host lacks more for
  /// it, with that; for all periods.
  func questions(_ base: GapMarket) -> [SeatQuestion] {
    market.places.indices.filter { !base.linksOfPlace[$0].isEmpty }.flatMap { place in
      let seat = SeatQuestion(place: place, ask: .seat, span: nil)
      let whole = SeatQuestion(place: place, ask: .place, span: nil)
      return lacking(for: whole).isEmpty ? [seat] : [seat, whole]
    }
  }

  /// The limits of rows when all of the questions are granted at once; nil where the change makes
  /// rows appear or disappear, so that only compiling the scenario anew tells.
  func limits(_ questions: [SeatQuestion]) -> [Int: Int]? {
    let changed = market.scenario.applying(questions.map(change))
    guard let moved = market.moved(to: changed), moved.rows.count == market.rows.count else {
      return nil
    }
    var limits: [Int: Int] = [:]
    for (index, row) in moved.rows.enumerated() where row.bound != market.rows[index].bound {
      if case .atMost(let limit) = row.bound { limits[index] = limit }
    }
    for question in questions where question.ask == .place {
      let seats = raised(by: SeatQuestion(place: question.place, ask: .seat, span: question.span))
      for row in raised(by: question).keys where seats[row] == nil {
        guard case .atMost(let limit) = market.rows[row].bound else { continue }
        limits[row] = (limits[row] ?? limit) + 1
      }
    }
    return limits
  }

  /// Rows to which the question may add one, each once: what prices say of it is never too little.
  func raised(by question: SeatQuestion) -> [Int: Int] {
    let lacking = question.ask == .place ? lacking(for: question) : []
    let mentors = mentors(at: question.place)
    return hostRows(of: question).reduce(into: [:]) { raised, entry in
      let family = families[entry.row]
      if Self.seatFamilies.contains(family) || lacking.contains(family) { raised[entry.row] = 1 }
      if family == .mentors, isClosed(entry.month, at: question.place) {
        raised[entry.row, default: 0] += mentors
      }
    }
  }

  /// Mentors who come with the first seat of a month.
  private func mentors(at place: Int) -> Int { market.places[place].place.offer.mentors ?? 0 }

  private func isClosed(_ month: Int, at place: Int) -> Bool {
    market.places[place].place.offer.seats(in: market.firstPeriod.advanced(by: month)) == 0
  }

  /// The limits of rows with one more of what the host lacks besides the seat; none for the seat
  /// alone.
  func limitsWithRoom(for question: SeatQuestion) -> [Int: Int] {
    guard question.ask == .place else { return [:] }
    let lacking = lacking(for: question)
    return hostRows(of: question).reduce(into: [:]) { limits, entry in
      if lacking.contains(families[entry.row]),
        case .atMost(let limit) = market.rows[entry.row].bound
      {
        limits[entry.row] = limit + 1
      }
    }
  }

  private static let seatFamilies: Set<GapFamily> = [.seats, .reserve]
  private static let roomFamilies = Set(SeatCompanion.allCases.map(\.family))

  /// Of mentors, beds and the host as a whole what is used up in some of the periods.
  private func lacking(for question: SeatQuestion) -> Set<GapFamily> {
    let brings = mentors(at: question.place) > 0
    return Set(
      hostRows(of: question).filter { row, month in
        guard Self.roomFamilies.contains(families[row]), isFull(row) else { return false }
        return families[row] != .mentors || !brings || !isClosed(month, at: question.place)
      }.map { families[$0.row] }
    ).subtracting(question.spared.map(\.family))
  }

  private func isFull(_ row: Int) -> Bool {
    if case .atMost(let limit) = market.rows[row].bound { return standing.used[row] >= limit }
    return false
  }

  /// What the host adds with the seat.
  func companions(_ question: SeatQuestion) -> [SeatCompanion] {
    guard question.ask == .place else { return [] }
    let lacking = lacking(for: question)
    return SeatCompanion.allCases.filter { lacking.contains($0.family) }
  }

  /// Rows of all that anybody there uses in these periods, with the position of the period.
  private func hostRows(of question: SeatQuestion) -> [(row: Int, month: Int)] {
    let months = months(of: question)
    return market.timedUses[market.places[question.place].timed].calendars.flatMap { use in
      months.map { (Int(market.calendars[use.calendar][$0]), $0) }.filter { $0.0 >= 0 }
    }
  }

  /// Positions of the periods in which the seat is added.
  func months(of question: SeatQuestion) -> [Int] {
    let offer = market.places[question.place].place.offer
    return (0..<market.monthCount).filter { month in
      let period = market.firstPeriod.advanced(by: month)
      return offer.span.contains(period) && question.span?.contains(period) ?? true
    }
  }

  /// The same as changes of the scenario; nil where a host would need beds, mentors or room in some
  /// months only, which no change says.
  func changes(_ question: SeatQuestion) -> [ScenarioChange]? {
    guard question.ask == .place else { return [change(question)] }
    guard question.span == nil else { return nil }
    let lacking = lacking(for: question)
    let offer = market.places[question.place].place.offer
    let isWhole = offer.span.contains(market.scenario.programme.periods)
    guard isWhole || lacking.isDisjoint(with: [.beds, .hostCapacity]) else { return nil }
    return [change(question)]
      + companions(question).map { companion in
        switch companion {
        case .mentor: .mentors(offer.id, by: 1)
        case .bed: .beds(offer.host, by: 1)
        case .room: .hostCapacity(offer.host, by: 1)
        }
      }
  }

  private func change(_ question: SeatQuestion) -> ScenarioChange {
    .seats(market.places[question.place].place.offer.id, during: question.span, by: 1)
  }

  /// Whether granting more questions can only make room.
  func isMonotone(_ limits: [Int: Int]) -> Bool {
    limits.allSatisfy { row, limit in
      if case .atMost(let old) = market.rows[row].bound { limit >= old } else { false }
    }
  }

  /// The market with these limits.
  func market(_ limits: [Int: Int]) -> Market {
    let rows = market.rows.enumerated().map { index, row in
      limits[index].map { row.with(.atMost($0)) } ?? row
    }
    return market.with(rows: rows)
  }
}

extension Market {
  /// The same market with other limits on the same rows.
  func with(rows: [ResourceRow]) -> Market {
    Market(
      scenario: scenario, rules: rules, rows: rows, demands: demands, places: places, links: links,
      profiles: profiles, shapes: shapes, firstPeriod: firstPeriod, monthCount: monthCount,
      calendars: calendars, timedUses: timedUses, bundles: bundles, unverifiable: unverifiable)
  }
}

extension SeatCompanion {
  fileprivate var family: GapFamily {
    switch self {
    case .mentor: .mentors
    case .bed: .beds
    case .room: .hostCapacity
    }
  }
}
