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
    var used = Tally<HostAndMonth>()
    for placement in plan.placements {
      for month in placement.spells.flatMap(\.periods) {
        used.add(placement.count, to: HostAndMonth(host: placement.host, month: month))
      }
    }
    var seats = Tally<HostAndMonth>()
    for offer in scenario.offers {
      for month in axis.periods where offer.span.contains(month) {
        seats.add(offer.seats, to: HostAndMonth(host: offer.host, month: month))
      }
    }
    let offering = Set(scenario.offers.map(\.host)).union(plan.placements.map(\.host))
    return scenario.hosts.filter { offering.contains($0.id) }.map { host in
      HostOccupancy(
        host: host.id,
        months: axis.periods.map { month in
          let key = HostAndMonth(host: host.id, month: month)
          let capacity = min(seats[key], host.maximumTrainees.number ?? .max)
          return HostMonth(month: month, used: used[key], capacity: capacity)
        })
    }
  }

  private struct HostAndMonth: Hashable {
    let host: Identifier<Host>
    let month: Period
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
