package import JinxiuDomain

/// Hosts of one tier in one city, added up (各地市、各层级医院).
package struct OccupancyGroup: Hashable, Sendable {
  package let tier: Tier
  /// Nil for hosts of and beyond the whole province.
  package let city: String?
  package let hosts: Int
  /// One for each month of the axis, in order.
  package let months: [HostMonth]

  /// Tiers in the order of `Tier`, cities in the order in which the scenario's counties name them.
  package static func all(
    of occupancies: [HostOccupancy], in scenario: Scenario
  ) -> [OccupancyGroup] {
    let cities = scenario.counties.map(\.city).groups { $0 }.map(\.key)
    let order = Dictionary(uniqueKeysWithValues: zip(cities, cities.indices))
    let hosts = occupancies.compactMap { occupancy in
      scenario.host(occupancy.host).map { (host: $0, occupancy: occupancy) }
    }
    return Tier.allCases.flatMap { tier in
      hosts.filter { $0.host.tier == tier }
        .groups { tier == .provincial || tier == .outOfProvince ? nil : $0.host.city }
        .map { group in
          OccupancyGroup(
            tier: tier, city: group.key, hosts: group.elements.count,
            months: sum(group.elements.map(\.occupancy.months)))
        }
        .sorted { left, right in
          (order[left.city ?? ""] ?? .max, left.city ?? "")
            < (order[right.city ?? ""] ?? .max, right.city ?? "")
        }
    }
  }

  /// Person-months and seat-months of consecutive months taken together, for wide axes.
  package static func merged(_ months: ArraySlice<HostMonth>) -> (used: Int, capacity: Int) {
    months.reduce((0, 0)) { ($0.0 + $1.used, $0.1 + $1.capacity) }
  }

  private static func sum(_ rows: [[HostMonth]]) -> [HostMonth] {
    guard let first = rows.first else { return [] }
    return first.indices.map { index in
      HostMonth(
        month: first[index].month, used: rows.reduce(0) { $0 + $1[index].used },
        capacity: rows.reduce(0) { $0 + $1[index].capacity })
    }
  }
}
