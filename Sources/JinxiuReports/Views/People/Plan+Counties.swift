package import JinxiuDomain

extension Plan {
  /// Placements by county in the scenario's order, trainees before needs, then by unit.
  package func placementsByCounty(of scenario: Scenario) -> [Placement] {
    let grouped = Dictionary(grouping: placements, by: \.county)
    let known = Set(scenario.counties.map(\.id))
    let strangers = grouped.keys.filter { !known.contains($0) }.sorted()
    return (scenario.counties.map(\.id) + strangers).flatMap { county in
      (grouped[county] ?? []).enumerated().map { (order($1), $0, $1) }
        .sorted { left, right in (left.0, left.1) < (right.0, right.1) }.map(\.2)
    }
  }

  /// Units by their names in the tables; needs, which may have none, after all units.
  private func order(_ placement: Placement) -> String {
    switch placement.demand {
    case .trainee: "1" + (placement.unit?.text ?? "")
    case .need: "2" + (placement.unit?.text ?? "")
    }
  }
}
