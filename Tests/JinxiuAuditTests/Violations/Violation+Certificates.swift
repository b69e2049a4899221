import JinxiuAudit
import JinxiuDomain

extension Violation {
  static let certificates: [Violation] = prices + bounds

  private static let prices: [Violation] = [
    Violation("prices of no level", .certificateLevel, naming: ["placed-3"]) {
      $0.certify("placed-3", bound: 8)
    },
    Violation("two lists of prices of one level", .certificateLevel, naming: ["placed-2"]) {
      $0.certify("placed-2", bound: 10)
      $0.certify("placed-2", bound: 10)
    },
    Violation("prices in halves of nothing", .certificatePrice, naming: ["placed-2", "0"]) {
      $0.certify("placed-2", bound: 10, scale: 0)
    },
    Violation("a price below nothing", .certificatePrice, naming: ["placed-2", "-1", "all"]) {
      $0.certify("placed-2", bound: 10, [("target", "all", nil, -1)])
    },
    Violation("a price below nothing of a goal", .certificatePrice, naming: ["placed-1", "-2"]) {
      $0.certify("placed-2", bound: 10, goals: [GoalPrice(level: "placed-1", price: -2)])
    },
    Violation("a price of no rule", .certificateRow, naming: ["placed-2", "nothing all"]) {
      $0.certify("placed-2", bound: 10, [("nothing", "all", nil, 1)])
    },
    Violation("a price of no offer", .certificateRow, naming: ["placed-2", "seats O99 2024-08"]) {
      $0.certify("placed-2", bound: 10, [("seats", "O99", "2024-08", 1)])
    },
    Violation("a price of a month that has no row", .certificateRow, naming: ["O1 2024-06"]) {
      $0.certify("placed-2", bound: 10, [("seats", "O1", "2024-06", 1)])
    },
    Violation("a price of an offer without a month", .certificateRow, naming: ["seats O1"]) {
      $0.certify("placed-2", bound: 10, [("seats", "O1", nil, 1)])
    },
    Violation("a price of a total in a month", .certificateRow, naming: ["target all 2024-08"]) {
      $0.certify("placed-2", bound: 10, [("target", "all", "2024-08", 1)])
    },
    Violation("a price of a host without limit", .certificateRow, naming: ["host-capacity H2"]) {
      $0.certify("placed-2", bound: 10, [("host-capacity", "H2", "2024-08", 1)])
    },
    Violation("a price of a level below", .certificateGoal, naming: ["placed-2", "waivers"]) {
      $0.certify("placed-2", bound: 10, goals: [GoalPrice(level: "waivers", price: 1)])
    },
    Violation("a price of no level above", .certificateGoal, naming: ["placed-2", "nothing"]) {
      $0.certify("placed-2", bound: 10, goals: [GoalPrice(level: "nothing", price: 1)])
    },
    Violation("a price of fairness without county", .certificateGoal, naming: ["fairness"]) {
      $0.certify("points", bound: 999, goals: [GoalPrice(level: "fairness", price: 1)])
    },
    Violation("a price of a county that is none", .certificateGoal, naming: ["fairness 某县"]) {
      $0.certify(
        "points", bound: 999, goals: [GoalPrice(level: "fairness", county: "某县", price: 1)])
    },
    Violation("a price of people of a county", .certificateGoal, naming: ["placed-1 东海县"]) {
      $0.certify(
        "points", bound: 999, goals: [GoalPrice(level: "placed-1", county: "东海县", price: 1)])
    },
  ]

