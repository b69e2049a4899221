package import JinxiuDomain
import JinxiuRules

extension ScenarioChange {
  /// Whether it only moves numbers that rows are limited by, so that everybody's options stay.
  var movesLimitsOnly: Bool {
    switch self {
    case .seats, .hostCapacity, .beds, .away, .mentors, .quota: true
    default: false
    }
  }

  /// Whether what counties may fill stays.
  var keepsEntitlements: Bool { if case .quota = self { false } else { true } }
}

extension Market {
  /// Ceilings by how much higher they are than those of a market with the same rows, negative where
  /// they are lower; nil where another kind of limit has moved, as a floor.
  func raised(from base: Market) -> [Int: Int]? {
    var raised: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      let before = base.rows[index].bound
      if row.bound == before { continue }
      guard case .atMost(let limit) = row.bound, case .atMost(let old) = before else { return nil }
      raised[index] = limit - old
    }
    return raised
  }

  /// The market of a scenario in which only limits are others, without asking the rules about
  /// anybody again; nil when its rows are others. Rows may have vanished: an offer with few seats has
  /// no make-up reserve.
  package func moved(to scenario: Scenario) -> Market? {
    let rules = CompiledRules(scenario)
    let table = RowTable(rules, periods: scenario.programme.periods)
    guard let kept = KeptRows(of: self, in: table) else { return nil }
    let places = places.compactMap { place -> MarketPlace? in
      guard let offer = scenario.offer(place.place.offer.id), let host = scenario.host(offer.host)
      else { return nil }
      return MarketPlace(
        place: Place(offer: offer, host: host), timed: place.timed, bundle: place.bundle)
    }
    guard places.count == self.places.count else { return nil }
    return Market(
      scenario: scenario, rules: rules, rows: table.rows, demands: demands, places: places,
      links: links, profiles: profiles, shapes: shapes, firstPeriod: firstPeriod,
      monthCount: monthCount, calendars: table.calendars,
      timedUses: kept.isAll ? timedUses : timedUses.map(kept.uses),
      bundles: kept.isAll ? bundles : bundles.map { $0.compactMap(kept.use) },
      unverifiable: unverifiable)
  }
}

/// Which rows and calendars of a market are still there in a table, and their numbers in it.
private struct KeptRows {
  /// Nil for a row that is gone.
  private let rows: [Int?]
  private let calendars: [Int?]
  /// Whether none is gone, so that all keep their numbers.
  let isAll: Bool

  /// Nil where the table has a row that the market has not.
  init?(of market: Market, in table: RowTable) {
    var rows: [Int?] = []
    var next = 0
    for row in market.rows {
      let isKept = next < table.rows.count && table.rows[next].isAbout(the: row)
      rows.append(isKept ? next : nil)
      next += isKept ? 1 : 0
    }
    guard next == table.rows.count else { return nil }
    var calendars: [Int?] = []
    next = 0
    for calendar in market.calendars {
      let moved = calendar.map { $0 < 0 ? -1 : Int32(rows[Int($0)] ?? -1) }
      let isKept = next < table.calendars.count && table.calendars[next] == moved
      guard isKept || moved.allSatisfy({ $0 < 0 }) else { return nil }
      calendars.append(isKept ? next : nil)
      next += isKept ? 1 : 0
    }
    guard next == table.calendars.count else { return nil }
    self.rows = rows
    self.calendars = calendars
    isAll = rows.count == table.rows.count && calendars.count == table.calendars.count
  }

  /// Nil where what is used has no limit any more.
  func use(_ use: TotalUse) -> TotalUse? {
    rows[use.row].map { TotalUse(row: $0, amount: use.amount, base: use.base) }
  }

  func uses(_ uses: TimedUses) -> TimedUses {
    TimedUses(
      calendars: uses.calendars.compactMap { use in
        calendars[use.calendar].map { CalendarUse(calendar: $0, amount: use.amount) }
      },
      windows: uses.windows.compactMap { window in
        use(window.use).map { WindowUse(use: $0, first: window.first, last: window.last) }
      })
  }
}

extension ResourceRow {
  /// Whether only the number may be another.
  fileprivate func isAbout(the other: ResourceRow) -> Bool {
    guard month == other.month, owner.isSame(as: other.owner) else { return false }
    switch (bound, other.bound) {
    case (.atMost, .atMost), (.atLeast, .atLeast), (.required, .required): return true
    default: return bound == other.bound
    }
  }
}
