import JinxiuDomain

/// The levels of a plan as they are told: ranks of counties that are alike in one line.
enum LevelLine {
  static func all(of plan: Plan) -> [(name: Phrase, level: LevelResult)] {
    var lines: [(name: Phrase, level: LevelResult)] = []
    var first: Int?
    for level in plan.outcome.levels {
      let rank = rank(of: level)
      if let rank, let start = first, let last = lines.last?.level, isLike(level, last) {
        lines[lines.count - 1].name = ReportWords.rank(start...rank)
      } else {
        first = rank
        lines.append((ReportWords.level(level.name), level))
      }
    }
    return lines
  }

  private static func isLike(_ left: LevelResult, _ right: LevelResult) -> Bool {
    left.value == right.value && left.bound == right.bound && left.proof == right.proof
  }

  private static func rank(of level: LevelResult) -> Int? {
    let prefix = ObjectiveLevel.fairness.rawValue + "-"
    return level.name.hasPrefix(prefix) ? Int(level.name.dropFirst(prefix.count)) : nil
  }
}
