package import JinxiuDomain

/// People in training in one month, by level of sending unit (在修人数).
package struct MonthLoad: Hashable, Sendable {
  package let month: Period
  /// One for each level of `LevelFilling`, in its order.
  package let people: [Int]

  package var total: Int { people.reduce(0, +) }

  /// One for each month of the axis of occupancies, in order.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [MonthLoad] {
    let levels = LevelFilling.all(in: scenario, plan).map(\.level)
    var people = Tally<MonthAndLevel>()
    for placement in plan.placements {
      for month in placement.spells.flatMap(\.periods) {
        people.add(placement.count, to: MonthAndLevel(month: month, level: placement.level))
      }
    }
    return HostOccupancy.axis(of: scenario, plan).periods.map { month in
      MonthLoad(
        month: month,
        people: levels.map { people[MonthAndLevel(month: month, level: $0)] })
    }
  }

  private struct MonthAndLevel: Hashable {
    let month: Period
    let level: UnitLevel
  }
}
