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
  /// Permille to which the county of this rank is full, the worst-filled being the first; from 2.
  case fairnessRank(Int)
  case points

  /// As in `plan.json`.
  package var name: String {
    switch self {
    case .shortfall: "shortfall"
    case .placed(let priorityClass): "placed-\(priorityClass)"
    case .waivers: "waivers"
    case .fairness: "fairness"
    case .fairnessRank(let rank): "fairness-\(rank)"
    case .points: "points"
    }
  }

  /// Whether more is better.
  package var isMaximised: Bool {
    switch self {
    case .shortfall, .waivers: false
    case .placed, .fairness, .fairnessRank, .points: true
    }
  }

  /// Whether it is people placed, of some class.
  var countsPeople: Bool { if case .placed = self { true } else { false } }

  func isBetter(_ value: Int, than other: Int) -> Bool {
    isMaximised ? value > other : value < other
  }
}
