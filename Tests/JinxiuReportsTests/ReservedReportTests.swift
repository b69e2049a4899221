import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `The report of names that keep a plan of counts` {
  private static let spell = PeriodSpan(from: Period(index: 2024 * 12 + 6), count: 3)

  private static func use(
    _ county: Identifier<County>, _ offer: Identifier<Offer>, _ count: Int, taken: Int,
    unit: Identifier<JinxiuDomain.Unit>? = nil
  ) -> ReservedUse {
    ReservedUse(
      place: ReservedPlace(
        county: county, unit: unit, level: .township, offer: offer, spells: [spell], count: count),
      taken: taken)
  }

  private static func plan(_ reserved: [ReservedUse]) -> Plan {
    let plan = Sample.plan()
    return Plan(
      scenario: plan.scenario, programme: plan.programme, made: plan.made, outcome: plan.outcome,
      placements: plan.placements, unplaced: plan.unplaced, rules: plan.rules,
      unverifiable: plan.unverifiable, certificates: plan.certificates, reserved: reserved)
  }

  private let kept = plan([
    use("东海县", "o1", 3, taken: 1), use("东海县", "o5", 1, taken: 0, unit: "u1"),
    use("海州区", "o2", 2, taken: 2),
  ])

  private func report(_ plan: Plan, _ language: Language) -> PlanReport {
    PlanReport(scenario: Sample.scenario(), plan: plan, language: language)
  }

  @Test(arguments: Language.allCases)
  func `the terminal tells what is left, where and in which months`(language: Language) {
    let text = report(kept, language).summary(width: 200)

    #expect(text.contains(language == .chinese ? "预留 6 个，已定人 3 个，空余 3 个" : "3 of 6 taken, 3 left"))
    let lines = text.split(separator: "\n").filter { $0.contains("2024.07–09") }
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("  - 东海县 · ") && lines[0].hasSuffix(" 2"))
  }

  @Test func `the page has counties and the places left, one row each`() {
    let page = report(kept, .english).html()

    #expect(page.contains("id=\"reserved\""))
    #expect(page.contains("Reserved places that nobody took"))
    #expect(page.contains("2024.07–09"))
  }

  @Test func `a plan without counts says nothing of them`() {
    #expect(!report(Sample.plan(), .english).html().contains("id=\"reserved\""))
    let tables = ReportTables(
      scenario: Sample.scenario(), plan: Sample.plan(), language: .english)
    #expect(!tables.all.map(\.name).contains("reserved"))
  }

  @Test func `the table has every place with what is taken and left`() throws {
    let tables = ReportTables(scenario: Sample.scenario(), plan: kept, language: .english)

    let table = try #require(tables.all.first { $0.name == "reserved" })

    #expect(table.rows.count == 3)
    #expect(
      table.rows.map { $0.suffix(3) } == [
        [.number(3), .number(1), .number(2)], [.number(1), .number(0), .number(1)],
        [.number(2), .number(2), .number(0)],
      ])
  }

  @Test func `when all are taken the page says so`() {
    let page = report(Self.plan([Self.use("东海县", "o1", 1, taken: 1)]), .english).html()

    #expect(page.contains("Every reserved place is taken."))
  }
}
