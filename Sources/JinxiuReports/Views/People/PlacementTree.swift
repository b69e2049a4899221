package import JinxiuDomain

/// Placements of one level by city, county and unit, for readers who look for a place.
package struct PlacementTree: Hashable, Sendable {
  package struct City: Hashable, Sendable {
    package let name: String
    package let counties: [County]

    package var people: Int { counties.reduce(0) { $0 + $1.people } }
  }

  package struct County: Hashable, Sendable {
    package let id: Identifier<JinxiuDomain.County>
    package let units: [Unit]

    package var people: Int { units.reduce(0) { $0 + $1.people } }
  }

  package struct Unit: Hashable, Sendable {
    /// Nil for needs of a county that name no unit.
    package let id: Identifier<JinxiuDomain.Unit>?
    package let placements: [Placement]

    package var people: Int { placements.reduce(0) { $0 + $1.count } }
  }

  package let level: UnitLevel
  package let cities: [City]

  package var people: Int { cities.reduce(0) { $0 + $1.people } }

  /// One for each level with placements, in the order of `UnitLevel`; the rest as in Annex 1.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [PlacementTree] {
    let levels = plan.placementsByCounty(of: scenario).groups(by: \.level)
    return UnitLevel.allCases.compactMap { level in
      guard let placements = levels.first(where: { $0.key == level })?.elements else { return nil }
      return PlacementTree(level: level, cities: cities(of: placements, in: scenario))
    }
  }

  private static func cities(of placements: [Placement], in scenario: Scenario) -> [City] {
    placements.groups { scenario.county($0.county)?.city ?? "" }.map { city in
      City(
        name: city.key,
        counties: city.elements.groups(by: \.county).map { county in
          County(
            id: county.key,
            units: county.elements.groups(by: \.unit).map {
              Unit(id: $0.key, placements: $0.elements)
            }
          )
        })
    }
  }
}
