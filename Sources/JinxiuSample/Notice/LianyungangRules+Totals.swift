import JinxiuDomain

/// The sums over the whole plan, and what is preferred within them.
extension LianyungangRules {
  var totals: [RuleSetting] {
    [
      setting("one-placement", .hard, ["L22"], LianyungangNotice.time),
      setting("target", .hard, ["L4"], targetCitation, [Parameter("people", .integer(target))]),
      setting(
        "county-quota", .hard, ["L68", "L69", "L70", "L71", "D13", "D22"],
        LianyungangNotice.allocation, [Parameter("without_quota", .text("none"))]),
      tierShare,
      setting(
        "general-hospital-majority", .hard, ["L15"], LianyungangNotice.hosts,
        [Parameter("percent", .integer(50))]),
      setting(
        "physician-majority", .hard, ["L10"], LianyungangNotice.people,
        [Parameter("percent", .integer(50))]),
      subsidy,
    ]
  }

  var preferences: [RuleSetting] {
    [
      wish("feature-first", ["L11"], LianyungangNotice.people),
      wish("incubation", ["L20", "L21"], LianyungangNotice.incubation, points: 5),
      wish("ground", ["L5"], LianyungangNotice.goal, points: 2),
      wish(
        "first-choice-specialty", ["L59"], .agreed("优先安排登记表所填的第一进修专科。"), points: 3),
      setting(
        "wished-host", .wish, ["L60", "D18"],
        .agreed("登记表所填的进修医院在统一安排前视为志愿，按志愿顺序计分。"),
        [Parameter("points", .integers([6, 4, 2]))]),
      wish("partners", ["L20"], LianyungangNotice.cooperation),
      setting(
        "distance", .wish, ["L32"], LianyungangNotice.travel,
        [Parameter("kilometres_per_point", .integer(20))]),
      wish("earlier-start", ["L45"], LianyungangNotice.mentoring, points: 1),
    ]
  }

  /// A scaled target is not the notice's 50, so it must not carry the notice's sentence.
  private var targetCitation: Citation {
    target == LianyungangNotice.target
      ? LianyungangNotice.goal : .agreed("示例：目标人数由通知的50名按报名人数折算为\(target)名。")
  }

  private var tierShare: RuleSetting {
    setting(
      "tier-share", .hard, ["L17", "L18", "L19", "D14", "D15", "D22"], LianyungangNotice.share,
      [
        Parameter("tier", .text(Tier.municipal.rawValue)),
        Parameter("kind", .text(HostKind.general.rawValue)),
        Parameter("percent", .integer(30)),
        Parameter("base", .text("target")),
      ])
  }

  private var subsidy: RuleSetting {
    setting(
      "subsidy", .hard, ["L30", "L31", "L33", "L36", "D14", "D20"], LianyungangNotice.subsidy,
      [
        Parameter("yuan_per_person", .integer(10_000)),
        words("tiers", [Tier.municipal]),
        Parameter("payer", .text(Payer.city.rawValue)),
        Parameter("otherwise", .text(Payer.county.rawValue)),
        Parameter("limit_yuan", .text("unlimited")),
        Parameter("fees_waived", .text("subsidised")),
      ])
  }

  private func wish(
    _ rule: String, _ requirements: [String], _ citation: Citation, points: Int? = nil
  ) -> RuleSetting {
    setting(
      rule, .wish, requirements, citation, points.map { [Parameter("points", .integer($0))] } ?? [])
  }
}
