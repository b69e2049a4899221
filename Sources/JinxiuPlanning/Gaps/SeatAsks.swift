import JinxiuDomain
import JinxiuRules

/// One more seat somewhere, and what that changes in a market.
struct SeatQuestion: Hashable {
  let place: Int
  let ask: SeatAsk
  /// Nil for all periods of the offer.
  let span: PeriodSpan?
}

/// Which rows get more room when hosts add seats.
struct SeatAsks {
  private let market: Market
  private let standing: Standing
  private let families: [GapFamily]

  init(_ base: GapMarket) {
    market = base.market
    standing = base.standing
    families = base.families
  }

  /// Places that somebody may go to, each with the seat alone and, where the host lacks more for
  /// it, with that; for all periods.
  func questions(_ base: GapMarket) -> [SeatQuestion] {
    market.places.indices.filter { !base.linksOfPlace[$0].isEmpty }.flatMap { place in
      let seat = SeatQuestion(place: place, ask: .seat, span: nil)
      let whole = SeatQuestion(place: place, ask: .place, span: nil)
      return hostRows(of: whole).isEmpty ? [seat] : [seat, whole]
    }
  }

  /// The limits of rows when all of the questions are granted at once; nil where the change makes
  /// rows appear or disappear, so that only compiling the scenario anew tells.
  func limits(_ questions: [SeatQuestion]) -> [Int: Int]? {
    let changed = market.scenario.applying(questions.map(change))
    let table = RowTable(CompiledRules(changed), periods: market.scenario.programme.periods)
    guard table.rows.count == market.rows.count else { return nil }
    var limits: [Int: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      guard row.rule == market.rows[index].rule, row.month == market.rows[index].month,
        row.subject.key == market.rows[index].subject.key
      else { return nil }
      if row.bound != market.rows[index].bound, case .atMost(let limit) = row.bound {
        limits[index] = limit
      }
    }
    for question in questions where question.ask == .place {
      for row in hostRows(of: question) {
        guard case .atMost(let limit) = market.rows[row].bound else { continue }
        limits[row] = (limits[row] ?? limit) + 1
      }
    }
    return limits
  }

  /// Rows to which the question may add one, each once: what prices say of it is never too little.
  func raised(by question: SeatQuestion) -> [Int: Int] {
    let place = market.places[question.place]
    var rows: [Int: Int] = [:]
    for use in market.timedUses[place.timed].calendars {
      for month in months(of: question) {
        let row = Int(market.calendars[use.calendar][month])
        guard row >= 0 else { continue }
        switch families[row] {
        case .seats, .reserve: rows[row] = 1
        case .mentors, .beds, .hostCapacity:
          if question.ask == .place, isFull(row) { rows[row] = 1 }
        case .away, .quota, .money, .tierShare, .other: break
        }
      }
    }
    return rows
  }

  private func isFull(_ row: Int) -> Bool {
    if case .atMost(let limit) = market.rows[row].bound { return standing.used[row] >= limit }
    return false
  }

  /// Mentors, beds and the whole of the host, where they are used up.
  private func hostRows(of question: SeatQuestion) -> [Int] {
    raised(by: question).keys
      .filter { families[$0] != .seats && families[$0] != .reserve }.sorted()
  }

  /// Positions of the periods in which the seat is added.
  func months(of question: SeatQuestion) -> [Int] {
    let offer = market.places[question.place].place.offer
    return (0..<market.monthCount).filter { month in
      let period = market.firstPeriod.advanced(by: month)
      return offer.span.contains(period) && question.span?.contains(period) ?? true
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
      limits[index].map {
        ResourceRow(
          rule: row.rule, subject: row.subject, month: row.month, bound: .atMost($0))
      } ?? row
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
