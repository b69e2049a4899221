import JinxiuDomain

/// What a plan should reach; what it falls short of counts in the level `shortfall`.
enum Floor: Sendable {
  case people(Identifier<County>, minimum: Int)
  /// More than `percent` of the people at general hospitals, L15.
  case generalHospitals(percent: Int)
  /// More than `percent` of the trainees are physicians, L10.
  case physicians(percent: Int)

  static func read(_ setting: RuleSetting, in scenario: Scenario) throws(Unreadable) -> [Floor] {
    let reader = ParameterReader(setting)
    switch setting.rule {
    case "county-quota":
      return scenario.counties.filter { $0.quotaMinimum > 0 }
        .map { .people($0.id, minimum: $0.quotaMinimum) }
    case "general-hospital-majority":
      return [.generalHospitals(percent: try reader.integer("percent", standard: 50))]
    case "physician-majority":
      let percent = try reader.integer("percent", standard: 50)
      return scenario.trainees.isEmpty ? [] : [.physicians(percent: percent)]
    default: return []
    }
  }

  /// What one person adds: 1 to a number of people, `100·[counts] − percent` to a majority.
  func amount(of demand: Demand, at host: Host) -> Tally {
    switch self {
    case .people(let county, _): return Tally(demand.county == county ? 1 : 0)
    case .generalHospitals(let percent):
      return Tally(host.kind == .general ? 100 : 0).adding(percent, times: -1)
    case .physicians(let percent):
      guard let trainee = demand.trainee else { return Tally() }
      return Tally(trainee.role == .physician ? 100 : 0).adding(percent, times: -1)
    }
  }

  /// Hundredths of a person by which `sum` falls short; nil beyond the range of integers.
  func shortfall(at sum: Tally) -> Int? {
    guard let sum = sum.total else { return nil }
    switch self {
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
