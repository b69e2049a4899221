import JinxiuDomain
import JinxiuFiles

/// A plan that uses every field of the file.
enum PlanSample {
  static let programme = Programme(
    id: "demo", title: "示例",
    document: Document(number: "1号", issuer: "委员会", division: "", dated: "2024-06-03", basis: []),
    periods: PeriodSpan(from: Period(index: 2024 * 12 + 6), count: 4), levels: [],
    asOf: "2024-06-12", filingDeadline: nil, language: .chinese, categories: [],
    rules: [
      RuleSetting(
        id: "share", rule: "tier-share", kind: .hard, requirements: ["L17"], clause: "三（一）",
        quote: "不超过30%", parameters: [])
    ], objective: [.placed], contact: "", sampleNotice: nil)

  static func plan(seats: Int = 1) -> Plan {
    Plan(
      scenario: ScenarioStamp(id: "demo", digest: String(repeating: "a", count: 64)),
      programme: "demo", made: MakerStamp(at: "2024-06-12", version: "0.1.0", seed: 7),
      outcome: PlanOutcome(
        state: .gap,
        levels: [
          LevelResult(
            name: "placed-1", value: 3, bound: 3, isProven: true, isMaximised: true,
            proof: .prices),
          LevelResult(name: "points", value: -4, bound: nil, isProven: false, isMaximised: true),
        ]),
      placements: [placement(.trainee("T1"), unit: "U1"), placement(.need("N1"), unit: nil)],
      unplaced: [unplaced],
      rules: [
        RuleUse(
          rule: "share", subject: Phrase("全市", "whole plan"), used: seats, limit: 1,
          isBinding: true, waived: 0),
        RuleUse(rule: "share", subject: nil, used: 0, limit: nil, isBinding: false, waived: 2),
      ],
      unverifiable: [
        Unverifiable(
          rule: "share", column: "trainees.on_post", demands: [.trainee("T1"), .need("N1")])
      ], certificates: certificates)
  }

  private static let certificates = [
    LevelCertificate(level: "placed-1", bound: 3, scale: 1, rows: [], goals: []),
    LevelCertificate(
      level: "points", bound: 7, scale: 100,
      rows: [
        RowPrice(rule: "seats", subject: "O1", month: Period(index: 2024 * 12 + 7), price: 3),
        RowPrice(rule: "seats", subject: "O1", month: Period(index: 2024 * 12 + 8), price: 4),
        RowPrice(rule: "seats", subject: "O2", month: Period(index: 2024 * 12 + 8), price: 5),
        RowPrice(rule: "share", subject: "all", month: nil, price: 250),
      ],
      goals: [
        GoalPrice(level: "fairness", county: "东海县", price: 6),
        GoalPrice(level: "fairness", county: "灌云县", price: 8),
        GoalPrice(level: "placed-1", price: 9),
      ]),
  ]

  private static func placement(_ demand: DemandName, unit: Identifier<Unit>?) -> Placement {
    Placement(
      demand: demand, count: 1, county: "东海县", unit: unit, level: .township, host: "H1",
      tier: .municipal, kind: .chineseMedicine, specialty: "内科/\"心\"", offer: "O1",
      spells: [PeriodSpan(from: Period(index: 2024 * 12 + 6), count: 3)], payer: .city, points: -2,
      waivers: ["share"])
  }

  private static let unplaced = Unplaced(
    demand: .trainee("T2"), count: 1, county: "灌云县", unit: nil, reason: .limits,
    rules: ["share"], explanation: Phrase("名额已满", "all seats are taken"),
    nearest: NearestAlternative(
      host: "H1", specialty: "内科", from: Period(index: 2024 * 12 + 7),
      missing: [Phrase("一个名额", "one more seat")]))

  static var text: String { PlanText.text(plan(), under: programme) }
}
