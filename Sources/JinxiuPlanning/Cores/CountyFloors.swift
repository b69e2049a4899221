import JinxiuDomain

/// How many people of each county are to be kept, and to how many the level at work raises it.
struct CountyFloors: Sendable {
  /// By position in `Scenario.counties`.
  private(set) var kept: [Int: Int] = [:]
  private(set) var asked: [Int: Int] = [:]

  init(_ goals: [Goal], level: Int, _ entitlements: Entitlements, placed: [Int: Int]) {
    let worst = entitlements.worstFilling(placed: placed)
    for entry in entitlements.entries {
      kept[entry.position] = entry.people(at: worst)
      asked[entry.position] = entry.people(at: worst + 1)
    }
    guard goals.indices.contains(level) else { return }
    if case .fairnessRank(let rank) = goals[level] {
      raise(rank, entitlements, placed)
    } else if goals.prefix(level).contains(where: \.isRank) {
      // All ranks stay as they are when every county does.
      for entry in entitlements.entries { kept[entry.position] = placed[entry.position] ?? 0 }
    }
  }

  /// The counties before the rank stay; those that are no fuller than the one at the rank are to
  /// take one step, and the others may fall back to that step.
  private mutating func raise(_ rank: Int, _ entitlements: Entitlements, _ placed: [Int: Int]) {
    let sorted = entitlements.entries.sorted { left, right in
      let fillings = [left, right].map { $0.permille(placed: placed[$0.position] ?? 0) }
      return (fillings[0], left.position) < (fillings[1], right.position)
    }
    guard sorted.indices.contains(rank - 1) else { return }
    let now = sorted[rank - 1].permille(placed: placed[sorted[rank - 1].position] ?? 0)
    asked = [:]
    for (index, entry) in sorted.enumerated() {
      let people = placed[entry.position] ?? 0
      let step = entry.people(at: now + 1)
      kept[entry.position] = index < rank - 1 ? people : min(people, step)
      if index >= rank - 1, people < step { asked[entry.position] = step }
    }
  }
}

extension Goal {
  var isRank: Bool { if case .fairnessRank = self { true } else { false } }
}
