import JinxiuDomain
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
  /// anybody again; nil when its rows are others.
  func moved(to scenario: Scenario) -> Market? {
    let rules = CompiledRules(scenario)
    let table = RowTable(rules, periods: scenario.programme.periods)
    guard table.rows.count == rows.count, table.calendars == calendars,
      rows.indices.allSatisfy({ table.rows[$0].isAbout(the: rows[$0]) })
    else { return nil }
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
      monthCount: monthCount, calendars: calendars, timedUses: timedUses, bundles: bundles,
      unverifiable: unverifiable)
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
