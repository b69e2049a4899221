import JinxiuDomain

/// One level as prices bound it: what it counts, and the levels above at their values.
struct LevelTask: Sendable {
  struct Goal: Sendable {
    let level: Level
    /// Recomputed from the placements.
    let value: Int
  }

  let level: Level
  /// The levels above, in order.
  let above: [Goal]
  /// People whom all classes together can place at most, once each class is a level above.
  let shareBase: Int?
  /// Permille that prices are to prove out of reach, for the level `fairness` only.
  let unreachable: Int

  /// What one unit of points is worth in a level, at `scale` and the prices of goals.
  func pointsWorth(_ prices: PriceList) -> Tally {
    worth(of: .points, prices)
  }

  /// What one waiver costs.
  func waiverCost(_ prices: PriceList) -> Tally {
    worth(of: .waivers, prices)
  }

  private func worth(of kind: ObjectiveLevel, _ prices: PriceList) -> Tally {
    var sum = Tally(level.kind == kind ? prices.scale : 0)
    for (position, goal) in above.enumerated() where goal.level.kind == kind {
      sum.add(prices.goals[position] ?? 0)
    }
    return sum
  }

  /// What placing one person of each class is worth.
  func classWorths(_ prices: PriceList) -> [Int: Tally] {
    var worths: [Int: Tally] = [:]
    if let own = level.priorityClass { worths[own] = Tally(prices.scale) }
    for (position, goal) in above.enumerated() {
      if let other = goal.level.priorityClass, let price = prices.goals[position] {
        worths[other, default: Tally()].add(price)
      }
    }
    return worths
  }

  /// The price of a hundredth of a person under a floor: its own cost, or of the goal above.
  func shortfallCost(_ prices: PriceList) -> Int {
    if level.kind == .shortfall { return prices.scale }
    let position = above.firstIndex { $0.level.kind == .shortfall }
    return position.flatMap { prices.goals[$0] } ?? 0
  }
}
