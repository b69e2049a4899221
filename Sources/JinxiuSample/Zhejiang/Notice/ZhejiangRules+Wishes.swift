import JinxiuDomain

/// Whom the notice puts first, and what is preferred among the plans that place as many.
extension ZhejiangRules {
  var wishes: [RuleSetting] {
    sample.levels.flatMap { [priority(of: $0), focus(of: $0)] }
      + channelWishes
      + [
        setting(
          "wished-host", .wish, ["Z62"], .agreed("报名时填写的进修医院视为志愿，按志愿顺序计分。"),
          [Parameter("points", .integers([12, 8, 5, 3]))]),
        setting(
          "first-choice-specialty", .wish, ["Z20"], .agreed("优先安排报名时填写的第一进修专科。"),
          [Parameter("points", .integer(6))]),
        setting("partners", .wish, ["Z15"], ZhejiangNotice.countyPartners),
        setting(
          "distance", .wish, ["Z57"], ZhejiangNotice.travel,
          [Parameter("kilometres_per_point", .integer(50))]),
      ]
  }

  /// Z9, Z25, Z35.
  private func priority(of level: UnitLevel) -> RuleSetting {
    switch level {
    case .county:
      priority(
        level, "Z9", ZhejiangNotice.countyPeople,
        specialties: ["病理诊断", "儿科", "感染性疾病", "老年医学", "重症监护", "急诊急救"])
    case .township:
      priority(
        level, "Z25", ZhejiangNotice.townshipPeople,
        specialties: ["全科", "外科", "骨科", "眼科", "康复科", "急诊急救技术"])
    case .village:
      priority(level, "Z35", ZhejiangNotice.villagePeople, yearsBelow: 5, ageBelow: 35)
    }
  }

  private func priority(
    _ level: UnitLevel, _ requirement: String, _ citation: Citation, specialties: [String] = [],
    yearsBelow: Int = 0, ageBelow: Int = 0
  ) -> RuleSetting {
    setting(
      "priority-people", named: level.rawValue, .wish, [requirement], citation,
      [
        Parameter("level", .text(level.rawValue)), Parameter("specialties", .texts(specialties)),
        Parameter("roles", .texts([])), Parameter("years_below", .integer(yearsBelow)),
        Parameter("age_below", .integer(ageBelow)), Parameter("class", .integer(1)),
      ])
  }

  /// Z16–Z19, Z31, Z40.
  private func focus(of level: UnitLevel) -> RuleSetting {
    let (requirements, citation, specialties): ([String], Citation, [String]) =
      switch level {
      case .county:
        (
          ["Z16", "Z17", "Z18", "Z19"], ZhejiangNotice.countyContent,
          [
            "心血管病学", "神经外科学", "超声影像", "病理诊断", "感染性疾病", "儿科", "妇产科", "老年医学", "康复", "安宁疗护",
            "微创技术", "介入技术", "腔镜技术", "重症监护", "急诊急救", "中医药学",
          ]
        )
      case .township:
        (
          ["Z31"], ZhejiangNotice.townshipContent,
          ["慢性病防治", "急诊急救技术", "心电影像", "常见病护理", "康复科", "儿童保健", "社区安宁疗护"]
        )
      case .village:
        (
          ["Z40"], ZhejiangNotice.villageContent,
          ["常见病初步诊治", "慢性病规范管理", "基层急救技术", "妇女儿童保健", "公共卫生服务"]
        )
      }
    return setting(
      "focus-specialty", named: level.rawValue, .wish, requirements, citation,
      [
        Parameter("level", .text(level.rawValue)), Parameter("specialties", .texts(specialties)),
        Parameter("points", .integer(3)),
      ])
  }

  /// Out-of-province hosts as the last resort; the own lead and the own centre first.
  private var channelWishes: [RuleSetting] {
    let outside = setting(
      "tier-preference", .wish, ["Z14"], ZhejiangNotice.countyChannel,
      [
        Parameter("tier", .text(Tier.outOfProvince.rawValue)),
        Parameter("level", .text(UnitLevel.county.rawValue)), Parameter("points", .integer(-8)),
      ])
    let own = setting(
      "channel-preference", .wish, ["Z28", "Z38"], ZhejiangNotice.townshipChannel,
      [Parameter("lead_points", .integer(4)), Parameter("parent_points", .integer(4))])
    let needsOwn = sample.levels.contains { $0 != .county }
    return (sample.levels.contains(.county) ? [outside] : []) + (needsOwn ? [own] : [])
  }
}
