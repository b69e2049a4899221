package import JinxiuDomain

/// The floors of one rule with what is missing at each (下限与缺口).
package struct FloorUse: Hashable, Sendable {
  package let setting: RuleSetting
  /// In the plan's order.
  package let lines: [RuleUse]
  /// Of these, the floors that are not reached, the largest shortfall first.
  package let missed: [RuleUse]

  /// Sum of what is missing, in the unit of the rule.
  package var shortfall: Int { missed.reduce(0) { $0 + Self.shortfall(of: $1) } }

  package static func shortfall(of use: RuleUse) -> Int { max(0, (use.limit ?? 0) - use.used) }

  /// One for each rule with a floor, in programme order.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [FloorUse] {
    RuleGroup.all(in: scenario, plan).compactMap { group in
      let lines = group.uses.filter { isFloor($0, of: group.setting, in: scenario) }
      guard !lines.isEmpty else { return nil }
      let missed = lines.enumerated().filter { shortfall(of: $0.element) > 0 }.sorted {
        (shortfall(of: $1.element), $0.offset) < (shortfall(of: $0.element), $1.offset)
      }
      return FloorUse(setting: group.setting, lines: lines, missed: missed.map(\.element))
    }
  }

  /// A ceiling is binding only when it is reached and is never exceeded; what is else is a floor.
  private static func isFloor(
    _ use: RuleUse, of setting: RuleSetting, in scenario: Scenario
  ) -> Bool {
    guard let limit = use.limit else { return false }
    if use.used < limit, use.isBinding { return true }
    if use.used > limit { return true }
    // A floor that is met exactly reads like a ceiling that is reached.
    if setting.rule == "county-quota" {
      return use.subject.map { scenario.county(Identifier($0.chinese)) == nil } ?? false
    }
    return floors.contains(setting.rule)
  }

  private static let floors: Set = [
    "unit-coverage", "guidance-floor", "level-floor", "terrain-floor", "year-split",
    "physician-majority", "general-hospital-majority",
  ]
}
