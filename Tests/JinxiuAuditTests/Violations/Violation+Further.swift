import JinxiuAudit
import JinxiuDomain

/// Rules of programmes over several years and levels, each added to the demo and broken there.
extension Violation {
  static let further: [Violation] = ages + channels + spells + floors + classes

  private static let ages: [Violation] = [
    Violation("just as old as the limit", .age, naming: ["郑九", "市一院", "50", "第age-below条"]) {
      $0.addAge()
      $0.trainee("T9") { $0.age = 50 }
    },
    Violation("a year older than the limit that counts", .age, naming: ["郑九", "51"]) {
      $0.addAge(isInclusive: true)
      $0.trainee("T9") { $0.age = 51 }
    },
    Violation("the age of a need is passed in silence", .silentUnverifiable, naming: ["N1"]) {
      $0.addAge()
      $0.plan.unverifiable.removeAll { $0.column == "needs.age" }
    },
  ]

  private static let channels: [Violation] = [
    Violation(
      "a host that is no channel", .channel, naming: ["王五", "市妇幼", "2024-08", "第channel条"]
    ) { $0.addChannel(["lead": .boolean(true), "county": .text("fallback")]) },
    Violation("a tier only where a ground is stated", .channel, naming: ["张三", "市一院"]) {
      $0.addChannel(["tiers": .texts(["municipal", "county"]), "needs_ground": .boolean(true)])
    },
    Violation("a lead of another consortium", .channel, naming: ["赵六", "东海县医院"]) {
      $0.addChannel(["tiers": .texts(["municipal"]), "lead": .boolean(true)])
      $0.host("H3") { $0.consortium = "东海医共体" }
      $0.unit("U2") { $0.consortium = "东海医共体" }
      $0.unit("U3") { $0.consortium = "灌云医共体" }
    },
    Violation("a township centre leads nobody", .channel, naming: ["孙七", "东海县医院"]) {
      $0.addChannel(["tiers": .texts(["municipal"]), "lead": .boolean(true)])
      $0.host("H3") { ($0.consortium, $0.tier) = ("东海医共体", .township) }
      $0.unit("U2") { $0.consortium = "东海医共体" }
    },
    Violation("the unit above another sender", .channel, naming: ["孙七", "东海县医院"]) {
      $0.addChannel(["tiers": .texts(["municipal"]), "parent": .boolean(true)])
      $0.host("H3") { $0.unit = "U1" }
      $0.unit("U2") { $0.parent = "U3" }
    },
    Violation("the county while the unit above receives", .channel, naming: ["孙七", "东海县医院"]) {
      $0.addChannel(["tiers": .texts(["municipal"]), "county": .text("fallback")])
      $0.host("H3") { $0.county = "东海县" }
      $0.host("H2") { $0.unit = "U1" }
      $0.unit("U2") { $0.parent = "U1" }
    },
    Violation("another county", .channel, naming: ["赵六", "东海县医院"]) {
      $0.addChannel(["tiers": .texts(["municipal"]), "county": .text("always")])
      $0.host("H3") { $0.county = "东海县" }
    },
    Violation("a unit that trains its own", .channel, naming: ["孙七", "东海县医院"]) {
      $0.addChannel(["tiers": .texts(["municipal", "county"])])
      $0.host("H3") { $0.unit = "U2" }
    },
  ]

  private static let spells: [Violation] = [
    Violation(
      "another course in the same months", .otherCourses,
      naming: ["郑九", "市一院", "转岗培训", "2024-09", "第other-courses条"]
    ) { $0.addCourse(spell("2024-09", "2024-12")) },
    Violation("a course that one of two spells meets", .otherCourses, naming: ["郑九", "2024-11"]) {
      $0.splitStay(second: "2024-11")
      $0.addCourse(spell("2024-11", "2024-11"))
    },
    Violation("two spells closer than a pattern has them", .duration, naming: ["郑九", "2024-10"]) {
      $0.splitStay(second: "2024-10")
      $0.scenario.levels[0] = TrainingLevel(
        level: .township, length: 3, patterns: [SpellPattern(lengths: [2, 1], apart: 2...3)])
    },
    Violation("two spells further apart than a pattern has them", .duration, naming: ["郑九"]) {
      $0.splitStay(second: "2024-12")
    },
    Violation("the spells of a pattern in another order", .duration, naming: ["郑九"]) {
      $0.splitStay(second: "2024-10")
      $0.scenario.levels[0] = TrainingLevel(
        level: .township, length: 3, patterns: [SpellPattern(lengths: [1, 2], apart: 1...2)])
    },
    Violation("no seat in the months of the second spell", .seats, naming: ["郑九", "2024-11"]) {
      $0.splitStay(second: "2024-11")
      $0.placement(.trainee("T4")) {
        $0.spells = [spell("2024-09", "2024-11")]
        ($0.offer, $0.host, $0.tier) = ("O1", "H1", .municipal)
      }
      $0.offer("O1") { $0.seats = 1 }
    },
    Violation("fewer seats in one month", .seats, naming: ["张三", "郑九", "2024-08", "2", "1"]) {
      $0.offer("O1") { $0.monthly = ["2024-08": 1, "2024-11": 0] }
    },
    Violation("fewer seats in one month, some kept free", .makeUpReserve, naming: ["2024-08", "4"])
    {
      $0.offer("O4") { $0.monthly = ["2024-08": 5] }
      $0.addReserve(percent: 16)
    },
    Violation("others hold the seats", .seats, naming: ["张三", "郑九", "市一院", "2", "1"]) {
      $0.offer("O1") { $0.others = 1 }
      $0.parameter("programme_first", of: "seats", .boolean(false))
    },
    Violation(
      "seats that are kept free", .makeUpReserve,
      naming: ["赵六", "N1", "东海县医院", "2024-08", "5", "4", "第make-up-reserve条"]
    ) { $0.addReserve(percent: 17) },
  ]

