import JinxiuDomain

extension PlanDraft {
  /// The plan of the table in `Fixture.demo`, with everything that it says of itself.
  static let demo = PlanDraft(
    levels: [
      LevelDraft("shortfall", 0, isMaximised: false),
      LevelDraft("placed-1", 2, isMaximised: true),
      LevelDraft("placed-2", 8, isMaximised: true),
      LevelDraft("waivers", 1, isMaximised: false),
      LevelDraft("fairness", 1000, isMaximised: true),
      LevelDraft("points", 99, isMaximised: true),
    ], placements: demoPlacements, unplaced: demoUnplaced, lines: demoLines,
    unverifiable: demoUnverifiable)

  private static let demoPlacements = [
    PlacementDraft(
      demand: .trainee("T1"), county: "东海县", unit: "U1", host: "H1", tier: .municipal,
      specialty: "内科", offer: "O1", spells: [july], payer: .city, points: 15),
    PlacementDraft(
      demand: .trainee("T2"), county: "东海县", unit: "U2", host: "H1", tier: .municipal,
      specialty: "康复科", offer: "O2", spells: [july], payer: .city, points: 13),
    PlacementDraft(
      demand: .trainee("T3"), county: "灌云县", unit: "U3", host: "H2", tier: .municipal,
      kind: .maternalAndChild, specialty: "儿科", offer: "O3", spells: [august], payer: .city,
      points: 1, waivers: ["years"]),
    PlacementDraft(
      demand: .trainee("T4"), county: "灌云县", unit: "U3", host: "H3", tier: .county,
      specialty: "内科", offer: "O4", spells: [july], payer: .county, points: 9),
    PlacementDraft(
      demand: .trainee("T5"), county: "东海县", unit: "U2", host: "H3", tier: .county,
      specialty: "外科", offer: "O5", spells: [august], payer: .county, points: 9),
    PlacementDraft(
      demand: .trainee("T9"), county: "灌云县", unit: "U3", host: "H1", tier: .municipal,
      specialty: "内科", offer: "O1", spells: [july], payer: .city, points: 8),
    PlacementDraft(
      demand: .need("N1"), count: 4, county: "东海县", unit: nil, host: "H3", tier: .county,
      specialty: "内科", offer: "O4", spells: [august], payer: .county, points: 11),
  ]

  static let july = spell("2024-07", "2024-09")
  static let august = spell("2024-08", "2024-10")

  private static let demoUnplaced = [
    UnplacedDraft(
      demand: .trainee("T6"), county: "委直属", unit: "U4", reason: .limits,
      rules: ["county-quota"],
      nearest: NearestAlternative(
        host: "H3", specialty: "内科", from: month("2024-07"), missing: [])),
    UnplacedDraft(
      demand: .trainee("T7"), county: "东海县", unit: "U1", reason: .ineligible,
      rules: ["licence"]),
    UnplacedDraft(demand: .trainee("T8"), county: "东海县", unit: "U2", reason: .noOffer),
    UnplacedDraft(
      demand: .need("N1"), county: "东海县", unit: nil, reason: .limits, rules: ["county-quota"]),
  ]

  private static let demoLines = [
    LineDraft("licence", nil, used: 1, limit: nil),
    LineDraft("years", nil, used: 0, limit: nil, isBinding: false, waived: 1),
    LineDraft("seats", "市一院内科（O1） · 2024-08", used: 2, limit: 2),
    LineDraft("mentors", "东海县医院内科带教 · 2024-08", used: 5, limit: 5),
    LineDraft("host-capacity", "东海县医院 · 2024-09", used: 6, limit: 6),
    LineDraft("beds", "市妇幼住宿床位 · 2024-10", used: 1, limit: 1),
    LineDraft("away-at-once", "牛山卫生院 · 2024-07", used: 1, limit: 1),
    LineDraft("target", "全部安排", used: 10, limit: 10),
    LineDraft("county-quota", "东海县", used: 7, limit: 7),
    LineDraft("county-quota", "灌云县", used: 3, limit: 3),
    LineDraft("county-quota", "灌云县下限", used: 3, limit: 1, isBinding: false),
    LineDraft("county-quota", "委直属", used: 0, limit: 0),
    LineDraft("share", "全市", used: 3, limit: 3),
    LineDraft("subsidy", nil, used: 40000, limit: 40000),
  ]

  private static let demoUnverifiable = [
    Unverifiable(
      rule: "government-run", column: "units.government_run", demands: [.need("N1")]),
    Unverifiable(rule: "on-post", column: "trainees.on_post", demands: [.trainee("T4")]),
    Unverifiable(rule: "on-post", column: "needs.on_post", demands: [.need("N1")]),
    Unverifiable(rule: "role", column: "needs.role", demands: [.need("N1")]),
    Unverifiable(rule: "licence", column: "needs.licence", demands: [.need("N1")]),
    Unverifiable(rule: "years", column: "needs.years", demands: [.need("N1")]),
  ]
}
