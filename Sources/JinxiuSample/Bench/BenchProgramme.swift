import JinxiuDomain

/// The rules of a bench sample, each with a sentence of its own since no notice states them.
struct BenchProgramme {
  let size: BenchSize
  let seed: Int
  let specialties: [Identifier<Specialty>]

  static let first = Period(index: 2024 * 12)

  var programme: Programme {
    Programme(
      id: "bench", title: "测算用示例方案",
      document: Document(
        number: "示例", issuer: "示例市卫生健康委员会", division: "示例处", dated: "2024-01-01", basis: []),
      periods: PeriodSpan(from: Self.first, count: size.months),
      levels: [TrainingLevel(level: .county, length: size.stay)], asOf: "2024-01-01",
      filingDeadline: nil, language: .chinese,
      categories: specialties.map { SpecialtyCategory(specialty: $0, category: .other) },
      rules: rules, objective: [.placed, .points], contact: "",
      sampleNotice: "示例：规则、医院、招收计划、单位和人员均由种子\(seed)生成，仅供测算，与真实单位和个人无关。"
        + " Sample: rules, hosts, offers, units and people are generated from seed \(seed) to "
        + "measure planning with, and mean no real hospital or person.")
  }

  private var rules: [RuleSetting] {
    [
      rule("specialty-match", .hard, "招收专科应为申请的专科。"),
      rule("duration", .hard, "每人连续进修\(size.stay)个月。"),
      rule("within-periods", .hard, "进修月份应在方案期间和招收计划期间之内。"),
      rule("availability", .hard, "进修月份应在单位可派出的月份之内。"),
      rule("seats", .hard, "每月在科进修人数不超过招收计划的名额。"),
      rule("away-at-once", .hard, "同一单位每月外出进修人数不超过其可派出的人数。"),
      rule("one-placement", .hard, "每人只安排一处。"),
      rule("pins", .hard, "已商定的安排不得变动。"),
      rule(
        "tier-share", .hard, "到市级综合医院进修的人员不超过35%。",
        [
          Parameter("tier", .text(Tier.municipal.rawValue)),
          Parameter("kind", .text(HostKind.general.rawValue)),
          Parameter("percent", .integer(35)), Parameter("base", .text("placed")),
        ]),
      rule(
        "wished-host", .wish, "按志愿顺序计分。",
        [Parameter("points", .integers([1_000, 850, 720, 610, 520, 440]))]),
      rule("first-choice-specialty", .wish, "首选专科优先。", [Parameter("points", .integer(300))]),
      rule("distance", .wish, "就近安排。", [Parameter("kilometres_per_point", .integer(1))]),
      rule(
        "earlier-start", .wish, "尽早开始。", [Parameter("points", .integer(120 / size.months))]),
    ]
  }

  private func rule(
    _ key: String, _ kind: RuleKind, _ sentence: String, _ parameters: [Parameter] = []
  ) -> RuleSetting {
    RuleSetting(
      id: Identifier(key), rule: key, kind: kind, requirements: [], clause: "方案约定",
      quote: sentence, parameters: parameters)
  }
}
