import JinxiuAudit
import JinxiuDomain
import TestTools
import Testing

@Suite struct HandEditTests {
  private static let numbers = [
    Int.min, Int.min + 1, -1, 0, 1, 2, 24_294, Int.max / 2, Int.max - 1, Int.max,
  ]

  @Test(arguments: 0..<400)
  func `any plan is answered, twice the same`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let audit = Audit(scenario: Fixture.demo.scenario.value)
    var plan = Fixture.demo.plan

    for _ in 0..<Int.random(in: 1...12, using: &generator) { Self.edit(&plan, &generator) }

    #expect(audit.verify(plan.value) == audit.verify(plan.value), "seed \(seed)")
  }

  @Test func `an empty plan is answered`() {
    let audit = Audit(scenario: Fixture.demo.scenario.value)

    let report = audit.verify(PlanDraft().value)

    #expect(report.findings.count { $0.code == .accounting } == 10)
    #expect(report.recomputed.map(\.value) == [102, 0, 0, 0, 0, 0])
  }

  @Test func `a plan for an empty scenario is answered`() {
    let report = Audit(scenario: ScenarioDraft().value).verify(Fixture.demo.plan.value)

    #expect(report.findings.count { $0.code == .unknownDemand } == 11)
  }

  private static func edit(_ plan: inout PlanDraft, _ generator: inout SeededGenerator) {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: editPlacement(&plan, &generator)
    case 5: editPrices(&plan, &generator)
    case 1: editMonths(&plan, &generator)
    case 2: editUnplaced(&plan, &generator)
    case 3: editOutcome(&plan, &generator)
    default: editRows(&plan, &generator)
    }
  }

  private static func number(_ generator: inout SeededGenerator) -> Int {
    numbers.randomElement(using: &generator) ?? 0
  }

  private static func editPlacement(_ plan: inout PlanDraft, _ generator: inout SeededGenerator) {
    guard let index = plan.placements.indices.randomElement(using: &generator) else { return }
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: plan.placements[index].count = number(&generator)
    case 1: plan.placements[index].points = number(&generator)
    case 2: plan.placements[index].demand = .need("N1")
    case 3: plan.placements[index].demand = .trainee("")
    case 4:
      plan.placements[index].offer = ["O1", "O4", "O6", ""].randomElement(using: &generator) ?? ""
    case 5: plan.placements[index].host = ["H1", "H4", ""].randomElement(using: &generator) ?? ""
    case 6: plan.placements[index].waivers = ["years", "seats", "", "years"]
    case 7: plan.placements[index].county = ""
    default: plan.placements[index].unit = nil
    }
  }

  private static func editMonths(_ plan: inout PlanDraft, _ generator: inout SeededGenerator) {
    guard let index = plan.placements.indices.randomElement(using: &generator) else { return }
    let spells = (0..<Int.random(in: 0...3, using: &generator)).compactMap { _ in
      let ends = [number(&generator), number(&generator)].sorted().map { Period(index: $0) }
      return PeriodSpan(from: ends[0], to: ends[1])
    }
    plan.placements[index].spells = spells
  }

  private static func editUnplaced(_ plan: inout PlanDraft, _ generator: inout SeededGenerator) {
    guard let index = plan.unplaced.indices.randomElement(using: &generator) else { return }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: plan.unplaced[index].count = number(&generator)
    case 1: plan.unplaced[index].demand = .trainee("T1")
    case 2: plan.unplaced[index].reason = .limits
    default: plan.unplaced[index].rules = ["", "years"]
    }
  }

  private static func editOutcome(_ plan: inout PlanDraft, _ generator: inout SeededGenerator) {
    guard let index = plan.levels.indices.randomElement(using: &generator) else { return }
    switch Int.random(in: 0..<5, using: &generator) {
    case 4: plan.levels[index].proof = .prices
    case 0: plan.levels[index].value = number(&generator)
    case 1: plan.levels[index].bound = number(&generator)
    case 2: plan.levels[index].name = "placed-9"
    default: plan.levels.remove(at: index)
    }
  }

  private static func editPrices(_ plan: inout PlanDraft, _ generator: inout SeededGenerator) {
    guard let level = plan.levels.randomElement(using: &generator) else { return }
    let months = [nil, month("2024-08"), Period(index: .min), Period(index: .max)]
    let rules = [
      "target", "seats", "share", "county-quota", "physician-majority", "pins", "away-at-once",
    ]
    let subjects = ["all", "O1", "东海县", "min:灌云县", "T1", "U1", ""]
    let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      RowPrice(
        rule: Identifier(rules.randomElement(using: &generator) ?? ""),
        subject: subjects.randomElement(using: &generator) ?? "",
        month: months.randomElement(using: &generator) ?? nil, price: number(&generator))
    }
    let goals = (0..<Int.random(in: 0...3, using: &generator)).map { index in
      GoalPrice(
        level: plan.levels.randomElement(using: &generator)?.name ?? "",
        county: index == 0 ? "东海县" : nil, price: number(&generator))
    }
    plan.certificates.append(
      LevelCertificate(
        level: level.name, bound: number(&generator), scale: number(&generator), rows: rows,
        goals: goals))
  }

  private static func editRows(_ plan: inout PlanDraft, _ generator: inout SeededGenerator) {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: plan.placements.shuffle(using: &generator)
    case 1: plan.placements += plan.placements.prefix(2)
    case 2: plan.unplaced += plan.unplaced.suffix(1)
    case 3:
      plan.lines = [
        LineDraft("seats", " · 2024-08", used: number(&generator), limit: number(&generator))
      ]
    default: plan.lines += [LineDraft("", "2024-08", used: number(&generator), limit: nil)]
    }
  }
}
