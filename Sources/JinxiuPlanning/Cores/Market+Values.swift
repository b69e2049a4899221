import JinxiuDomain

extension Market {
  /// The programme's objective, the level `placed` split by class.
  package var goals: [Goal] {
    scenario.programme.objective.flatMap { level -> [Goal] in
      switch level {
      case .shortfall: [.shortfall]
      case .placed: priorityClasses.map { .placed(priorityClass: $0) }
      case .waivers: [.waivers]
      case .fairness: [.fairness]
      case .fairnessOfAll:
        [.fairness] + entitlements.entries.indices.dropFirst().map { .fairnessRank($0 + 1) }
      case .points: [.points]
      }
    }
  }

  /// The value of a goal, recounted in exact integers (R18).
  package func value(of goal: Goal, in standing: Standing) -> Int {
    switch goal {
    case .shortfall:
      return rows.indices.reduce(0) { $0 + standing.shortfall(of: $1, in: self) }
    case .fairness: return entitlements.worstFilling(placed: standing.peopleByCounty)
    case .fairnessRank(let rank):
      return entitlements.fillings(placed: standing.peopleByCounty)[rank - 1]
    case .placed(let priorityClass):
      return demands.indices.reduce(0) {
        $0 + (demands[$1].priorityClass == priorityClass ? standing.people(of: $1) : 0)
      }
    case .waivers: return sum(standing) { waivers($0) }
    case .points: return sum(standing) { points($0) }
    }
  }

  /// A value that no plan can better, by counting alone; nil where counting says nothing.
  func countedBound(of goal: Goal) -> Int? {
    switch goal {
    case .shortfall, .waivers: return 0
    case .fairness, .fairnessRank: return 1000
    case .placed(let priorityClass):
      return demands.reduce(0) {
        $0 + ($1.priorityClass == priorityClass && !$1.links.isEmpty ? $1.people : 0)
      }
    case .points: return nil
    }
  }

  private func sum(_ standing: Standing, _ worth: (Choice) -> Int) -> Int {
    standing.holdings.reduce(0) { sum, holdings in
      holdings.reduce(sum) { $0 + $1.people * worth($1.choice) }
    }
  }

  /// Values of all goals in order, larger is better.
  package func merit(of standing: Standing) -> [Int] {
    goals.map { $0.isMaximised ? value(of: $0, in: standing) : -value(of: $0, in: standing) }
  }
}
