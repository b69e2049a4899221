import JinxiuDomain

/// The floors of the notice over the whole plan.
extension ZhejiangRules {
  var totals: [RuleSetting] {
    [setting("one-placement", .hard, ["Z10"], .agreed("每名报名人员最多安排一次。"))]
      + coverage
      + [
        setting(
          "guidance-floor", .hard, ["Z74", "Z76"], ZhejiangNotice.floors,
          [Parameter("percent", .integer(100))])
      ] + levelFloors + terrainFloors + yearSplit
  }

  private var coverage: [RuleSetting] {
    let sentences: [(UnitLevel, String, Citation)] = [
      (.county, "Z12", ZhejiangNotice.countyTotals),
      (.township, "Z27", ZhejiangNotice.townshipTotals),
      (.village, "Z37", ZhejiangNotice.villageTotals),
    ]
    return sentences.filter { sample.levels.contains($0.0) }.map { level, requirement, citation in
      setting(
        "unit-coverage", named: level.rawValue, .hard, [requirement], citation,
        [
          words("levels", [level]),
          Parameter("government_run_only", .boolean(level == .village)),
        ])
    }
  }

  /// Only of the whole province; a sample of another size has the sum of its guidance numbers.
  private var levelFloors: [RuleSetting] {
    guard sample.city == nil else { return [] }
    return sample.levels.map { level in
      let (requirement, sentence) = Self.totals(of: level)
      let people = nominations.guided(level)
      return setting(
        "level-floor", named: level.rawValue, .hard, [requirement],
        sample.isOrdinary
          ? sentence : .agreed("示例：\(ZhejiangNotice.name(of: level))人次按报名人数折算为\(people)。"),
        [Parameter("level", .text(level.rawValue)), Parameter("people", .integer(people))])
    }
  }

  private var terrainFloors: [RuleSetting] {
    guard sample.city == nil else { return [] }
    return ZhejiangNotice.terrainFloors.filter { sample.levels.contains($0.level) }
      .map { level, published in
        let (_, sentence) = Self.totals(of: level)
        let whole = ZhejiangNotice.guidanceRows.filter { $0.level == level }
          .reduce(0) { $0 + $1.people }
        let people = published * nominations.guided(level) / whole
        return setting(
          "terrain-floor", named: level.rawValue, .hard,
          level == .county ? ["Z11", "D5", "D6"] : ["Z26", "D5"],
          sample.isOrdinary
            ? sentence
            : .agreed("示例：32个山区海岛县的\(ZhejiangNotice.name(of: level))人次按报名人数折算为\(people)。"),
          [
            Parameter("level", .text(level.rawValue)),
            words("terrains", [Terrain.mountain, .island]),
            Parameter("people", .integer(people)),
            Parameter("hospitals_only", .boolean(level == .county)),
          ])
      }
  }

  /// D8: fewer in the last year, in whose second half no six months can begin.
  private var yearSplit: [RuleSetting] {
    let percents = [[], [], [45, 35], [30, 30, 20]][sample.years]
    guard !percents.isEmpty else { return [] }
    return [
      setting(
        "year-split", .hard, ["D8"],
        .agreed("各年度开始进修的人次，分别不少于指导数的\(percents.map { "\($0)%" }.joined(separator: "、"))。"),
        [Parameter("percents", .integers(percents)), words("levels", sample.levels)])
    ]
  }

  private static func totals(of level: UnitLevel) -> (requirement: String, sentence: Citation) {
    switch level {
    case .county: ("Z10", ZhejiangNotice.countyTotals)
    case .township: ("Z26", ZhejiangNotice.townshipTotals)
    case .village: ("Z36", ZhejiangNotice.villageTotals)
    }
  }
}

extension ZhejiangNotice {
  static func name(of level: UnitLevel) -> String {
    switch level {
    case .county: "县级"
    case .township: "乡镇级"
    case .village: "村级"
    }
  }
}
