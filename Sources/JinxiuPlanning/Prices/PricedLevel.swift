import JinxiuDomain
import JinxiuRules

/// One level of the objective as prices see it: what options earn, and rows with a price each.
///
/// In maximised form: a level that is minimised earns the negative. Positions of rows are those of
/// the market, followed by the goals above, each kept at its value.
package struct PricedLevel: Sendable {
  let market: Market
  let goal: Goal
  package let rows: [PricedRow]
  package let goals: [PricedGoal]
  /// What one person placed earns, by demand.
  let gains: [Int]
  let pointsWeight: Int
  /// What a waiver costs.
  let waiverWeight: Int
  /// What a hundredth of a person short of a floor costs.
  let shortfallWeight: Int

  /// Prices that the level has.
  package var count: Int { rows.count + goals.count }

  private init(
    market: Market, goal: Goal, rows: [PricedRow], goals: [PricedGoal], gains: [Int],
    pointsWeight: Int, waiverWeight: Int, shortfallWeight: Int
  ) {
    self.market = market
    self.goal = goal
    self.rows = rows
    self.goals = goals
    self.gains = gains
    self.pointsWeight = pointsWeight
    self.waiverWeight = waiverWeight
    self.shortfallWeight = shortfallWeight
  }
}

/// A row of the market under the levels above.
package struct PricedRow: Sendable {
  /// +1 for `Σ ≤ limit`, −1 for `Σ ≥ limit`.
  package let sense: Int
  let limit: Int
  /// Not nil for a row over `100·amount − percent·base`.
  let percent: Int?
  let elastic: Elastic?

  /// What may be missing from a floor.
  struct Elastic: Sendable {
    let most: Int
    /// Hundredths of a person for one.
    let weight: Int
  }

  /// What one person adds.
  package func coefficient(_ amount: Int, _ base: Int) -> Int {
    percent.map { 100 * amount - $0 * base } ?? amount
  }
}

/// A level above this one, or a county's floor of the level fairness.
package struct PricedGoal: Sendable {
  package enum Kind: Hashable, Sendable {
    case placed(priorityClass: Int)
    case waivers
    case points
    case shortfall
    /// Index into `Scenario.counties`.
    case county(Int)
  }

  package let kind: Kind
  /// At least this, or at most for waivers and shortfall.
  let value: Int
  /// The level that it belongs to, as in `plan.json`.
  let level: String
  /// Whether it may be missed at a cost, as when the level fairness is bounded.
  let isElastic: Bool

  var isCeiling: Bool { kind == .waivers || kind == .shortfall }
}

/// A goal that is decided, and what is known of it.
package struct DecidedGoal: Sendable {
  package let goal: Goal
  package let value: Int
  /// No plan is better.
  package let bound: Int?

  package init(goal: Goal, value: Int, bound: Int?) {
    self.goal = goal
    self.value = value
    self.bound = bound
  }
}

extension PricedLevel {
  /// - Parameter step: For the level fairness, the filling in permille that is to be refuted.
  package init(_ market: Market, _ goal: Goal, above: [DecidedGoal], step: Int? = nil) {
    let placedBound = Self.placedBound(market, above)
    self.market = market
    self.goal = goal
    let shares = placedBound == nil ? [] : market.sharesOfEverybody
    rows = market.rows.enumerated().map { index, row in
      let isOfEverybody = shares.contains(index)
      return PricedRow(row, placedAtMost: isOfEverybody ? placedBound : nil, in: market)
    }
    var goals = above.flatMap { Self.goals($0, in: market) }
    if let step { goals += Self.counties(market, permille: step, isElastic: true) }
    self.goals = goals
    gains = market.demands.map { demand in
      goal == .placed(priorityClass: demand.priorityClass) ? 1 : 0
    }
    pointsWeight = goal == .points ? 1 : 0
    waiverWeight = goal == .waivers ? 1 : 0
    shortfallWeight = goal == .shortfall ? 1 : 0
  }

  /// The people of one county, by its position: how many could be placed, the levels above kept.
  init(_ market: Market, peopleOf county: Int, above: [DecidedGoal]) {
    let level = PricedLevel(market, .fairnessRank(1), above: above)
    self.init(
      market: market, goal: level.goal, rows: level.rows, goals: level.goals,
      gains: market.demands.map { $0.county == county ? 1 : 0 }, pointsWeight: 0,
      waiverWeight: 0, shortfallWeight: 0)
  }

  /// People who may be placed at most, once every class is a level above (D15).
  private static func placedBound(_ market: Market, _ above: [DecidedGoal]) -> Int? {
    var sum = 0
    for priorityClass in market.priorityClasses {
      let decided = above.first { $0.goal == .placed(priorityClass: priorityClass) }
      guard let bound = decided?.bound else { return nil }
      sum += bound
    }
    return sum
  }

  private static func goals(_ decided: DecidedGoal, in market: Market) -> [PricedGoal] {
    let name = decided.goal.name
    func goal(_ kind: PricedGoal.Kind) -> [PricedGoal] {
      [PricedGoal(kind: kind, value: decided.value, level: name, isElastic: false)]
    }
    switch decided.goal {
    case .placed(let priorityClass): return goal(.placed(priorityClass: priorityClass))
    case .waivers: return goal(.waivers)
    case .points: return goal(.points)
    case .shortfall: return goal(.shortfall)
    case .fairness: return counties(market, permille: decided.value, isElastic: false)
    // Without them a bound is weaker and holds all the same.
    case .fairnessRank: return []
    }
  }

