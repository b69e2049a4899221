import JinxiuAudit
import JinxiuDomain

/// Names that do not keep their plan of counts.
extension Violation {
  static let reserved: [Violation] = [
    Violation(
      "somebody goes where nothing is reserved in those months", .reserved,
      naming: ["孙七", "东海县医院", "2024-07"]
    ) {
      $0 = .kept
      $0.placement(.trainee("T5")) { $0.spells = [PlanDraft.july] }
    },
    Violation("a place reserved for another county", .reserved, naming: ["孙七", "东海县医院"]) {
      $0 = .kept
      $0.scenario.reserved = $0.scenario.reserved.map { place in
        guard place.offer == "O5" else { return place }
        return ReservedPlace(
          county: "灌云县", unit: nil, level: .township, offer: "O5", spells: place.spells, count: 1)
      }
    },
    Violation("a place reserved for another unit", .reserved, naming: ["李四", "市一院"]) {
      $0 = .kept
      $0.scenario.reserved = $0.scenario.reserved.map { place in
        guard place.offer == "O2" else { return place }
        return ReservedPlace(
          county: "东海县", unit: "U1", level: .township, offer: "O2", spells: place.spells, count: 1)
      }
    },
    Violation("more people than places", .reserved, naming: ["N1", "东海县医院", "4", "3"]) {
      $0 = .kept
      $0.reserved(at: "O4") { $0.place.unit == nil ? $0.with(count: 3, taken: 3) : $0 }
    },
    Violation("a list that is not the scenario's", .reservedList) {
      $0 = .kept
      $0.plan.reserved.removeLast()
    },
    Violation("a place that stands twice", .reservedList) {
      $0 = .kept
      let last = $0.plan.reserved[$0.plan.reserved.count - 1]
      $0.plan.reserved.append(last.with(count: last.place.count + 1))
      $0.scenario.reserved = $0.plan.reserved.map(\.place)
    },
    Violation("fewer taken than people are there", .reservedTaken, naming: ["O4", "4", "2"]) {
      $0 = .kept
      $0.plan.reserved = $0.plan.reserved.map { $0.place.count == 4 ? $0.with(taken: 2) : $0 }
    },
    Violation(
      "more places than the plan of counts has", .reservedCounts,
      naming: ["东海县", "东海县医院", "5", "4"]
    ) {
      $0 = .kept
      $0.counts = $0.plan.value
      $0.reserved(at: "O4") { $0.place.count == 4 ? $0.with(count: 5) : $0 }
    },
    Violation("no plan of counts kept at all", .reservedCounts) {
      $0.counts = $0.plan.value
    },
    Violation("a plan of counts of another programme", .reservedCounts, naming: ["demo-2023"]) {
      $0 = .kept
      var counts = $0.plan
      counts.programme = "demo-2023"
      $0.counts = counts.value
    },
    Violation("the line of the rule counts wrongly", .lineUse, naming: ["reserved-places", "9"]) {
      $0 = .kept
      $0.line("reserved-places", nil) { $0.used = 9 }
    },
    Violation(
      "a reserved place is free, and the level called proven", .couldBePlaced, naming: ["N1"]
    ) {
      $0 = .kept
      $0.parameter("people", of: "target", .integer(12))
      $0.county("东海县") { $0.quotaMaximum = .atMost(9) }
      $0.offer("O4") { ($0.seats, $0.mentors) = (9, 9) }
      $0.host("H3") { $0.maximumTrainees = .atMost(9) }
      $0.reserved(at: "O4") { $0.place.count == 4 ? $0.with(count: 5) : $0 }
    },
  ]
}
