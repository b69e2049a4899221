import JinxiuDomain

/// A plan of 11,000 people as large as a province's, made by counting alone.
struct LargeSample {
  static let shared = LargeSample()

  let scenario: Scenario
  let plan: Plan

  private init() {
    let people = LargePeople()
    scenario = Scenario(
      programme: Self.programme, counties: LargePeople.counties, units: people.units,
      hosts: people.hosts, offers: people.offers, trainees: people.trainees,
      guidance: Self.guidance, digest: "0123456789abcdef")
    plan = Plan(
      scenario: ScenarioStamp(id: "province-2024", digest: "0123456789abcdef"),
      programme: "province-2024", made: MakerStamp(at: "2024-01-15", version: "0.1.0", seed: 1),
      outcome: Self.outcome, placements: people.placements, unplaced: people.unplaced,
      rules: Self.uses(of: people), unverifiable: [],
      certificates: [
        LevelCertificate(level: "placed-1", bound: 4_003, scale: 1000, rows: [], goals: []),
        LevelCertificate(level: "points", bound: 77_020, scale: 1000, rows: [], goals: []),
      ])
  }

  private static let programme = Programme(
    id: "province-2024", title: "全省基层卫生人员进修",
    document: Document(
      number: "某卫发〔2024〕1号", issuer: "某省卫生健康委员会", division: "", dated: "2024-01-15",
      basis: []),
    periods: Sample.span("2024-01", 36),
    levels: UnitLevel.allCases.map {
      TrainingLevel(level: $0, length: LargePeople.months(of: $0))
    }, asOf: "2024-01-15", filingDeadline: nil, language: .chinese, categories: [],
    rules: rules, objective: [.shortfall, .placed, .waivers, .fairness, .points], contact: "",
    sampleNotice: "机构和人员均为生成。")

  private static let rules = [
    Sample.rule(
      "coverage", "unit-coverage", .hard, "一", "实现全覆盖",
      [Parameter("levels", .texts(["county", "township", "village"]))]),
    Sample.rule("guidance", "guidance-floor", .hard, "附件", "实际进修人数不少于指导数"),
    Sample.rule("seats", "seats", .hard, "二", "公开进修招收计划"),
    Sample.rule("licence", "licence", .hard, "三", "在岗医务人员"),
    Sample.rule("age", "age-below", .waivable, "一", "年龄原则上在50周岁以下"),
    Sample.rule(
      "lodging", "lodging", .hard, "五", "提供住宿",
      [Parameter("provided_by", .texts(["provincial", "municipal"]))]),
  ]

  private static let outcome = PlanOutcome(
    state: .gap,
    levels: [
      LevelResult(name: "shortfall", value: 300, bound: 300, isProven: true, isMaximised: false),
      LevelResult(
        name: "placed-1", value: 4_000, bound: 4_003, isProven: false, isMaximised: true,
        proof: .prices),
      LevelResult(name: "placed-2", value: 7_000, bound: 7_000, isProven: true, isMaximised: true),
      LevelResult(name: "fairness", value: 612, bound: nil, isProven: false, isMaximised: true),
      LevelResult(
        name: "points", value: 77_000, bound: 77_004, isProven: false, isMaximised: true),
    ])

  /// Every city is asked for one more than it has in the first level.
  private static let guidance = LargePeople.cities.flatMap { city in
    [
      Guidance(city: city, level: .county, people: 460),
      Guidance(city: city, level: .township, people: 270),
      Guidance(city: city, level: .village, people: 270),
    ]
  }

  private static func uses(of people: LargePeople) -> [RuleUse] {
    people.units.map { unit in
      RuleUse(
        rule: "coverage", subject: Phrase(unit.name, unit.name), used: 1, limit: 1,
        isBinding: true, waived: 0)
    }
      + LargePeople.cities.map { city in
        RuleUse(
          rule: "guidance", subject: Phrase("\(city)县级", "\(city) county"), used: 457, limit: 460,
          isBinding: true, waived: 0)
      }
      + people.offers.map { offer in
        RuleUse(
          rule: "seats", subject: Phrase("\(offer.host) 2024-03", "\(offer.host) 2024-03"), used: 2,
          limit: 2, isBinding: true, waived: 0)
      }
      + [
        RuleUse(rule: "licence", subject: nil, used: 500, limit: nil, isBinding: true, waived: 0)
      ]
  }
}
