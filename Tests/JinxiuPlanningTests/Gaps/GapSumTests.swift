import JinxiuDomain
import JinxiuPlanning
import Testing

@Suite struct `Sums of the gap report` {
  @Test(arguments: 1...60)
  func `re-add on a random scenario`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)
    guard case .plan(let plan) = try await result(of: scenario) else { return }
    let report = try await gaps(of: scenario, plan)

    for run in report.offers.flatMap(\.runs) {
      let lost = run.lost.reduce(0) { $0 + $1.seats }
      #expect(run.published == run.used + run.free + lost, "seed \(seed)")
      #expect(run.free >= 0 && run.lost.allSatisfy { $0.seats > 0 }, "seed \(seed)")
    }
    for gap in report.specialties {
      let steps = gap.steps.reduce(0) { $0 + $1.people }
      #expect(gap.need == gap.placed + steps, "seed \(seed)")
      #expect(gap.steps.allSatisfy { $0.people >= 0 && $0.isProven }, "seed \(seed)")
    }
    let people = scenario.demands.reduce(0) { $0 + $1.count }
    #expect(report.specialties.reduce(0) { $0 + $1.need } == people, "seed \(seed)")
    #expect(report.places.reduce(0) { $0 + $1.need } == people, "seed \(seed)")
    #expect(report.places.reduce(0) { $0 + $1.placed } == plan.placedCount, "seed \(seed)")
    let published = scenario.offers.reduce(0) { $0 + $1.seatPeriods }
    #expect(report.months.reduce(0) { $0 + $1.published } == published, "seed \(seed)")
    let months = plan.placements.reduce(0) { sum, placement in
      placement.spells.reduce(sum) { $0 + $1.count * placement.count }
    }
    #expect(report.months.reduce(0) { $0 + $1.used } == months, "seed \(seed)")
    #expect(report.months.reduce(0) { $0 + $1.need - $1.waiting } == months, "seed \(seed)")
    #expect(report.funding.reduce(0) { $0 + $1.waiting } == plan.unplacedCount, "seed \(seed)")
  }

  @Test func `the same plan gives the same report`() async throws {
    let scenario = randomScenario(seed: 7)
    let plan = try await plan(of: scenario)

    #expect(try await gaps(of: scenario, plan) == gaps(of: scenario, plan))
  }

  @Test func `a plan of another scenario is refused`() async throws {
    let plan = try await plan(
      of: clinic(people: 1, offers: [offer("o", at: "city")]))

    await #expect(throws: ForeignPlan.self) {
      try await gaps(of: clinic(people: 1, offers: [offer("p", at: "city")]), plan)
    }
  }
}
