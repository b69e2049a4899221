import JinxiuDomain

extension RuleDraft {
  /// Every rule of the catalogue; the clause of each is its key in the imagined document.
  static let demo: [RuleDraft] = people + places + months + limits + wishes

  private static let people = [
    rule("sending-level", ["levels": .texts(["township"])]),
    rule("government-run", kind: .waivable),
    rule("on-post", kind: .waivable),
    rule("role", ["roles": .texts(["physician", "imaging", "nursing"])]),
    rule("licence", ["physician": .texts(["执业医师", "执业助理医师"])]),
    rule("years", key: "years-in-profession", kind: .waivable, ["minimum": .integer(3)]),
  ]

  private static let places = [
    rule("host-tier", ["tiers": .texts(["municipal", "county"])]),
    rule("host-kind", kind: .waivable, ["kinds": .texts(["general", "maternal-and-child"])]),
    rule("specialty-match"),
    rule("technique-match", kind: .waivable),
    rule("offer-level"),
    rule("wished-host", kind: .wish, ["points": .integers([6, 4, 2])]),
    rule("pins"),
  ]

  private static let months = [
    rule("duration"),
    rule("within-periods"),
    rule("earliest-start", ["month": .text("2024-07")]),
    rule("finish-by", kind: .waivable, ["month": .text("2024-10"), "open": .boolean(true)]),
    rule(
      "subsidy-deadline", ["month": .text("2024-10"), "tiers": .texts(["municipal"])]),
    rule("availability", kind: .waivable),
  ]

  private static let limits = [
    rule("seats"), rule("mentors"), rule("host-capacity"), rule("beds"), rule("away-at-once"),
    rule("one-placement"),
    rule("target", ["people": .integer(10)]),
    rule("county-quota", ["without_quota": .text("none")]),
    rule(
      "share", key: "tier-share",
      [
        "tier": .text("municipal"), "kind": .text("general"), "percent": .integer(30),
        "base": .text("placed"),
      ]),
    rule("general-hospital-majority", ["percent": .integer(50)]),
    rule("physician-majority", ["percent": .integer(50)]),
    rule(
      "subsidy",
      [
        "yuan_per_person": .integer(10000), "tiers": .texts(["municipal"]),
        "payer": .text("city"), "otherwise": .text("county"), "limit_yuan": .integer(40000),
      ]),
  ]

  private static let wishes = [
    rule("feature-first", kind: .wish),
    rule("incubation", kind: .wish, ["points": .integer(5)]),
    rule("ground", kind: .wish, ["points": .integer(2)]),
    rule("first-choice-specialty", kind: .wish, ["points": .integer(3)]),
    rule("partners", kind: .wish),
    rule("distance", kind: .wish, ["kilometres_per_point": .integer(20)]),
    rule("earlier-start", kind: .wish, ["points": .integer(1)]),
  ]

  static func rule(
    _ id: String, key: String? = nil, kind: RuleKind = .hard,
    _ parameters: [String: ParameterValue] = [:]
  ) -> RuleDraft {
    RuleDraft(
      id: Identifier(id), key: key ?? id, kind: kind, clause: "第\(key ?? id)条",
      parameters: parameters)
  }
}