  private static func counties(
    _ market: Market, permille: Int, isElastic: Bool
  ) -> [PricedGoal] {
    market.entitlements.entries.compactMap { entry in
      let people = entry.people(at: permille)
      guard let index = market.scenario.counties.firstIndex(where: { $0.id == entry.county })
      else { return nil }
      return people == 0
        ? nil
        : PricedGoal(
          kind: .county(index), value: people, level: Goal.fairness.name,
          isElastic: isElastic)
    }
  }
}

extension PricedRow {
  /// - Parameter placedAtMost: Makes a share of everybody placed an integer ceiling (D15).
  fileprivate init(_ row: ResourceRow, placedAtMost: Int?, in market: Market) {
    switch row.bound {
    case .atMost(let limit): self.init(sense: 1, limit: limit, percent: nil, elastic: nil)
    case .required(let number): self.init(sense: -1, limit: number, percent: nil, elastic: nil)
    case .atLeast(let floor):
      self.init(
        sense: -1, limit: floor, percent: nil, elastic: Elastic(most: max(0, floor), weight: 100))
    case .shareAtMost(let percent):
      if let placedAtMost {
        self.init(sense: 1, limit: percent * placedAtMost / 100, percent: nil, elastic: nil)
      } else {
        self.init(sense: 1, limit: 0, percent: percent, elastic: nil)
      }
    case .shareAbove(let percent):
      self.init(
        sense: -1, limit: 1, percent: percent,
        elastic: Elastic(most: percent * market.peopleCount + 1, weight: 1))
    }
  }
}

extension PricedLevel {
  /// All goals at once, roughly in their order: not to prove anything, but to steer a first plan.
  ///
  /// One person more is worth more than any points of one, a more urgent one twice as much, and
  /// one short of a floor more than anybody.
  package static func steering(_ market: Market) -> PricedLevel {
    let span = market.pointsSpan
    let classes = market.priorityClasses
    let gains = market.demands.map { demand in
      let rank = classes.firstIndex(of: demand.priorityClass) ?? 0
      return span * 2 << min(10, classes.count - 1 - rank)
    }
    return PricedLevel(
      market: market, goal: .points,
      rows: market.rows.map { PricedRow($0, placedAtMost: nil, in: market) }, goals: [],
      gains: gains, pointsWeight: 1, waiverWeight: span,
      shortfallWeight: (2 * (gains.max() ?? 1) + 99) / 100)
  }
}

extension PricedLevel {
  /// What one unit of a goal is worth in the level, if it has no price.
  func weight(of kind: PricedGoal.Kind) -> Int {
    switch kind {
    case .placed(let priorityClass):
      let index = market.demands.firstIndex { $0.priorityClass == priorityClass }
      return index.map { gains[$0] } ?? 0
    case .waivers: return waiverWeight
    case .points: return pointsWeight
    case .shortfall: return shortfallWeight
    case .county: return 0
    }
  }
}

extension Market {
  /// By how much the points of one person can differ, at least 1.
  var pointsSpan: Int {
    var (least, most) = (0, 0)
    for link in links {
      most = max(most, Int(link.points) + profiles[Int(link.profile)].mostPoints)
      least = min(least, Int(link.points))
    }
    return max(1, most - least)
  }
}

extension PricedLevel {
  /// Everybody of the class at work and of those above, which stay as they are.
  var countedTogether: PricedLevel {
    let classes = Set(
      goals.compactMap { goal -> Int? in
        if case .placed(let priorityClass) = goal.kind { priorityClass } else { nil }
      })
    return PricedLevel(
      market: market, goal: goal, rows: rows, goals: [],
      gains: market.demands.enumerated().map { index, demand in
        gains[index] > 0 || classes.contains(demand.priorityClass) ? 1 : 0
      }, pointsWeight: 0, waiverWeight: 0, shortfallWeight: 0)
  }

  /// People whom the placed goals above ask for.
  var peopleAbove: Int {
    goals.reduce(0) { sum, goal in
      if case .placed = goal.kind { sum + goal.value } else { sum }
    }
  }

  /// The level as if only these demands were there.
  func restricted(to members: [Int]) -> PricedLevel {
    PricedLevel(
      market: market.restricted(to: members), goal: goal, rows: rows, goals: goals,
      gains: members.map { gains[$0] }, pointsWeight: pointsWeight,
      waiverWeight: waiverWeight, shortfallWeight: shortfallWeight)
  }

  /// The level with so many people fewer asked for by the placed goals together: as good as each
  /// for itself while all of them have the same price.
  func asking(fewer people: Int) -> PricedLevel {
    var left = people
    let goals = goals.map { goal -> PricedGoal in
      guard case .placed = goal.kind else { return goal }
      defer { left = 0 }
      return PricedGoal(
        kind: goal.kind, value: goal.value - left, level: goal.level, isElastic: goal.isElastic)
    }
    return PricedLevel(
      market: market, goal: goal, rows: rows, goals: goals, gains: gains,
      pointsWeight: pointsWeight, waiverWeight: waiverWeight, shortfallWeight: shortfallWeight)
  }
}
