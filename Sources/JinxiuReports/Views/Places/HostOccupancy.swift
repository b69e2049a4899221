package import JinxiuDomain

/// People at a host in each month against what it can take, L44.
package struct HostOccupancy: Hashable, Sendable {
  package let host: Identifier<Host>
  /// One for each month of the axis, in order.
  package let months: [HostMonth]

  /// Person-months at the host.
  package var used: Int { months.reduce(0) { $0 + $1.used } }
  package var capacity: Int { months.reduce(0) { $0 + $1.capacity } }

  /// The programme's periods, widened to hold every placement.
  package static func axis(of scenario: Scenario, _ plan: Plan) -> PeriodSpan {
    let periods = scenario.programme.periods
    var (first, last) = (periods.first, periods.last)
    for spell in plan.placements.lazy.flatMap(\.spells) {
      first = min(first, spell.first)
      last = max(last, spell.last)
    }
    return PeriodSpan(from: first, count: last.index - first.index + 1)
  }

  /// One for each host of the scenario that has an offer or a placement, in the scenario's order.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [HostOccupancy] {
    let axis = axis(of: scenario, plan)
    let none = Array(repeating: 0, count: axis.count)
    func months(_ span: PeriodSpan) -> Range<Int> {
      guard span.grid == axis.grid else { return 0..<0 }
      let first = max(span.first, axis.first).index
      let end = min(span.last, axis.last).index + 1
      return (first - axis.first.index)..<(max(first, end) - axis.first.index)
    }
    var used: [Identifier<Host>: [Int]] = [:]
    for placement in plan.placements {
      for month in placement.spells.flatMap(months) {
        used[placement.host, default: none][month] += placement.count
      }
    }
    var seats: [Identifier<Host>: [Int]] = [:]
    for offer in scenario.offers {
      for month in months(offer.span) {
        let period = axis.first.advanced(by: month)
        seats[offer.host, default: none][month] += offer.seats(in: period)
      }
    }
    let offering = Set(scenario.offers.map(\.host)).union(plan.placements.map(\.host))
    return scenario.hosts.filter { offering.contains($0.id) }.map { host in
      let (taken, offered) = (used[host.id] ?? none, seats[host.id] ?? none)
      return HostOccupancy(
        host: host.id,
        months: axis.periods.enumerated().map { index, month in
          let capacity = min(offered[index], host.maximumTrainees.number ?? .max)
          return HostMonth(month: month, used: taken[index], capacity: capacity)
        })
    }
  }
}

/// One month at one host.
package struct HostMonth: Hashable, Sendable {
  package let month: Period
  /// People there.
  package let used: Int
  /// Seats of its offers, or the most it takes as a whole when that is less.
  package let capacity: Int
}
