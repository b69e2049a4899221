import JinxiuDomain

extension Harmless {
  static let further: [Harmless] = ages + channels + spells + floors + wishes

  private static let ages: [Harmless] = [
    Harmless("a year younger than the limit") {
      $0.addAge()
      $0.trainee("T9") { $0.age = 49 }
    },
    Harmless("as old as the limit, which counts") {
      $0.addAge(isInclusive: true)
      $0.trainee("T9") { $0.age = 50 }
    },
    Harmless("old people of a level that has no limit") {
      $0.add(
        "age-below", ["below": .integer(30), "levels": .texts(["county"])])
    },
    Harmless("too old, with leave") {
      $0.addAge()
      $0.trainee("T9") { $0.age = 58 }
      $0.scenario.waivers += [
        Waiver(trainee: "T9", rule: "age-below", reason: "", approver: "")
      ]
      $0.placement(.trainee("T9")) { $0.waivers = ["age-below"] }
      $0.level("waivers") { ($0.value, $0.bound) = (2, 2) }
    },
  ]

  private static let channels: [Harmless] = [
    Harmless("tiers that are open") {
      $0.addChannel(["tiers": .texts(["municipal", "county"])])
    },
    Harmless("tiers for those with a ground, the lead, the unit above and the county") {
      $0.addChannel([
        "tiers": .texts(["municipal"]), "needs_ground": .boolean(true), "lead": .boolean(true),
        "parent": .boolean(true), "county": .text("fallback"),
      ])
      for id: Identifier<Trainee> in ["T3", "T9"] {
        $0.trainee(id) { $0.ground = .weakSpecialty }
      }
      $0.placement(.trainee("T3")) { $0.points = 3 }
      $0.placement(.trainee("T9")) { $0.points = 10 }
      $0.level("points") { ($0.value, $0.bound) = (103, 103) }
      $0.host("H1") { $0.consortium = "东海医共体" }
      $0.host("H3") { ($0.county, $0.unit) = ("东海县", "U4") }
      $0.unit("U3") { $0.parent = "U4" }
      $0.unplaced(.trainee("T6")) { $0.reason = .noOffer }
    },
    Harmless("a channel of another level") {
      $0.add("channel", ["level": .text("village"), "parent": .boolean(true)])
    },
  ]

  private static let spells: [Harmless] = [
    Harmless("a course between two spells") {
      $0.splitStay(second: "2024-11")
      $0.addCourse(spell("2024-09", "2024-10"))
    },
    Harmless("a stay in two spells as a pattern has them") { $0.splitStay(second: "2024-10") },
    Harmless("the months between two spells are free for others") {
      $0.splitStay(second: "2024-11")
      $0.placement(.trainee("T2")) { $0.spells = [spell("2024-09", "2024-11")] }
      $0.placement(.trainee("T2")) { $0.points = 11 }
      $0.level("points") { ($0.value, $0.bound) = (97, 97) }
      $0.host("H1") { $0.maximumTrainees = .atMost(3) }
    },
    Harmless("a course after the stay") { $0.addCourse(spell("2024-10", "2024-12")) },
    Harmless("others who come after the programme") { $0.offer("O1") { $0.others = 9 } },
    Harmless("months with seats of their own") {
      $0.offer("O1") {
        $0.seats = 0
        $0.monthly = ["2024-07": 2, "2024-08": 2, "2024-09": 2, "2024-10": 2]
      }
    },
    Harmless("others who leave two seats") {
      $0.offer("O1") { ($0.seats, $0.others) = (5, 3) }
      $0.parameter("programme_first", of: "seats", .boolean(false))
    },
    Harmless("one of six seats kept free") { $0.addReserve(percent: 16) },
    Harmless("nothing kept free of so few seats") {
      $0.add("make-up-reserve", ["percent": .integer(100), "from_seats": .integer(7)])
    },
  ]

  private static let floors: [Harmless] = [
    Harmless("units of another level, and those whose funding is not known, may send nobody") {
      $0.add(
        "unit-coverage",
        ["levels": .texts(["township"]), "government_run_only": .boolean(true)])
      $0.unit("U4") { $0.isGovernmentRun = nil }
      $0.plan.unverifiable[0] = Unverifiable(
        rule: "government-run", column: "units.government_run",
        demands: [.trainee("T6"), .need("N1")])
    },
    Harmless("guidance that is just met, and none for another level") {
      $0.add("guidance-floor")
      $0.scenario.guidance = [
        Guidance(city: "连云港", level: .township, people: 10),
        Guidance(city: "连云港", level: .village, people: 0),
      ]
    },
    Harmless("half of the guidance, rounded down") {
      $0.add("guidance-floor", ["percent": .integer(50)])
      $0.scenario.guidance = [Guidance(city: "连云港", level: .township, people: 21)]
    },
    Harmless("a level and a terrain just met") {
      $0.add("level-floor", ["level": .text("township"), "people": .integer(10)])
      $0.addTerrain(people: 3, hospitalsOnly: true)
      $0.county("灌云县") { $0.terrain = .mountain }
      $0.unit("U3") { $0.isHospital = true }
    },
    Harmless("a year that just has its part") {
      $0.add(
        "year-split", ["levels": .texts(["township"]), "percents": .integers([50, 50])])
      $0.scenario.guidance = [Guidance(city: "连云港", level: .township, people: 21)]
      $0.scenario.periods = spell("2024-06", "2025-01")
      $0.scenario.rules.removeAll { $0.key == "earlier-start" }
      $0.level("shortfall") { ($0.value, $0.bound) = (1000, 1000) }
      $0.takeEarlyPoints()
    },
  ]

  private static let wishes: [Harmless] = [
    Harmless("nobody comes first by the rule of another level") {
      $0.add(
        "priority-people", kind: .wish,
        ["level": .text("village"), "age_below": .integer(70), "class": .integer(1)])
    },
    Harmless("no test, and nobody comes first") { $0.addPriority([:]) },
    Harmless("those whom no rule classes come last") {
      $0.scenario.rules.removeAll { $0.key == "feature-first" }
      $0.addPriority(["specialties": .texts(["康复科"])])
    },
    Harmless("lodging limits nothing") {
      $0.add("lodging", ["provided_by": .texts(["municipal"])])
    },
    Harmless("preferences that meet nobody") {
      $0.add("channel-preference", kind: .wish, ["lead_points": .integer(9)])
      $0.add(
        "tier-preference", kind: .wish,
        ["level": .text("village"), "tier": .text("municipal"), "points": .integer(5)])
      $0.add(
        "focus-specialty", kind: .wish,
        ["level": .text("township"), "specialties": .texts(["眼科"])])
    },
  ]
}

extension Fixture {
  /// The points that an earlier start has earned, taken from everybody.
  fileprivate mutating func takeEarlyPoints() {
    for index in plan.placements.indices {
      let isJuly = plan.placements[index].spells == [PlanDraft.july]
      plan.placements[index].points -= isJuly ? 5 : 4
    }
    level("points") { ($0.value, $0.bound) = (55, 55) }
  }
}
