import JinxiuAudit
import JinxiuDomain

extension Violation {
  static let money: [Violation] = [
    Violation("the wrong payer", .payer, naming: ["赵六", "东海县医院", "2024-07", "第subsidy条"]) {
      $0.placement(.trainee("T4")) { $0.payer = .city }
    },
    Violation("county hosts are subsidised too", .payer, naming: ["赵六", "东海县医院"]) {
      $0.parameter("tiers", of: "subsidy", .texts(["municipal", "county"]))
    },
    Violation("a point too many", .points, naming: ["郑九", "市一院", "2024-07", "9", "8"]) {
      $0.placement(.trainee("T9")) { $0.points = 9 }
    },
    Violation("the first wish earns more", .points, naming: ["张三", "15", "16"]) {
      $0.parameter("points", of: "wished-host", .integers([7, 4, 2]))
    },
    Violation("the second wish earns nothing", .points, naming: ["赵六", "9", "5"]) {
      $0.parameter("points", of: "wished-host", .integers([6]))
    },
    Violation("incubation earns more", .points, naming: ["李四", "13", "14"]) {
      $0.parameter("points", of: "incubation", .integer(6))
    },
    Violation("the host incubates nothing", .points, naming: ["李四", "13", "8"]) {
      $0.host("H1") { $0.incubationFor = [] }
    },
    Violation("a ground earns more", .points, naming: ["N1", "11", "12"]) {
      $0.parameter("points", of: "ground", .integer(3))
    },
    Violation("the first specialty earns more", .points, naming: ["郑九", "8", "9"]) {
      $0.parameter("points", of: "first-choice-specialty", .integer(4))
    },
    Violation("a partner is gone", .points, naming: ["赵六", "9", "8"]) {
      $0.scenario.partners.removeAll { $0.sender == "U3" }
    },
    Violation("the consortium is another", .points, naming: ["张三", "15", "12"]) {
      $0.unit("U1") { $0.consortium = "灌云医共体" }
    },
    Violation("a kilometre costs more", .points, naming: ["王五", "1", "-2"]) {
      $0.parameter("kilometres_per_point", of: "distance", .integer(10))
    },
    Violation("an earlier start earns more", .points, naming: ["孙七", "9", "13"]) {
      $0.parameter("points", of: "earlier-start", .integer(2))
    },
  ]

  static let outcome: [Violation] =
    ["shortfall", "placed-1", "placed-2", "waivers", "fairness", "points"].map { name in
      Violation("the value of \(name) is written too high", .levelValue, naming: [name]) {
        $0.level(name) { $0.value += 1 }
      }
    } + [
      Violation("a level is missing", .levels, naming: ["fairness"]) {
        $0.plan.levels.removeAll { $0.name == "fairness" }
      },
      Violation("levels are in another order", .levels) { $0.plan.levels.swapAt(3, 4) },
      Violation("the objective has another order", .levels) {
        $0.scenario.objective = [.shortfall, .placed, .fairness, .waivers, .points]
      },
      Violation("feature departments no longer come first", .levelValue, naming: ["placed-1"]) {
        $0.scenario.rules.removeAll { $0.key == "feature-first" }
      },
      Violation("a level has the wrong direction", .levelDirection, naming: ["waivers"]) {
        $0.level("waivers") { $0.isMaximised = true }
      },
      Violation("a value is better than its bound", .bound, naming: ["points", "99", "98"]) {
        $0.level("points") { $0.bound = 98 }
      },
      Violation("a cost is less than its bound", .bound, naming: ["waivers", "1", "2"]) {
        $0.level("waivers") { $0.bound = 2 }
      },
      Violation("proven below the bound", .proof, naming: ["points", "99", "100"]) {
        $0.level("points") { $0.bound = 100 }
      },
      Violation("proven without a bound", .proof, naming: ["points"]) {
        $0.level("points") { $0.bound = nil }
      },
      Violation("the state hides a level that is not proven", .state) {
        $0.level("points") { $0.isProven = false }
      },
      Violation("the state hides that all is proven", .state, naming: ["gap"]) {
        $0.plan.state = .gap
      },
    ]

