/// What it costs to fill the worst-filled county further (公平的代价).
package struct FairnessCurve: Hashable, Sendable {
  /// How its points were made.
  package enum Method: String, Sendable {
    /// The worst filling was required, and all else planned anew: every break point is there.
    case required
    /// The level was moved through the order of the objective: the ends, and what the orders between
    /// them make of it.
    case orders
  }

  package let method: Method
  /// By `required`, ascending; the first requires nothing.
  package let points: [FairnessPoint]
  /// Why the search ended before all plans that it set out to make; nil where it made them.
  package let stopped: OutcomeState?

  package init(method: Method, points: [FairnessPoint], stopped: OutcomeState? = nil) {
    self.method = method
    self.points = points
    self.stopped = stopped
  }

  /// Whether every break point is there, proven.
  package var isComplete: Bool {
    method == .required && stopped == nil && points.allSatisfy(\.isProven)
  }
}

/// The best plan for one required worst filling.
package struct FairnessPoint: Hashable, Sendable {
  /// Permille of what it may fill to which each county has to be filled at least; every smaller one
  /// above the point before gives the same plan.
  package let required: Int
  /// Permille to which this plan fills the worst county.
  package let filling: Int
  /// People placed.
  package let placed: Int
  /// Without the levels of fairness, in the order of the programme.
  package let levels: [LevelResult]
  /// People placed of each county, in the scenario's order.
  package let counties: [Int]

  package init(
    required: Int, filling: Int, placed: Int, levels: [LevelResult], counties: [Int]
  ) {
    self.required = required
    self.filling = filling
    self.placed = placed
    self.levels = levels
    self.counties = counties
  }

  /// Whether every level is proven.
  package var isProven: Bool { levels.allSatisfy(\.isProven) }

  package func value(of level: String) -> Int? { levels.first { $0.name == level }?.value }
}
