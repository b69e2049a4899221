import JinxiuAudit
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

  static let all = [
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
    Harmless("bounds that are not reached") {
      $0.plan.state = .gap
      $0.level("points") { ($0.isProven, $0.bound) = (false, 120) }
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

@Suite struct BoundaryTests {
  @Test(arguments: Harmless.all)
  func `a plan at the boundary of a rule is clean`(_ harmless: Harmless) {
    var fixture = Fixture.demo
    harmless.change(&fixture)

    let report = Audit(scenario: fixture.scenario.value).verify(fixture.plan.value)

    #expect(report.findings.map(\.phrase.chinese) == [])
  }

  @Test func `levels are recomputed from the placements`() {
    let report = Audit(scenario: Fixture.demo.scenario.value).verify(Fixture.demo.plan.value)

    #expect(report.recomputed.map(\.name) == Fixture.demo.plan.levels.map(\.name))
    #expect(report.recomputed.map(\.value) == [0, 2, 8, 1, 1000, 99])
  }

  @Test func `all findings come at once, whatever the order of rows`() {
    let violations = Violation.people + Violation.months.prefix(4) + Violation.totals.prefix(4)
    var fixture = Fixture.demo
    for violation in violations { violation.spoil(&fixture) }
    let audit = Audit(scenario: fixture.scenario.value)

    let findings = audit.verify(fixture.plan.value).findings
    fixture.plan.placements.reverse()
    fixture.plan.unplaced.reverse()
    let reversed = audit.verify(fixture.plan.value).findings

    #expect(Set(violations.map(\.code)).isSubset(of: Set(findings.map(\.code))))
    #expect(reversed.filter { $0.code != .order } == findings)
    #expect(findings.map(\.code) == findings.map(\.code).sorted())
  }
}
