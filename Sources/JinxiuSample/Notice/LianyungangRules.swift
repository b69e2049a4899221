import JinxiuDomain

/// The rules of the notice with its numbers, in the order of its articles.
///
/// A rule that no sentence of the notice states is marked 方案约定 and says in a sentence of its own
/// what it asks; it never passes for the notice's.
struct LianyungangRules {
  /// People of the target rule: the notice's 50, or what the sample made of it.
  let target: Int

  func settings() -> [RuleSetting] {
    people + hosts + months + capacities + totals + preferences
  }

  private var people: [RuleSetting] {
    [
      hard(
        "sending-level", ["L6"], LianyungangNotice.goal, [words("levels", [UnitLevel.township])]),
      hard("government-run", ["L8"], LianyungangNotice.people),
      hard("on-post", ["L9"], LianyungangNotice.people),
      hard(
        "role", ["L10", "L12"], LianyungangNotice.people,
        [words("roles", [Role.physician, .imaging, .laboratory, .nursing])]),
      hard("licence", ["L13", "L58"], LianyungangNotice.qualification, Licences.parameters),
      setting(
        "years-in-profession", .waivable, ["L14"], LianyungangNotice.qualification,
        [Parameter("minimum", .integer(3))]),
    ]
  }

  private var hosts: [RuleSetting] {
    let kinds: [HostKind] = [.general, .specialist, .chineseMedicine, .maternalAndChild]
    return [
      hard(
        "host-tier", ["L7"], LianyungangNotice.goal, [words("tiers", [Tier.municipal, .county])]),
      hard("host-kind", ["L15", "L16"], LianyungangNotice.hosts, [words("kinds", kinds)]),
      hard("specialty-match", ["L27", "L59"], LianyungangNotice.content),
      hard("technique-match", ["L27"], LianyungangNotice.techniques),
      hard("offer-level", ["L6"], .agreed("招收计划注明派出单位层级的，只接收该层级人员。")),
      hard("pins", ["L60"], .agreed("已商定的安排予以锁定，编制方案时不得变动。")),
    ]
  }

  private var months: [RuleSetting] {
    [
      hard("duration", ["L22", "L23", "L61"], LianyungangNotice.time),
      hard("within-periods", ["L25"], .agreed("进修月份应在方案期间和招收计划期间之内，按规定月份入科。")),
      setting(
        "earliest-start", .waivable, ["L25", "D21"], .agreed("材料于6月12日报齐，整月进修最早自7月开始。"),
        [Parameter("month", .text("2024-07"))]),
      setting(
        "finish-by", .waivable, ["L24", "L61"], LianyungangNotice.time,
        [Parameter("month", .text("2024-10")), Parameter("open", .boolean(false))]),
      hard(
        "subsidy-deadline", ["L35"], LianyungangNotice.subsidyDeadline,
        [Parameter("month", .text("2024-12")), words("tiers", [Tier.municipal])]),
      setting("availability", .waivable, ["L39", "L45"], LianyungangNotice.release),
    ]
  }

  private var capacities: [RuleSetting] {
    [
      hard(
        "seats", ["L44", "D17"], .agreed("每月在科进修人数不超过招收计划的名额。"),
        [Parameter("programme_first", .boolean(true))]),
      hard("mentors", ["L44"], LianyungangNotice.mentoring),
      hard("host-capacity", ["L44"], .agreed("每月在院进修人数不超过医院可同时接收的人数。")),
      hard("beds", ["L31"], LianyungangNotice.travel),
      hard("away-at-once", ["L39"], .agreed("同一单位每月外出进修人数不超过其可派出的人数。")),
    ]
  }

  private func hard(
    _ rule: String, _ requirements: [String], _ citation: Citation, _ parameters: [Parameter] = []
  ) -> RuleSetting {
    setting(rule, .hard, requirements, citation, parameters)
  }

  func setting(
    _ rule: String, _ kind: RuleKind, _ requirements: [String], _ citation: Citation,
    _ parameters: [Parameter] = []
  ) -> RuleSetting {
    RuleSetting(
      id: Identifier(rule), rule: rule, kind: kind, requirements: requirements,
      clause: citation.clause, quote: citation.quote, parameters: parameters)
  }

  func words(_ name: String, _ codes: [some RawRepresentable<String>]) -> Parameter {
    Parameter(name, .texts(codes.map(\.rawValue)))
  }
}
