import JinxiuDomain

/// Additions to the demo, for rules that it does not have.
extension Fixture {
  mutating func add(
    _ key: String, kind: RuleKind = .hard, _ parameters: [String: ParameterValue] = [:]
  ) {
    scenario.rules.append(.rule(key, kind: kind, parameters))
  }

  mutating func addAge(isInclusive: Bool = false) {
    add(
      "age-below", kind: .waivable,
      [
        "below": .integer(50), "inclusive": .boolean(isInclusive),
        "levels": .texts(["township", "county"]),
      ])
    plan.unverifiable.append(
      Unverifiable(rule: "age-below", column: "needs.age", demands: [.need("N1")]))
  }

  mutating func addChannel(_ parameters: [String: ParameterValue]) {
    add("channel", parameters.merging(["level": .text("township")]) { first, _ in first })
  }

  mutating func addCourse(_ span: PeriodSpan) {
    add("other-courses")
    scenario.courses.append(Course(trainee: "T9", name: "全科医生转岗培训", span: span))
  }

  mutating func addReserve(percent: Int) {
    add("make-up-reserve", ["percent": .integer(percent)])
  }

  mutating func addTerrain(people: Int, hospitalsOnly: Bool = false) {
    add(
      "terrain-floor",
      [
        "level": .text("township"), "terrains": .texts(["mountain", "island"]),
        "people": .integer(people), "hospitals_only": .boolean(hospitalsOnly),
      ])
  }

  mutating func addPriority(_ parameters: [String: ParameterValue]) {
    add(
      "priority-people", kind: .wish,
      parameters.merging(["level": .text("township")]) { first, _ in first })
  }

  /// 郑九 stays from July to August and for one month later, which a pattern allows.
  mutating func splitStay(second: String) {
    scenario.levels[0] = TrainingLevel(
      level: .township, length: 3, patterns: [SpellPattern(lengths: [2, 1], apart: 1...2)])
    placement(.trainee("T9")) {
      $0.spells = [spell("2024-07", "2024-08"), spell(second, second)]
    }
    parameter("month", of: "finish-by", .text("2024-12"))
    parameter("month", of: "subsidy-deadline", .text("2024-12"))
    plan.lines = []
  }
}
