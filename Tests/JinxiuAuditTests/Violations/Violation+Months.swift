import JinxiuAudit
import JinxiuDomain

extension Violation {
  static let months: [Violation] = [
    Violation(
      "two months instead of three", .duration,
      naming: ["郑九", "市一院", "2024-07", "2024-08", "第duration条"]
    ) { $0.placement(.trainee("T9")) { $0.spells = [spell("2024-07", "2024-08")] } },
    Violation("three months in two spells", .duration, naming: ["郑九", "市一院", "2024-10"]) {
      $0.placement(.trainee("T9")) {
        $0.spells = [spell("2024-07", "2024-08"), spell("2024-10", "2024-10")]
      }
    },
    Violation("two spells that follow each other", .duration, naming: ["郑九", "2024-09"]) {
      $0.placement(.trainee("T9")) {
        $0.spells = [spell("2024-07", "2024-08"), spell("2024-09", "2024-09")]
      }
    },
    Violation("four months are asked for", .duration, naming: ["赵六", "东海县医院", "4"]) {
      $0.scenario.levels = [TrainingLevel(level: .township, length: 4)]
    },
    Violation("half months in a programme of months", .otherGrid, naming: ["郑九", "市一院"]) {
      $0.placement(.trainee("T9")) { $0.spells = [halves("2024-07-01", "2024-09-30")] }
    },
    Violation("the level is not trained", .duration, naming: ["赵六", "东海县医院"]) {
      $0.scenario.levels = [TrainingLevel(level: .county, length: 3)]
    },
    Violation(
      "the stay leaves the programme", .withinPeriods,
      naming: ["郑九", "市一院", "2024-11", "2025-01", "第within-periods条"]
    ) { $0.placement(.trainee("T9")) { $0.spells = [spell("2024-11", "2025-01")] } },
    Violation("the stay leaves the offer", .withinPeriods, naming: ["李四", "市一院", "2024-08"]) {
      $0.offer("O2") { $0.span = spell("2024-08", "2024-12") }
    },
    Violation(
      "the host has no start in that month", .withinPeriods, naming: ["王五", "市妇幼", "2024-08"]
    ) { $0.offer("O3") { $0.starts = [month("2024-07")] } },
    Violation(
      "the stay begins too early", .earliestStart,
      naming: ["张三", "市一院", "2024-07", "第earliest-start条"]
    ) { $0.parameter("month", of: "earliest-start", .text("2024-08")) },
    Violation(
      "the stay ends in November", .finishBy,
      naming: ["郑九", "市一院", "2024-11", "第finish-by条"]
    ) { $0.placement(.trainee("T9")) { $0.spells = [spell("2024-09", "2024-11")] } },
    Violation(
      "a waiver of a finish that only policy may waive", .finishBy,
      naming: ["赵六", "东海县医院", "2024-11"]
    ) {
      $0.parameter("open", of: "finish-by", .boolean(false))
      $0.scenario.waivers += [
        Waiver(trainee: "T4", rule: "finish-by", reason: "", approver: "")
      ]
      $0.placement(.trainee("T4")) { $0.spells = [spell("2024-09", "2024-11")] }
    },
    Violation(
      "the subsidy has to be spent before", .subsidyDeadline,
      naming: ["王五", "市妇幼", "2024-10", "第subsidy-deadline条"]
    ) { $0.parameter("month", of: "subsidy-deadline", .text("2024-09")) },
    Violation(
      "the unit releases later", .availability,
      naming: ["郑九", "市一院", "2024-08", "第availability条"]
    ) { $0.trainee("T9") { $0.availableFrom = month("2024-08") } },
    Violation("the unit calls back before", .availability, naming: ["郑九", "市一院", "2024-08"]) {
      $0.trainee("T9") { $0.availableTo = month("2024-08") }
    },
  ]

  static let waivers: [Violation] = [
    Violation("the waiver has no row", .years, naming: ["王五", "市妇幼", "2024-08"]) {
      $0.scenario.waivers = []
    },
    Violation(
      "a waiver that has a row is not listed", .unlistedWaiver,
      naming: ["王五", "市妇幼", "2024-08", "第years-in-profession条"]
    ) { $0.placement(.trainee("T3")) { $0.waivers = [] } },
    Violation("a listed waiver is not needed", .needlessWaiver, naming: ["王五", "市妇幼"]) {
      $0.trainee("T3") { $0.years = 3 }
    },
    Violation("a waiver is listed twice", .needlessWaiver, naming: ["王五", "市妇幼"]) {
      $0.placement(.trainee("T3")) { $0.waivers = ["years", "years"] }
    },
    Violation(
      "a listed waiver has no row", .unrecordedWaiver, naming: ["郑九", "市一院", "2024-07"]
    ) { $0.placement(.trainee("T9")) { $0.waivers = ["years"] } },
    Violation("a waiver of a hard rule", .unrecordedWaiver, naming: ["郑九", "市一院"]) {
      $0.scenario.waivers += [Waiver(trainee: "T9", rule: "seats", reason: "", approver: "")]
      $0.placement(.trainee("T9")) { $0.waivers = ["seats"] }
    },
    Violation("a waiver of a rule that is none", .unknownRule, naming: ["郑九", "市一院"]) {
      $0.placement(.trainee("T9")) { $0.waivers = ["nothing"] }
    },
  ]
}
