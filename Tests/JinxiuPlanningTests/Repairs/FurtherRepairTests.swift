import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

@Suite struct FurtherRepairTests {
  /// Two people and room for two, but for one rule or limit.
  private func scenario(
    _ rules: [RuleSetting], beds: Limit = .unlimited, away: Limit = .unlimited, seats: Int = 5,
    trainees: [Trainee] = [trainee("a", of: "u"), trainee("b", of: "u")]
  ) -> Scenario {
    Scenario(
      programme: programme(rules), counties: [county("A")],
      units: [unit("u", in: "A", away: away)], hosts: [host("h", beds: beds)],
      offers: [offer("o", at: "h", seats: seats, in: span(7, 9))], trainees: trainees)
  }

  /// The change is among the repairs, places one more, and is confirmed and cheapest.
  private func expect(
    _ change: ScenarioChange, cost: Int, decider: RepairDecider = .issuer, of scenario: Scenario,
    at location: SourceLocation = #_sourceLocation
  ) async throws {
    for method in [PlanningMethod.whole, .prices] {
      let (base, found) = try await repairs(of: scenario, method: method)
      #expect(base.placedCount == 1, sourceLocation: location)
      let repair = found.first { $0.changes == [change] }
      #expect(
        repair?.gain == 1 && repair?.lost == 0, "\(method): \(found)", sourceLocation: location)
      #expect(repair?.cost == cost, sourceLocation: location)
      #expect(repair?.steps.first?.decider == decider, sourceLocation: location)
      if method == .whole {
        #expect(repair?.proof == .resolved, sourceLocation: location)
        let fresh = try await plan(of: scenario.applying([change]))
        #expect(fresh.placedCount == 2, sourceLocation: location)
      }
    }
  }

  @Test func `a repair may add a bed`() async throws {
    try await expect(
      .beds("h", by: 1), cost: 12, decider: .host("h"),
      of: scenario([rule("beds")], beds: .atMost(1)))
  }

  @Test func `a repair may let one more of a unit be away`() async throws {
    try await expect(
      .away("u", by: 1), cost: 15, decider: .unit("u"),
      of: scenario([rule("away-at-once")], away: .atMost(1)))
  }

  @Test func `a repair may keep less for make-up training, by as many points as a seat needs`()
    async throws
  {
    // 5 seats less ⌈64 % of 5⌉ leave 1, and so do 61 %; 60 % leave 2.
    let reserve = rule("make-up-reserve", [Parameter("percent", .integer(64))])

    try await expect(
      .parameter("make-up-reserve", Parameter("percent", .integer(60))), cost: 120,
      of: scenario([reserve]))
  }

  @Test func `a repair may ask for fewer years, where no waiver can be given`() async throws {
    let years = rule("years-in-profession", [Parameter("minimum", .integer(5))])
    let people = [trainee("a", of: "u", years: 9), trainee("b", of: "u", years: 3)]

    try await expect(
      .parameter("years-in-profession", Parameter("minimum", .integer(3))), cost: 100,
      of: scenario([years], trainees: people))
  }

  @Test func `no repair asks for so many fewer years that it is another programme`() async throws {
    let years = rule("years-in-profession", [Parameter("minimum", .integer(5))])
    let people = [trainee("a", of: "u", years: 9), trainee("b", of: "u", years: 1)]

    #expect(try await repairs(of: scenario([years], trainees: people)).repairs.isEmpty)
  }

  @Test func `a waiver for one person comes before a milder rule for all`() async throws {
    let years = rule("years-in-profession", kind: .waivable, [Parameter("minimum", .integer(5))])
    let people = [trainee("a", of: "u", years: 9), trainee("b", of: "u", years: 4)]

    let found = try await repairs(of: scenario([years], trainees: people)).repairs

    #expect(found.map(\.cost) == [20, 50])
    #expect(
      found.last?.changes == [.parameter("years-in-profession", Parameter("minimum", .integer(4)))])
  }

  @Test func `a repair may let stays begin earlier`() async throws {
    let start = rule("earliest-start", [Parameter("month", .text("2024-08"))])
    let opened = try await repairs(of: scenario([start])).repairs

    // Cheaper is a seat in the month after those of the host.
    #expect(opened.first?.changes == [.seats("o", during: span(10, 10), by: 1)])
    let earlier = opened.first {
      $0.changes == [.parameter("earliest-start", Parameter("month", .text("2024-07")))]
    }
    #expect(earlier?.gain == 2 && earlier?.cost == 80, "\(opened)")
  }

  @Test func `a repair may let the subsidy be spent later, of the hosts that it is paid to`()
    async throws
  {
    let spent = rule(
      "subsidy-deadline",
      [Parameter("month", .text("2024-08")), Parameter("tiers", .texts(["municipal"]))])

    let found = try await repairs(of: scenario([spent])).repairs

    #expect(
      found.first?.changes
        == [.parameter("subsidy-deadline", Parameter("month", .text("2024-09")))])
    #expect(found.first?.gain == 2)
  }

  @Test func `a repair may take people a year older`() async throws {
    let young = rule(
      "age-below", [Parameter("levels", .texts(["township"])), Parameter("below", .integer(35))])

    let found = try await repairs(of: scenario([young])).repairs

    #expect(found.first?.changes == [.parameter("age-below", Parameter("below", .integer(36)))])
    #expect(found.first?.gain == 2 && found.first?.cost == 50)
  }

  @Test(arguments: RepairCosts.names)
  func `repairs cost what the table is told, under each name`(name: String) {
    var costs = RepairCosts()
    let others = RepairCosts.names.filter { $0 != name }.map { costs[$0] }

    costs[name] = 777

    #expect(costs[name] == 777)
    #expect(RepairCosts.names.filter { $0 != name }.map { costs[$0] } == others)
  }
}
