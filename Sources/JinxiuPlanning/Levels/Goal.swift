import JinxiuDomain

/// One thing to optimise, the goals above it fixed.
package enum Goal: Hashable, Sendable {
  /// Hundredths of a person short of floors.
  case shortfall
  /// People of one class of urgency placed.
  case placed(priorityClass: Int)
  /// Waivers used.
  case waivers
  /// Permille to which the worst-filled county is full.
  case fairness
  case points

  /// As in `plan.json`.
  package var name: String {
    switch self {
    case .shortfall: "shortfall"
    case .placed(let priorityClass): "placed-\(priorityClass)"
    case .waivers: "waivers"
    case .fairness: "fairness"
    case .points: "points"
    }
  }

  /// Whether more is better.
  package var isMaximised: Bool {
    switch self {
    case .shortfall, .waivers: false
    case .placed, .fairness, .points: true
    }
  }

  func isBetter(_ value: Int, than other: Int) -> Bool {
    isMaximised ? value > other : value < other
  }
}

extension Problem {
  var goals: [Goal] { market.goals }

  /// The value of a goal, recounted from the assignment in exact integers (R18).
  func value(of goal: Goal, in assignment: Assignment) -> Int {
    switch goal {
    case .shortfall:
      let ledger = Ledger(self, assignment)
      return rows.indices.reduce(0) { $0 + ledger.shortfall(of: $1) }
    case .fairness: return market.entitlements.worstFilling(placed: placedByCounty(assignment))
    case .placed, .waivers, .points:
      return zip(options, assignment).reduce(0) { sum, pair in
        sum + (pair.1 == 0 ? 0 : pair.1 * worth(of: pair.0, for: goal))
      }
    }
  }

  /// A value that no plan can better, by counting alone; nil where counting says nothing.
  func countedBound(of goal: Goal) -> Int? {
    switch goal {
    case .shortfall, .waivers: return 0
    case .fairness: return 1000
    case .placed(let priorityClass):
      return demands.filter { $0.priorityClass == priorityClass && !$0.options.isEmpty }
        .reduce(0) { $0 + $1.demand.count }
    case .points: return nil
    }
  }

  func placedByCounty(_ assignment: Assignment) -> [Identifier<County>: Int] {
    zip(options, assignment).reduce(into: [:]) { counts, pair in
      counts[demands[pair.0.demand].demand.county, default: 0] += pair.1
    }
  }
}