  private static let bounds: [Violation] = [
    Violation("fewer people than prices prove", .certificateBound, naming: ["placed-2", "7", "8"]) {
      $0.certifyPlaced(bound: 7)
    },
    Violation("a smaller price proves less", .certificateBound, naming: ["placed-2", "8", "10"]) {
      $0.certify("placed-2", bound: 8, [("target", "all", nil, 1)])
    },
    Violation("more waivers than prices prove", .certificateBound, naming: ["waivers", "1", "0"]) {
      $0.certify("waivers", bound: 1)
    },
    Violation("fairness one step further than out of reach", .certificateBound, naming: ["749"]) {
      $0.makeFairnessScarce()
      $0.certifyFairness(bound: 749)
    },
    Violation("fairness out of reach without a price", .certificateBound, naming: ["fairness"]) {
      $0.certify("fairness", bound: 999)
    },
    Violation("an overflowing price", .overflow, naming: ["placed-2"]) {
      $0.certify("placed-2", bound: 8, [("target", "all", nil, Int.max)])
    },
    Violation("two prices of one row that overflow", .overflow, naming: ["placed-2"]) {
      $0.certify(
        "placed-2", bound: 8, [("target", "all", nil, Int.max), ("target", "all", nil, Int.max)])
    },
    Violation(
      "prices said to prove what counting does not", .priceProof, naming: ["placed-2", "8"]
    ) {
      $0.level("placed-2") { $0.proof = .prices }
    },
    Violation("a bound better than the certificate", .priceProof, naming: ["placed-2", "8", "9"]) {
      $0.certifyPlaced(bound: 9)
      $0.level("placed-2") { $0.proof = .prices }
    },
    Violation("no bound, yet prices that prove it", .priceProof, naming: ["placed-1"]) {
      $0.level("placed-1") { ($0.proof, $0.bound) = (.prices, nil) }
    },
  ]
}

extension Harmless {
  static let certificates: [Harmless] = [
    Harmless("prices that prove the bound") {
      $0.certifyPlaced(bound: 8)
      $0.level("placed-2") { $0.proof = .prices }
    },
    Harmless("prices that prove more than is claimed") { $0.certifyPlaced(bound: 9) },
    Harmless("a price of nothing, and a row priced in two parts") {
      $0.certify(
        "placed-2", bound: 8,
        [("target", "all", nil, 1), ("target", "all", nil, 1), ("seats", "O1", "2024-08", 0)],
        scale: 2, goals: [GoalPrice(level: "placed-1", price: 2)])
    },
    Harmless("a bound that counting proves") {
      $0.level("placed-1") { $0.proof = .prices }
      $0.level("shortfall") { $0.proof = .prices }
      $0.level("fairness") { $0.proof = .prices }
    },
    Harmless("fairness above all that people can reach") {
      $0.makeFairnessScarce()
      $0.certifyFairness(bound: 857)
    },
  ]
}

extension Fixture {
  /// Ten people in all and two of the first class leave eight for the second.
  mutating func certifyPlaced(bound: Int) {
    certify(
      "placed-2", bound: bound, [("target", "all", nil, 1)],
      goals: [GoalPrice(level: "placed-1", price: 1)])
  }

  /// Seven of 东海县 and four of 灌云县 could go, but only ten in all.
  fileprivate mutating func makeFairnessScarce() {
    scenario.objective = [.fairness]
    scenario.trainees += [TraineeDraft(id: "T99", name: "冯甲", unit: "U3")]
    plan.unplaced.insert(
      UnplacedDraft(demand: .trainee("T99"), county: "灌云县", unit: "U3", reason: .limits), at: 3)
    county("灌云县") { $0.quotaMaximum = .atMost(5) }
    plan.lines = []
    plan.levels = [LevelDraft("fairness", 750, isMaximised: true)]
    plan.levels[0].isProven = false
    plan.state = .gap
  }

  fileprivate mutating func certifyFairness(bound: Int) {
    (plan.levels[0].proof, plan.levels[0].bound) = (.prices, bound)
    certify(
      "fairness", bound: bound, [("target", "all", nil, 1)],
      goals: [
        GoalPrice(level: "fairness", county: "东海县", price: 1),
        GoalPrice(level: "fairness", county: "灌云县", price: 1),
      ])
  }

  mutating func certify(
    _ level: String, bound: Int,
    _ rows: [(rule: Identifier<RuleSetting>, subject: String, month: String?, price: Int)] = [],
    scale: Int = 1, goals: [GoalPrice] = []
  ) {
    plan.certificates.append(
      LevelCertificate(
        level: level, bound: bound, scale: scale,
        rows: rows.map {
          RowPrice(
            rule: $0.rule, subject: $0.subject, month: $0.month.flatMap { Period($0) },
            price: $0.price)
        }, goals: goals))
  }
}
