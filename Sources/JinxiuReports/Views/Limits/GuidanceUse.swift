package import JinxiuDomain

/// People of one city against the numbers that guide it (重点任务指导数), Z73, Z74 and Z76.
package struct GuidanceUse: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package let level: UnitLevel
    package let guidance: Int
    package let placed: Int

    package var isReached: Bool { placed >= guidance }
  }

  package let city: String
  /// One for each level that any city has a number for, in the order of `UnitLevel`.
  package let parts: [Part]

  package var guidance: Int { parts.reduce(0) { $0 + $1.guidance } }
  package var placed: Int { parts.reduce(0) { $0 + $1.placed } }

  /// Cities in the order of the scenario's counties; empty without guidance numbers.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [GuidanceUse] {
    let levels = UnitLevel.allCases.filter { level in
      scenario.guidance.contains { $0.level == level }
    }
    let guided = Set(scenario.guidance.map(\.city))
    let cities = (scenario.counties.map(\.city) + scenario.guidance.map(\.city)).groups { $0 }
      .map(\.key).filter(guided.contains)
    var placed = Tally<CityAndLevel>()
    for placement in plan.placements {
      let city = scenario.county(placement.county)?.city ?? ""
      placed.add(placement.count, to: CityAndLevel(city: city, level: placement.level))
    }
    var guidance = Tally<CityAndLevel>()
    for entry in scenario.guidance {
      guidance.add(entry.people, to: CityAndLevel(city: entry.city, level: entry.level))
    }
    return cities.map { city in
      GuidanceUse(
        city: city,
        parts: levels.map { level in
          let key = CityAndLevel(city: city, level: level)
          return Part(level: level, guidance: guidance[key], placed: placed[key])
        })
    }
  }

  private struct CityAndLevel: Hashable {
    let city: String
    let level: UnitLevel
  }
}
