import JinxiuDomain

extension Floor {
  /// The floors of one setting in the order of the tables; empty for rules of other families.
  static func read(
    _ setting: RuleSetting, in scenario: Scenario, _ demands: [Demand]
  ) throws(Unreadable) -> [Floor] {
    let reader = ParameterReader(setting)
    switch setting.rule {
    case "county-quota":
      return scenario.counties.filter { $0.quotaMinimum > 0 }.map {
        people(setting, "min:\($0.id)", .county($0.id), $0.quotaMinimum)
      }
    case "general-hospital-majority":
      let percent = try reader.integer("percent", standard: 50)
      return [Floor(setting: setting, key: "all", weight: .generalHospitals(percent: percent))]
    case "physician-majority":
      let percent = try reader.integer("percent", standard: 50)
      return scenario.trainees.isEmpty
        ? [] : [Floor(setting: setting, key: "all", weight: .physicians(percent: percent))]
    case "unit-coverage": return try coverage(setting, demands)
    case "guidance-floor": return try guidance(setting, in: scenario)
    case "level-floor":
      let level = try reader.code("level", as: UnitLevel.self)
      return [people(setting, level.rawValue, .level(level), try reader.integer("people"))]
    case "terrain-floor":
      let level = try reader.code("level", as: UnitLevel.self)
      let group = Group.terrains(
        level, try reader.codes("terrains", as: Terrain.self),
        hospitalsOnly: try reader.boolean("hospitals_only", standard: false))
      return [people(setting, level.rawValue, group, try reader.integer("people"))]
    case "year-split": return try years(setting, in: scenario)
    default: return []
    }
  }

  private static func people(
    _ setting: RuleSetting, _ key: String, _ group: Group, _ minimum: Int
  ) -> Floor {
    Floor(setting: setting, key: key, weight: .people(group, minimum: minimum))
  }

  /// Z12, Z27, Z37: every unit that asks for anybody sends at least one.
  private static func coverage(
    _ setting: RuleSetting, _ demands: [Demand]
  ) throws(Unreadable) -> [Floor] {
    let reader = ParameterReader(setting)
    let levels = try reader.codes("levels", as: UnitLevel.self)
    let governmentRunOnly = try reader.boolean("government_run_only", standard: false)
    var seen: Set<Identifier<Unit>> = []
    return demands.compactMap(\.unit).filter { unit in
      levels.contains(unit.level.rank) && (!governmentRunOnly || unit.isGovernmentRun == true)
        && seen.insert(unit.id).inserted
    }.sorted { $0.id < $1.id }.map { people(setting, $0.id.text, .unit($0.id), 1) }
  }

  /// Z74, Z76: what the document gives each city and level, or a percentage of it, rounded down.
  private static func guidance(
    _ setting: RuleSetting, in scenario: Scenario
  ) throws(Unreadable) -> [Floor] {
    let percent = try ParameterReader(setting).integer("percent", standard: 100)
    return scenario.guidance.compactMap { row in
      guard let number = Tally().adding(percent, times: row.people).total, number >= 100 else {
        return nil
      }
      return people(
        setting, "\(row.city)|\(row.level.rawValue)", .city(row.city, row.level), number / 100)
    }
  }

  /// D8: how the guidance of a level is spread over calendar years, rounded down.
  private static func years(
    _ setting: RuleSetting, in scenario: Scenario
  ) throws(Unreadable) -> [Floor] {
    let reader = ParameterReader(setting)
    let percents = try reader.integers("percents")
    let levels = try reader.codes("levels", as: UnitLevel.self)
    let first = scenario.programme.periods.first.year
    var floors: [Floor] = []
    for level in UnitLevel.allCases where levels.contains(level.rank) {
      var sum = Tally()
      for row in scenario.guidance where row.level == level { sum.add(row.people) }
      for (offset, percent) in percents.enumerated() {
        let number = sum.total.flatMap { Tally().adding(percent, times: $0).total } ?? 0
        guard number >= 100 else { continue }
        floors.append(
          people(
            setting, "\(level.rawValue)|\(first + offset)", .year(level, first + offset),
            number / 100))
      }
    }
    return floors
  }
}
