package import JinxiuDomain

/// Places that a plan of counts reserved for a county, and those that nobody took (L38).
package struct ReservedFilling: Hashable, Sendable {
  package let county: Identifier<County>
  /// With places left, in the order of the plan.
  package let open: [ReservedUse]
  package let reserved: Int
  package let taken: Int

  package var left: Int { reserved - taken }

  /// Counties in the order of the scenario; empty where the plan keeps no plan of counts.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [ReservedFilling] {
    let uses = Dictionary(grouping: plan.reserved, by: \.place.county)
    let known = scenario.counties.map(\.id)
    let strangers = Set(uses.keys).subtracting(known).sorted()
    return (known + strangers).compactMap { county in
      guard let uses = uses[county] else { return nil }
      return ReservedFilling(
        county: county, open: uses.filter { $0.left > 0 },
        reserved: uses.reduce(0) { $0 + $1.place.count }, taken: uses.reduce(0) { $0 + $1.taken })
    }
  }
}
