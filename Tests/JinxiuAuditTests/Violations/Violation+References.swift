import JinxiuAudit
import JinxiuDomain

extension Violation {
  static let accounts: [Violation] = [
    Violation(
      "a trainee has two places", .traineeTwice,
      naming: ["郑九", "市一院", "东海县医院", "2024-07", "2024-10", "第one-placement条"]
    ) { fixture in
      guard var second = fixture.plan.placements.first(where: { $0.demand == .trainee("T9") })
      else { return }
      second.host = "H3"
      second.tier = .county
      second.offer = "O4"
      second.spells = [PlanDraft.august]
      fixture.plan.placements.insert(second, at: 6)
    },
    Violation(
      "more of a need are placed than there are", .onePlacement,
      naming: ["N1", "东海县医院", "2024-08", "6", "5"]
    ) { $0.placement(.need("N1")) { $0.count = 6 } },
    Violation("somebody is forgotten", .accounting, naming: ["钱二", "东海县"]) {
      $0.plan.unplaced.removeAll { $0.demand == .trainee("T8") }
    },
    Violation("somebody is placed and unplaced", .accounting, naming: ["张三"]) {
      $0.plan.unplaced.insert(
        UnplacedDraft(demand: .trainee("T1"), county: "东海县", unit: "U1", reason: .limits), at: 0)
    },
    Violation("one of a need is counted twice", .accounting, naming: ["N1", "6", "5"]) {
      $0.unplaced(.need("N1")) { $0.count = 2 }
    },
  ]

  static let references: [Violation] = names + copies + shapes

  private static let names: [Violation] = [
    Violation("the plan is for other tables", .otherScenario) { $0.plan.digest = "abd" },
    Violation("the plan is for another programme", .otherProgramme) {
      $0.plan.programme = "demo-2023"
    },
    Violation("a rule is not in the catalogue", .unreadableRule) {
      $0.rule("duration") { $0.key = "length" }
    },
    Violation("a rule has a kind that it cannot have", .unreadableRule) {
      $0.rule("seats") { $0.kind = .wish }
    },
    Violation("a parameter is missing", .unreadableRule) {
      $0.rule("target") { $0.parameters = [:] }
    },
    Violation("a parameter is no month", .unreadableRule) {
      $0.parameter("month", of: "finish-by", .text("October"))
    },
    Violation("an unknown trainee is placed", .unknownDemand, naming: ["T99", "市一院", "2024-07"]) {
      $0.placement(.trainee("T9")) { $0.demand = .trainee("T99") }
    },
    Violation("an unknown need is unplaced", .unknownDemand, naming: ["N9"]) {
      $0.unplaced(.need("N1")) { $0.demand = .need("N9") }
    },
    Violation("an unknown offer is taken", .unknownOffer, naming: ["郑九", "市一院", "O99"]) {
      $0.placement(.trainee("T9")) { $0.offer = "O99" }
    },
    Violation("an unknown host is named", .unknownHost, naming: ["郑九", "H99", "2024-07"]) {
      $0.placement(.trainee("T9")) { $0.host = "H99" }
    },
    Violation("the nearest alternative is at an unknown host", .unknownHost, naming: ["周八"]) {
      $0.unplaced(.trainee("T6")) {
        $0.nearest = NearestAlternative(
          host: "H99", specialty: "内科", from: month("2024-07"), missing: [])
      }
    },
    Violation("an unknown rule is in the way", .unknownRule, naming: ["周八", "nothing"]) {
      $0.unplaced(.trainee("T6")) { $0.rules = ["nothing"] }
    },
  ]

  private static let copies: [Violation] = [
    Violation("another county is written", .copiedCounty, naming: ["郑九", "市一院", "2024-07"]) {
      $0.placement(.trainee("T9")) { $0.county = "东海县" }
    },
    Violation("another county of an unplaced one is written", .copiedCounty, naming: ["周八"]) {
      $0.unplaced(.trainee("T6")) { $0.county = "东海县" }
    },
    Violation("another unit is written", .copiedUnit, naming: ["郑九", "U1", "U3"]) {
      $0.placement(.trainee("T9")) { $0.unit = "U1" }
    },
    Violation("another level is written", .copiedLevel, naming: ["郑九", "市一院"]) {
      $0.placement(.trainee("T9")) { $0.level = .county }
    },
    Violation("another host is written", .copiedHost, naming: ["郑九", "H2", "H1"]) {
      $0.placement(.trainee("T9")) { $0.host = "H2" }
    },
    Violation("another tier is written", .copiedTier, naming: ["郑九", "市一院"]) {
      $0.placement(.trainee("T9")) { $0.tier = .county }
    },
    Violation("another kind is written", .copiedKind, naming: ["郑九", "市一院"]) {
      $0.placement(.trainee("T9")) { $0.kind = .specialist }
    },
    Violation("another specialty is written", .copiedSpecialty, naming: ["郑九", "外科", "内科"]) {
      $0.placement(.trainee("T9")) { $0.specialty = "外科" }
    },
  ]

  private static let shapes: [Violation] = [
    Violation("one trainee counts as two", .badCount, naming: ["郑九", "市一院", "2024-07"]) {
      $0.placement(.trainee("T9")) { $0.count = 2 }
    },
    Violation("nobody of a need is placed", .badCount, naming: ["N1", "东海县医院"]) {
      $0.placement(.need("N1")) { $0.count = 0 }
    },
    Violation("nobody is unplaced", .badCount, naming: ["周八"]) {
      $0.unplaced(.trainee("T6")) { $0.count = 0 }
    },
    Violation("there are no months", .noSpell, naming: ["郑九", "市一院"]) {
      $0.placement(.trainee("T9")) { $0.spells = [] }
    },
    Violation("two spells share a month", .spellOverlap, naming: ["郑九", "市一院", "2024-07"]) {
      $0.placement(.trainee("T9")) {
        $0.spells = [spell("2024-07", "2024-08"), spell("2024-08", "2024-09")]
      }
    },
    Violation("placements are out of order", .order) { $0.plan.placements.reverse() },
    Violation("the unplaced are out of order", .order) { $0.plan.unplaced.reverse() },
    Violation("a number beyond all bounds", .overflow, naming: ["N1"]) {
      $0.placement(.need("N1")) { $0.count = Int.max }
    },
  ]
}
