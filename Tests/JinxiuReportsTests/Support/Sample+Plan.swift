import JinxiuDomain

extension Sample {
  static func plan(
    state: OutcomeState = .proven, levels: [LevelResult] = levels,
    placements: [Placement] = placements, unplaced: [Unplaced] = unplaced,
    rules: [RuleUse] = ruleUses, unverifiable: [Unverifiable] = unverifiable,
    certificates: [LevelCertificate] = certificates
  ) -> Plan {
    Plan(
      scenario: ScenarioStamp(id: "lianyungang-2024", digest: "3f7a0c11"),
      programme: "lianyungang-2024",
      made: MakerStamp(at: "2024-06-03", version: "0.1.0", seed: 1),
      outcome: PlanOutcome(state: state, levels: levels), placements: placements,
      unplaced: unplaced, rules: rules, unverifiable: unverifiable, certificates: certificates)
  }

  static let levels = [
    LevelResult(
      name: "placed-1", value: 1, bound: 1, isProven: true, isMaximised: true, proof: .prices),
    LevelResult(name: "placed-2", value: 8, bound: 8, isProven: true, isMaximised: true),
    LevelResult(name: "waivers", value: 1, bound: 1, isProven: true, isMaximised: false),
    LevelResult(name: "fairness", value: 1000, bound: 1000, isProven: true, isMaximised: true),
    LevelResult(name: "points", value: 1204, bound: 1204, isProven: true, isMaximised: true),
  ]

  static let certificates = [
    LevelCertificate(level: "points", bound: 1207, scale: 1000, rows: [], goals: [])
  ]

  static let placements = [
    placement("t01", "u1", "h1", "内科", "o1", from: "2024-07"),
    placement("t02", "u1", "h4", "外科", "o5", from: "2024-07"),
    placement("t03", "u3", "h5", "内科", "o8", from: "2024-07", waivers: ["three-years"]),
    placement("t04", "u4", "h3", "儿科", "o4", from: "2024-08"),
    placement("t05", "u5", "h1", "影像", "o2", from: "2024-08"),
    placement("t06", "u6", "h2", "中医", "o3", from: "2024-07"),
    placement("t07", "u7", "h4", "急诊", "o7", from: "2024-07"),
    placement(need: "n01", 2, "东海县", "h4", "护理", "o6", from: "2024-08"),
  ]

  static let unplaced = [
    Unplaced(
      demand: .trainee("t08"), count: 1, county: "东海县", unit: "u2", reason: .ineligible,
      rules: ["licence"],
      explanation: Phrase("周洁没有执业资质。", "周洁 holds no licence."),
      nearest: NearestAlternative(
        host: "h4", specialty: "外科", from: month("2024-07"),
        missing: [Phrase("取得执业资质", "a licence")])),
    Unplaced(
      demand: .trainee("t09"), count: 1, county: "海州区", unit: "u5", reason: .noOffer, rules: [],
      explanation: Phrase("没有医院招收病理进修。", "No host offers pathology."), nearest: nil),
    Unplaced(
      demand: .trainee("t10"), count: 1, county: "市第四人民医院", unit: "u8", reason: .limits,
      rules: ["quota"],
      explanation: Phrase("该单位没有分配名额。", "The unit has no quota."),
      nearest: NearestAlternative(
        host: "h5", specialty: "内科", from: month("2024-08"),
        missing: [
          Phrase("从其他县区调剂1个名额", "one transferred quota"), Phrase("1个内科席位", "one seat"),
        ])),
    Unplaced(
      demand: .need("n02"), count: 2, county: "灌南县", unit: nil, reason: .limits,
      rules: ["quota", "seats"],
      explanation: Phrase("灌南县2个名额已用完。", "The county's quota of 2 is used up."),
      nearest: nil),
  ]

  static let ruleUses = [
    RuleUse(rule: "target", subject: nil, used: 9, limit: 9, isBinding: true, waived: 0),
    RuleUse(rule: "licence", subject: nil, used: 1, limit: nil, isBinding: true, waived: 0),
    RuleUse(rule: "three-years", subject: nil, used: 1, limit: nil, isBinding: false, waived: 1),
    RuleUse(
      rule: "seats", subject: Phrase("连云港市第一人民医院 内科 2024-07", "h1 内科 2024-07"), used: 1, limit: 1,
      isBinding: true, waived: 0),
    RuleUse(
      rule: "quota", subject: Phrase("东海县", "东海县"), used: 4, limit: 4, isBinding: true, waived: 0),
    RuleUse(
      rule: "quota", subject: Phrase("灌南县", "灌南县"), used: 2, limit: 2, isBinding: true, waived: 0),
    RuleUse(
      rule: "city-general", subject: Phrase("全市", "whole plan"), used: 2, limit: 2, isBinding: true,
      waived: 0),
  ]

  static let unverifiable = [
    Unverifiable(
      rule: "on-post", column: "trainees.on_post", demands: [.trainee("t01"), .trainee("t02")]),
    Unverifiable(rule: "on-post", column: "needs.on_post", demands: [.need("n01")]),
  ]

  static let facts = [
    Phrase(
      "进修3个月且须在10月底前结束，所有人员8月份都在进修，因此8月份的席位须不少于人数。",
      "Three months ending by October: everyone overlaps in August, so August seats bound the plan."
    )
  ]
}
