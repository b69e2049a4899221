import JinxiuDomain

/// Which goals are decided, which is at work, and what they need to know of the plan as it stands.
struct GoalLadder: Sendable {
  let goals: [Goal]
  /// Position in `goals` of the one at work.
  let level: Int
  /// The worst filling as it stands, in permille.
  let fairness: Int
  let entitlements: Entitlements
  /// People placed of each county as it stands, by position in `Scenario.counties`.
  let placed: [Int: Int]
  /// People below which no county may fall, for the fairness that is decided; by position.
  let kept: [Int: Int]
  /// People to whom counties are to be raised, where fairness is at work; by position.
  let asked: [Int: Int]

  init(_ market: Market, level: Int, _ standing: Standing) {
    goals = market.goals
    self.level = level
    entitlements = market.entitlements
    placed = standing.peopleByCounty
    fairness = entitlements.worstFilling(placed: placed)
    let floors = CountyFloors(goals, level: level, entitlements, placed: placed)
    (kept, asked) = (floors.kept, floors.asked)
  }

  /// Whether every class of urgency is decided, so that the number placed is.
  var fixesNumberPlaced: Bool {
    let classes = goals.enumerated().filter {
      if case .placed = $0.element { true } else { false }
    }
    return !classes.isEmpty && classes.allSatisfy { $0.offset < level }
  }

  /// What one person in the option adds to a goal; 0 for goals that are no sum over people.
  func worth(of choice: Choice, for goal: Goal, in market: Market) -> Int {
    switch goal {
    case .placed(let priorityClass):
      market.demands[Int(market.link(choice).demand)].priorityClass == priorityClass ? 1 : 0
    case .waivers: -market.waivers(choice)
    case .points: market.points(choice)
    case .shortfall, .fairness, .fairnessRank: 0
    }
  }
}
