import JinxiuDomain

/// What a plan should reach; what it falls short of counts in the level `shortfall`.
struct Floor: Sendable {
  enum Weight: Hashable, Sendable {
    case people(Group, minimum: Int)
    /// More than `percent` of the people at general hospitals, L15.
    case generalHospitals(percent: Int)
    /// More than `percent` of the trainees are physicians, L10.
    case physicians(percent: Int)
  }

  /// Who counts towards a number of people.
  enum Group: Hashable, Sendable {
    case county(Identifier<County>)
    case unit(Identifier<Unit>)
    case city(String, UnitLevel)
    case level(UnitLevel)
    /// Of a level, from counties of some terrains, perhaps only from hospitals there.
    case terrains(UnitLevel, CodeSet, hospitalsOnly: Bool)
    /// Of a level, beginning in a calendar year.
    case year(UnitLevel, Int)
  }

  let setting: RuleSetting
  /// As rows of certificates name it.
  let key: String
  let weight: Weight

  /// What one person of those who count at all adds, beginning in `first`: 1 to a number of
  /// people, `100·[counts] − percent` to a majority.
  func amount(of demand: Demand, at host: Host, from first: Period) -> Tally {
    switch weight {
    case .people(.year(_, let year), _): Tally(first.year == year ? 1 : 0)
    case .people: Tally(1)
    case .generalHospitals(let percent):
      Tally(host.kind.rank == HostKind.general.rank ? 100 : 0).adding(percent, times: -1)
    case .physicians(let percent):
      Tally(demand.trainee?.role.rank == Role.physician.rank ? 100 : 0).adding(percent, times: -1)
    }
  }

  /// Hundredths of a person by which `sum` falls short; nil beyond the range of integers.
  func shortfall(at sum: Tally) -> Int? {
    guard let sum = sum.total else { return nil }
    switch weight {
    case .people(_, let minimum):
      guard sum < minimum, let missing = Tally(minimum).adding(sum, times: -1).total else {
        return 0
      }
      return Tally().adding(missing, times: 100).total
    case .generalHospitals, .physicians:
      return sum >= 1 ? 0 : Tally(1).adding(sum, times: -1).total
    }
  }
}
