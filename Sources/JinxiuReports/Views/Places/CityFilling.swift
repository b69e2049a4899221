package import JinxiuDomain

/// The counties of one city and their sums (地市).
package struct CityFilling: Hashable, Sendable {
  package let city: String
  /// In the scenario's order.
  package let counties: [CountyFilling]

  package var nominated: Int { counties.reduce(0) { $0 + $1.nominated } }
  package var placed: Int { counties.reduce(0) { $0 + $1.placed } }
  /// The sum of its counties, a county without a row counting 0; unlimited when one of them is.
  package var quota: CountyQuota {
    if counties.contains(where: { $0.quota == .unlimited }) { return .unlimited }
    if counties.allSatisfy({ $0.quota == .withoutRow }) { return .withoutRow }
    return .people(counties.reduce(0) { $0 + ($1.quota.number ?? 0) })
  }

  /// Cities in the order in which the scenario's counties name them.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [CityFilling] {
    CountyFilling.all(in: scenario, plan)
      .groups { scenario.county($0.county)?.city ?? "" }
      .map { CityFilling(city: $0.key, counties: $0.elements) }
  }
}
