import JinxiuAudit
import JinxiuDomain

extension Violation {
  static let calendars: [Violation] = [
    Violation(
      "one more than seats", .seats,
      naming: ["张三", "郑九", "市一院", "2024-07", "2024-09", "第seats条"]
    ) { $0.offer("O1") { $0.seats = 1 } },
    Violation("no seat in a second spell", .seats, naming: ["张三", "郑九", "2024-07", "2024-10"]) {
      $0.placement(.trainee("T9")) {
        $0.spells = [spell("2024-07", "2024-08"), spell("2024-10", "2024-10")]
      }
      $0.offer("O1") { $0.seats = 0 }
    },
    Violation(
      "one more than mentors", .mentors,
      naming: ["赵六", "N1", "东海县医院", "2024-08", "2024-09", "第mentors条"]
    ) { $0.offer("O4") { $0.mentors = 4 } },
    Violation("mentors of two offers added up are too few", .mentors, naming: ["赵六", "2024-08"]) {
      $0.offer("O4") { $0.mentors = 2 }
      $0.scenario.offers += [
        OfferDraft(id: "O9", host: "H3", specialty: "内科", seats: 1, mentors: 2)
      ]
    },
    Violation(
      "mentors of an offer that has ended do not help", .mentors, naming: ["N1", "2024-10"]
    ) {
      $0.offer("O4") { $0.mentors = 3 }
      $0.scenario.offers += [
        OfferDraft(
          id: "O9", host: "H3", specialty: "内科", span: spell("2024-07", "2024-09"), seats: 2,
          mentors: 2)
      ]
    },
    Violation(
      "one more than the host takes", .hostCapacity,
      naming: ["赵六", "孙七", "N1", "东海县医院", "2024-08", "第host-capacity条"]
    ) { $0.host("H3") { $0.maximumTrainees = .atMost(5) } },
    Violation(
      "one more than beds", .beds, naming: ["王五", "市妇幼", "2024-08", "2024-10", "第beds条"]
    ) { $0.host("H2") { $0.beds = .atMost(0) } },
    Violation(
      "two of one unit away at once", .awayAtOnce,
      naming: ["李四", "孙七", "白塔卫生院", "2024-08", "2024-09", "第away-at-once条"]
    ) { $0.unit("U2") { $0.maximumAway = .atMost(1) } },
  ]

  static let totals: [Violation] = [
    Violation("one more than the target", .target, naming: ["张三", "市一院", "2024-07", "第target条"]) {
      $0.parameter("people", of: "target", .integer(9))
    },
    Violation(
      "one more than the quota", .countyQuota,
      naming: ["东海县", "张三", "市一院", "2024-07", "7", "6", "第county-quota条"]
    ) { $0.county("东海县") { $0.quotaMaximum = .atMost(5) } },
    Violation("the quota was not transferred", .countyQuota, naming: ["东海县", "李四"]) {
      $0.scenario.transfers = []
    },
    Violation("the quota was transferred away", .countyQuota, naming: ["灌云县", "王五"]) {
      $0.scenario.transfers += [Transfer(from: "灌云县", to: "委直属", count: 1, reason: "")]
    },
    Violation("a county without quota places", .countyQuota, naming: ["灌云县", "郑九"]) {
      $0.county("灌云县") { $0.quotaMaximum = nil }
    },
    Violation(
      "29 % of those placed", .tierShare,
      naming: ["张三", "李四", "郑九", "市一院", "2024-07", "第tier-share条"]
    ) { $0.parameter("percent", of: "share", .integer(29)) },
    Violation("29 % of the target", .tierShare, naming: ["张三", "3", "2"]) {
      $0.parameter("percent", of: "share", .integer(29))
      $0.parameter("base", of: "share", .text("target"))
    },
    Violation("30 % of each county's quota", .tierShare, naming: ["灌云县", "郑九", "市一院"]) {
      $0.parameter("base", of: "share", .text("county-quota"))
    },
    Violation("a share of a quota that is not in the document", .tierShare, naming: ["灌云县", "郑九"]) {
      $0.parameter("base", of: "share", .text("county-quota"))
      $0.parameter("percent", of: "share", .integer(100))
      $0.parameter("without_quota", of: "county-quota", .text("within-target"))
      $0.county("灌云县") { $0.quotaMaximum = nil }
    },
    Violation(
      "one yuan above the budget", .subsidyLimit, naming: ["王五", "市妇幼", "2024-08", "第subsidy条"]
    ) { $0.parameter("limit_yuan", of: "subsidy", .integer(39999)) },
    Violation("a county misses its floor", .levelValue, naming: ["shortfall", "100"]) {
      $0.county("灌云县") { $0.quotaMinimum = 4 }
    },
    Violation("general hospitals are no majority", .levelValue, naming: ["shortfall", "1"]) {
      $0.parameter("percent", of: "general-hospital-majority", .integer(90))
    },
    Violation("physicians are no majority", .levelValue, naming: ["shortfall", "5"]) {
      $0.parameter("percent", of: "physician-majority", .integer(84))
    },
  ]
}
