import JinxiuDomain

/// One level of the objective, computed from the placements alone.
struct Level: Sendable {
  let name: String
  let kind: ObjectiveLevel
  /// Of `placed`: which class is counted.
  let priorityClass: Int?

  var isMaximised: Bool { kind == .placed || kind == .fairness || kind == .points }

  /// The levels that the programme's objective implies, in its order.
  static func all(in reading: Reading) -> [Level] {
    let classes = Set(reading.priorityClasses).sorted()
    return reading.scenario.programme.objective.flatMap { kind in
      kind == .placed
        ? classes.map { Level(name: "placed-\($0)", kind: kind, priorityClass: $0) }
        : [Level(name: kind.rawValue, kind: kind, priorityClass: nil)]
    }
  }
}
