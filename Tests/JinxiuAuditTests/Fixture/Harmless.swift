import JinxiuDomain
import Testing

/// Changes of the demo after which it still has to be clean.
struct Harmless: Sendable, CustomTestStringConvertible {
  let claim: String
  let change: @Sendable (inout Fixture) -> Void

  init(_ claim: String, _ change: @escaping @Sendable (inout Fixture) -> Void) {
    self.claim = claim
    self.change = change
  }

  var testDescription: String { claim }

  static let all = limits + rules + rooms + further + certificates

  private static let limits: [Harmless] = [
    Harmless("30 % of the target") { $0.parameter("base", of: "share", .text("target")) },
    Harmless("34 % of each county's quota, rounded down") {
      $0.parameter("base", of: "share", .text("county-quota"))
      $0.parameter("percent", of: "share", .integer(34))
    },
    Harmless("31 % of those placed, rounded down") {
      $0.parameter("percent", of: "share", .integer(31))
    },
    Harmless("three years in the profession") { $0.trainee("T1") { $0.years = 3 } },
    Harmless("away for exactly the months of stay") {
      $0.trainee("T9") {
        $0.availableFrom = month("2024-07")
        $0.availableTo = month("2024-09")
      }
    },
    Harmless("mentors that the host does not state") { $0.offer("O4") { $0.mentors = nil } },
    Harmless("one of two offers without mentors lifts the limit") {
      $0.offer("O4") { $0.mentors = 1 }
      $0.scenario.offers += [OfferDraft(id: "O9", host: "H3", specialty: "内科", seats: 1)]
      $0.plan.lines = []
    },
    Harmless("unlimited money") { $0.parameter("limit_yuan", of: "subsidy", .text("unlimited")) },
    Harmless("a floor that is reached") { $0.county("灌云县") { $0.quotaMinimum = 3 } },
    Harmless("general hospitals just a majority") {
      $0.parameter("percent", of: "general-hospital-majority", .integer(89))
    },
    Harmless("physicians just a majority") {
      $0.parameter("percent", of: "physician-majority", .integer(83))
    },
    Harmless("an unlisted county within the target counts for fairness") {
      $0.parameter("without_quota", of: "county-quota", .text("within-target"))
      $0.level("fairness") { ($0.value, $0.bound) = (0, 0) }
    },
    Harmless("a finish waived by a switch of policy") { $0.finishLate() },
    Harmless("bounds that are not reached") {
      $0.plan.state = .gap
      $0.level("points") { ($0.isProven, $0.bound) = (false, 120) }
    },
  ]

  private static let rules: [Harmless] = [
    Harmless("a list of wishes that binds leaves those without a list free") {
      $0.rule("wished-host") { $0.kind = .hard }
      $0.placement(.trainee("T1")) { $0.points = 9 }
      $0.placement(.trainee("T4")) { $0.points = 5 }
      $0.level("points") { ($0.value, $0.bound) = (89, 89) }
    },
    Harmless("a deadline for hosts of another tier") {
      $0.parameter("tiers", of: "subsidy-deadline", .texts(["provincial"]))
      $0.parameter("month", of: "subsidy-deadline", .text("2024-08"))
    },
    Harmless("a pin that leaves specialty and month open") {
      $0.scenario.pins = [Pin(trainee: "T1", host: "H1", specialty: nil, from: nil, reason: "")]
    },
    Harmless("an offer of the right specialty at a forbidden host is no option") {
      $0.scenario.offers += [OfferDraft(id: "O9", host: "H4", specialty: "眼科", seats: 9)]
    },
    Harmless("people who may not go count in no county's favour") {
      $0.county("委直属") { $0.quotaMaximum = .atMost(1) }
      $0.trainee("T6") { $0.licence = nil }
      $0.unplaced(.trainee("T6")) { $0.reason = .ineligible }
      $0.plan.lines = []
    },
    Harmless("a county that has given away more than it had places nobody") {
      $0.scenario.transfers += [Transfer(from: "委直属", to: "灌云县", count: 1, reason: "")]
      $0.plan.lines = []
    },
    Harmless("a county without limit") { $0.county("灌云县") { $0.quotaMaximum = .unlimited } },
    Harmless("a nurse of a feature department is not in the first class") {
      $0.trainee("T3") { $0.featureDepartment = "儿科" }
    },
    Harmless("a need of a feature department is in the first class, and incubated") {
      $0.scenario.needs[0].ground = .featureDepartment
      $0.host("H3") { $0.incubationFor = ["内科"] }
      $0.placement(.need("N1")) { $0.points = 16 }
      $0.level("placed-1") { ($0.value, $0.bound) = (6, 6) }
      $0.level("placed-2") { ($0.value, $0.bound) = (4, 4) }
      $0.level("points") { ($0.value, $0.bound) = (119, 119) }
    },
    Harmless("parameters that are left out have their standard") {
      for id: Identifier<RuleSetting> in [
        "wished-host", "general-hospital-majority", "physician-majority", "incubation", "ground",
        "first-choice-specialty", "distance", "earlier-start", "county-quota",
      ] {
        $0.rule(id) { $0.parameters = [:] }
      }
    },
  ]

  private static let rooms: [Harmless] = [
    Harmless("room for one more where nothing is claimed") {
      $0.makeRoom()
      $0.plan.state = .timeLimit
      $0.level("placed-2") { ($0.isProven, $0.bound) = (false, 9) }
      $0.level("fairness") { ($0.value, $0.bound) = (875, 875) }
    },
    Harmless("room whose use would cost a floor that comes first") {
      $0.makeRoomForOne()
      $0.parameter("percent", of: "physician-majority", .integer(83))
    },
    Harmless("room for a waiver that comes first") {
      $0.makeRoomForOne()
      $0.scenario.objective = [.shortfall, .waivers, .placed, .fairness, .points]
      let waivers = $0.plan.levels.remove(at: 3)
      $0.plan.levels.insert(waivers, at: 1)
      $0.trainee("T6") { $0.years = 1 }
      $0.scenario.waivers += [Waiver(trainee: "T6", rule: "years", reason: "", approver: "")]
    },
    Harmless("room for the quota, and no mentor") {
      $0.makeRoom()
      $0.offer("O4") { $0.mentors = 5 }
      $0.level("fairness") { ($0.value, $0.bound) = (875, 875) }
    },
    Harmless("room at the host, and the unit lets nobody go") {
      $0.makeRoomForOne()
      $0.unit("U4") { $0.maximumAway = .atMost(0) }
    },
    Harmless("room that would cost points that come first") {
      $0.makeRoomForOne()
      $0.scenario.objective = [.shortfall, .points, .placed, .waivers, .fairness]
      let points = $0.plan.levels.remove(at: 5)
      $0.plan.levels.insert(points, at: 1)
      $0.scenario.distances += [Distance(county: "委直属", host: "H3", kilometres: 2000)]
    },
  ]
}

extension Fixture {
  /// 赵六 stays from September to November with leave.
  fileprivate mutating func finishLate() {
    scenario.waivers += [
      Waiver(trainee: "T4", rule: "finish-by", reason: "", approver: "")
    ]
    placement(.trainee("T4")) {
      $0.spells = [spell("2024-09", "2024-11")]
      $0.waivers = ["finish-by"]
      $0.points = 7
    }
    level("waivers") { ($0.value, $0.bound) = (2, 2) }
    level("points") { ($0.value, $0.bound) = (97, 97) }
    plan.lines = []
  }
}
