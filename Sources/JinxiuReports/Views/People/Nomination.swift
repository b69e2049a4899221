import JinxiuDomain

/// A trainee or a need as it is counted: without all that rules look at in a demand.
struct Nomination: Hashable, Sendable {
  let county: Identifier<County>
  let unit: Identifier<Unit>?
  let level: UnitLevel
  let people: Int
}

extension Scenario {
  /// One for each of `demands`, in their order.
  var nominations: [Nomination] {
    trainees.compactMap { trainee in
      unit(trainee.unit).map {
        Nomination(county: $0.county, unit: $0.id, level: $0.level, people: 1)
      }
    }
      + needs.map { need in
        Nomination(
          county: need.county, unit: need.unit.flatMap(unit)?.id, level: need.level,
          people: need.count)
      }
  }
}
