import JinxiuDomain

/// One level of the objective, computed from the placements alone.
struct Level: Sendable {
  let name: String
  let kind: ObjectiveLevel
  /// Of `placed`: which class is counted.
  let priorityClass: Int?
  /// Of `fairnessOfAll`: which county is counted, the worst-filled being 1.
  var rank = 1

  var isMaximised: Bool { kind == .placed || kind.isFairness || kind == .points }

  /// The levels that the programme's objective implies, in its order.
  static func all(in reading: Reading) -> [Level] {
    let classes = Set(reading.priorityClasses).sorted()
    return reading.scenario.programme.objective.flatMap { kind in
      switch kind {
      case .placed: classes.map { Level(name: "placed-\($0)", kind: kind, priorityClass: $0) }
      case .fairnessOfAll: ranks(of: reading.entitlements.count { $0 > 0 })
      case .shortfall, .waivers, .fairness, .points:
        [Level(name: kind.rawValue, kind: kind, priorityClass: nil)]
      }
    }
  }

  /// The worst-filled county, which prices can bound, then one level for each county after it.
  private static func ranks(of counties: Int) -> [Level] {
    let worst = ObjectiveLevel.fairness
    return [Level(name: worst.rawValue, kind: worst, priorityClass: nil)]
      + (2...max(2, counties)).prefix(max(0, counties - 1)).map {
        Level(
          name: "\(worst.rawValue)-\($0)", kind: .fairnessOfAll, priorityClass: nil, rank: $0)
      }
  }
}
