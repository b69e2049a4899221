import JinxiuDomain

/// Whether the outcome says of the plan what the placements show (R18).
extension Inspection {
  mutating func checkOutcome() {
    let levels = Level.all(in: reading)
    recomputed = levels.map { RecomputedLevel(name: $0.name, value: value(of: $0)) }
    for level in recomputed where level.value == nil {
      noteOverflow("目标“\(level.name)”", "the level \(level.name)")
    }
    let names = levels.map(\.name)
    let written = plan.outcome.levels.map(\.name)
    if written != names {
      let list = (names.joined(separator: "、"), names.joined(separator: ", "))
      note(
        .levels, "各级目标应为：\(list.0)", "the levels of the objective should be: \(list.1)")
    }
    for result in plan.outcome.levels {
      checkClaims(of: result)
      guard let position = names.firstIndex(of: result.name) else { continue }
      check(result, against: levels[position], recomputed[position].value)
    }
    checkState()
  }

  private mutating func check(_ result: LevelResult, against level: Level, _ value: Int?) {
    if result.isMaximised != level.isMaximised {
      note(
        .levelDirection, "目标“\(level.name)”的方向写反",
        "the level \(level.name) has the wrong direction")
    }
    guard let value, value != result.value else { return }
    note(
      .levelValue, found: result.value, allowed: value,
      "目标“\(level.name)”写为\(result.value)，重算为\(value)",
      "the level \(level.name) is written as \(result.value), recomputed \(value)")
  }

  private mutating func checkClaims(of result: LevelResult) {
    if let bound = result.bound,
      result.isMaximised ? bound < result.value : bound > result.value
    {
      note(
        .bound, found: result.value, allowed: bound,
        "目标“\(result.name)”的值\(result.value)优于其界\(bound)",
        "the level \(result.name) has the value \(result.value), better than its bound \(bound)")
    }
    if result.isProven, result.bound != result.value {
      let bound = result.bound.map(String.init) ?? "-"
      note(
        .proof, found: result.value, allowed: result.bound,
        "目标“\(result.name)”称已证明，但值\(result.value)与界\(bound)不等",
        "the level \(result.name) is called proven, but the value \(result.value) "
          + "is not the bound \(bound)")
    }
  }

  private mutating func checkState() {
    let isProven = plan.outcome.levels.allSatisfy(\.isProven)
    if isProven == (plan.outcome.state == .proven) { return }
    note(
      .state, "状态“\(plan.outcome.state.rawValue)”与各级目标是否证明不一致",
      "the state \(plan.outcome.state.rawValue) does not agree with which levels are proven")
  }
}