  private static let floors: [Violation] = [
    Violation("a unit sends nobody", .levelValue, naming: ["shortfall", "100"]) {
      $0.add("unit-coverage", ["levels": .texts(["township"])])
    },
    Violation("a city misses its guidance", .levelValue, naming: ["shortfall", "100"]) {
      $0.add("guidance-floor")
      $0.scenario.guidance = [Guidance(city: "连云港", level: .township, people: 11)]
    },
    Violation("half of the guidance, rounded down", .levelValue, naming: ["shortfall", "100"]) {
      $0.add("guidance-floor", ["percent": .integer(50)])
      $0.scenario.guidance = [Guidance(city: "连云港", level: .township, people: 23)]
    },
    Violation("the programme misses a number of a level", .levelValue, naming: ["shortfall"]) {
      $0.add("level-floor", ["level": .text("township"), "people": .integer(11)])
    },
    Violation("mountain counties miss a number", .levelValue, naming: ["shortfall", "100"]) {
      $0.addTerrain(people: 4)
      $0.county("灌云县") { $0.terrain = .mountain }
    },
    Violation("hospitals of mountain counties miss a number", .levelValue, naming: ["300"]) {
      $0.addTerrain(people: 3, hospitalsOnly: true)
      $0.county("灌云县") { $0.terrain = .island }
    },
    Violation("a year misses its part", .levelValue, naming: ["shortfall", "1000"]) {
      $0.add(
        "year-split", ["levels": .texts(["township"]), "percents": .integers([60, 40])])
      $0.scenario.guidance = [Guidance(city: "连云港", level: .township, people: 20)]
    },
  ]

  private static let classes: [Violation] = [
    Violation("a specialty that comes first", .levelValue, naming: ["placed-1"]) {
      $0.addPriority(["specialties": .texts(["外科"])])
    },
    Violation("the young come first", .levelValue, naming: ["placed-1"]) {
      $0.addPriority(["age_below": .integer(36)])
    },
    Violation("short service comes first", .levelValue, naming: ["placed-1"]) {
      $0.addPriority(["years_below": .integer(3)])
    },
    Violation("nurses come first", .levelValue, naming: ["placed-1"]) {
      $0.addPriority(["roles": .texts(["nursing"])])
    },
    Violation("a class of its own", .levels, naming: ["placed-4"]) {
      $0.scenario.rules.removeAll { $0.key == "feature-first" }
      $0.addPriority(["specialties": .texts(["外科"]), "class": .integer(3)])
    },
    Violation("a specialty in focus", .points, naming: ["孙七", "9", "13"]) {
      $0.add(
        "focus-specialty", kind: .wish,
        [
          "level": .text("township"), "specialties": .texts(["外科", "眼科"]),
          "points": .integer(4),
        ])
    },
    Violation("the lead of the consortium is preferred", .points, naming: ["张三", "15", "22"]) {
      $0.add(
        "channel-preference", kind: .wish,
        ["lead_points": .integer(7), "parent_points": .integer(0)])
      $0.host("H1") { $0.consortium = "东海医共体" }
    },
    Violation("the unit above is preferred", .points, naming: ["孙七", "9", "11"]) {
      $0.add(
        "channel-preference", kind: .wish,
        ["lead_points": .integer(0), "parent_points": .integer(2)])
      $0.host("H3") { $0.unit = "U4" }
      $0.unit("U2") { $0.parent = "U4" }
    },
    Violation("a tier as a last resort", .points, naming: ["郑九", "8", "-2"]) {
      $0.add(
        "tier-preference", kind: .wish,
        [
          "level": .text("township"), "tier": .text("municipal"), "points": .integer(-10),
        ])
    },
    Violation("lodging by a tier that is none", .unreadableRule, naming: ["provided_by"]) {
      $0.add("lodging", ["provided_by": .texts(["everywhere"])])
    },
  ]
}