  static let claims: [Violation] =
    lines + [
      Violation("possible, but called ineligible", .reasonHasOption, naming: ["周八", "委直属"]) {
        $0.unplaced(.trainee("T6")) { $0.reason = .ineligible }
      },
      Violation("possible, but said to have no offer", .reasonHasOption, naming: ["N1"]) {
        $0.unplaced(.need("N1")) { $0.reason = .noOffer }
      },
      Violation("impossible, but put down to limits", .reasonNoOption, naming: ["吴十"]) {
        $0.unplaced(.trainee("T7")) { $0.reason = .limits }
      },
      Violation("without offer, but put down to limits", .reasonNoOption, naming: ["钱二"]) {
        $0.unplaced(.trainee("T8")) { $0.reason = .limits }
      },
      Violation(
        "there is room for one more", .couldBePlaced, naming: ["N1", "东海县医院", "2024-07"]
      ) { $0.makeRoom() },
      Violation("room that another unit cannot use", .couldBePlaced, naming: ["N1", "东海县医院"]) {
        $0.makeRoom()
        $0.county("委直属") { $0.quotaMaximum = .atMost(1) }
        $0.unit("U4") { $0.maximumAway = .atMost(0) }
      },
      Violation(
        "there is room for one whose unit had no quota", .couldBePlaced,
        naming: ["周八", "委直属", "东海县医院", "2024-07", "2024-09"]
      ) { $0.makeRoomForOne() },
      Violation("a condition is called blank that is not", .falseUnverifiable, naming: ["张三"]) {
        $0.plan.unverifiable += [
          Unverifiable(rule: "on-post", column: "trainees.on_post", demands: [.trainee("T1")])
        ]
      },
      Violation("a blank condition is passed in silence", .silentUnverifiable, naming: ["赵六"]) {
        $0.plan.unverifiable.removeAll { $0.column == "trainees.on_post" }
      },
    ]

  private static let lines: [Violation] = [
    Violation("a line is about no rule", .unknownRule, naming: ["nothing"]) {
      $0.plan.lines += [LineDraft("nothing", nil, used: 0, limit: nil)]
    },
    Violation("a line says less of a county", .lineUse, naming: ["灌云县", "2", "3"]) {
      $0.line("county-quota", "灌云县") { $0.used = 2 }
    },
    Violation("a line says less of a share", .lineUse, naming: ["share", "2", "3"]) {
      $0.line("share", "全市") { $0.used = 2 }
    },
    Violation("a line says less of the target", .lineUse, naming: ["target", "9", "10"]) {
      $0.line("target", "全部安排") { $0.used = 9 }
    },
    Violation("a line says less of a month", .lineUse, naming: ["市一院", "2024-08", "1", "2"]) {
      $0.line("seats", "市一院内科（O1） · 2024-08") { $0.used = 1 }
    },
    Violation("a line says less of mentors", .lineUse, naming: ["东海县医院", "2024-08"]) {
      $0.line("mentors", "东海县医院内科带教 · 2024-08") { $0.used = 4 }
    },
    Violation("a line gives another quota", .lineLimit, naming: ["灌云县", "4", "3"]) {
      $0.line("county-quota", "灌云县") { $0.limit = 4 }
    },
    Violation("a line gives other beds", .lineLimit, naming: ["市妇幼", "2024-10"]) {
      $0.line("beds", "市妇幼住宿床位 · 2024-10") { $0.limit = 2 }
    },
    Violation("a line is above its limit", .lineOverLimit, naming: ["seats", "5", "4"]) {
      $0.plan.lines += [LineDraft("seats", "某处", used: 5, limit: 4)]
    },
    Violation("a reached limit is not called binding", .lineBinding, naming: ["subsidy"]) {
      $0.line("subsidy", nil) { $0.isBinding = false }
    },
    Violation("a line forgets a waiver", .lineWaived, naming: ["years", "0", "1"]) {
      $0.line("years", nil) { $0.waived = 0 }
    },
  ]
}

extension Fixture {
  /// Lets the plan stand as it is while one more of N1 would fit at 东海县医院 from July.
  mutating func makeRoom() {
    parameter("people", of: "target", .integer(11))
    county("东海县") { $0.quotaMaximum = .atMost(7) }
    offer("O4") { $0.mentors = 6 }
    host("H3") { $0.maximumTrainees = .atMost(7) }
    plan.lines = []
  }

  /// Lets the plan stand as it is while 周八, a nurse, would fit at 东海县医院 from July.
  mutating func makeRoomForOne() {
    parameter("people", of: "target", .integer(11))
    county("委直属") { $0.quotaMaximum = .atMost(1) }
    offer("O4") { $0.mentors = 6 }
    host("H3") { $0.maximumTrainees = .atMost(7) }
    trainee("T6") { $0.role = .nursing }
    level("fairness") { ($0.value, $0.bound) = (0, 0) }
    plan.lines = []
  }
}
