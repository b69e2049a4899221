/// A plan after a withdrawal, against the plan before it.
package struct Replacement: Hashable, Sendable {
  /// People placed.
  package let placed: Int
  /// No plan that keeps the levels before at their values places more.
  package let mostPlaced: Int
  /// Values of the plan at hand and what bounds them, in the programme's order.
  package let levels: [LevelResult]
  /// People with a place who had none, by demand.
  package let gained: [PlanMove]
  /// People without a place who had one, by demand.
  package let lost: [PlanMove]
  /// People with another place or other months, by demand.
  package let moved: [PlanMove]
  /// Of those who lost their place: people for whom nothing at all is open that the rules allow.
  package let withoutAnySeat: Int
  /// Limits that those who stay break by themselves: a share, now that others are gone, or mentors
  /// who went with an offer.
  package let brokenLimits: [Phrase]

  package init(
    placed: Int, mostPlaced: Int, levels: [LevelResult], gained: [PlanMove] = [],
    lost: [PlanMove] = [], moved: [PlanMove] = [], withoutAnySeat: Int = 0,
    brokenLimits: [Phrase] = []
  ) {
    self.placed = placed
    self.mostPlaced = max(placed, mostPlaced)
    self.levels = levels
    self.gained = gained
    self.lost = lost
    self.moved = moved
    self.withoutAnySeat = withoutAnySeat
    self.brokenLimits = brokenLimits
  }

  /// Whether every level is proven.
  package var isProven: Bool { levels.allSatisfy(\.isProven) }

  package var lostPeople: Int { lost.reduce(0) { $0 + $1.count } }
  package var gainedPeople: Int { gained.reduce(0) { $0 + $1.count } }
  package var movedPeople: Int { moved.reduce(0) { $0 + $1.count } }

  package func value(of level: String) -> Int? { levels.first { $0.name == level }?.value }
}

/// What came of planning after a withdrawal.
package typealias ReplacementResult = Replanned<Replacement>

/// How many people fewer have a place: one number where it is proven, else from the fewest that may
/// be possible to what the plan at hand comes to.
package struct PeopleLost: Hashable, Sendable {
  /// No plan loses fewer.
  package let atLeast: Int
  /// The plan at hand loses so many; negative for more people placed.
  package let atMost: Int

  package init(atLeast: Int, atMost: Int) {
    self.atLeast = min(atLeast, atMost)
    self.atMost = atMost
  }

  package var isExact: Bool { atLeast == atMost }
}
