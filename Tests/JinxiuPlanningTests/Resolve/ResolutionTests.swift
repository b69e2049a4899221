import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIPGLPK
import Testing

/// One seat and two people who want it, the first with a wish.
@Suite struct ResolutionTests {
  private func scenario(seats: Int = 1) -> Scenario {
    Scenario(
      programme: programme([
        rule("wished-host", kind: .wish), rule("earlier-start", kind: .wish),
        rule("county-quota"),
      ]),
      counties: [county("A", quota: .atMost(5))], units: [unit("u", in: "A")],
      hosts: [host("h"), host("i")],
      offers: [offer("o", at: "h", seats: seats, in: span(7, 9))],
      needs: [need("n", in: "A", "外科", count: 2)],
      trainees: [trainee("t", of: "u", wishes: ["h"]), trainee("v", of: "u")])
  }

  private func resolve(
    _ changes: [ScenarioChange] = [], requiring requirements: [Requirement] = []
  ) async throws -> Resolution {
    let scenario = scenario()
    let base = try await plan(of: scenario)
    return try await resolver(scenario, base).resolve(changes, requiring: requirements)
  }

  @Test func `nothing changed is the plan that was`() async throws {
    let resolution = try await resolve()
    let difference = try #require(resolution.difference)

    #expect(difference.isNothing && difference.placed == 0)
    #expect(difference.levels.allSatisfy { $0.gain == 0 })
    #expect(resolution.plan?.outcome.state == .proven)
  }

  @Test func `one more seat places one more`() async throws {
    let resolution = try await resolve([.seats("o", during: nil, by: 1)])
    let difference = try #require(resolution.difference)

    #expect(difference.placed == 1)
    #expect(difference.gained.map(\.demand) == [.trainee("v")])
    #expect(difference.lost.isEmpty && difference.moved.isEmpty)
    #expect(difference.levels.first { $0.name.hasPrefix("placed") }?.gain == 1)
    #expect(resolution.isExact && resolution.isNearest)
  }

  @Test func `one more seat in the wrong month places nobody`() async throws {
    let august = PeriodSpan(from: month(8), count: 1)

    let resolution = try await resolve([.seats("o", during: august, by: 1)])

    #expect(resolution.difference?.placed == 0)
    #expect(resolution.isExact)
  }

  @Test func `who is forced in takes the place of another, and the plan itself claims nothing`()
    async throws
  {
    let resolution = try await resolve(requiring: [.placed(.trainee("v"), atLeast: 1)])
    let difference = try #require(resolution.difference)

    #expect(difference.gained.map(\.demand) == [.trainee("v")])
    #expect(difference.lost.map(\.demand) == [.trainee("t")])
    #expect(difference.lost.first?.from?.offer == "o")
    #expect(resolution.isExact)
    #expect(resolution.plan?.outcome.levels.allSatisfy { $0.bound == nil } == true)
    #expect(resolution.plan?.certificates.isEmpty == true)
  }

  @Test func `what rules leave to nobody is refused with the rule`() async throws {
    let resolution = try await resolve(requiring: [.at(.need("n"), "o", spells: nil)])

    guard case .contradiction(let impossible) = resolution.outcome else {
      Issue.record("there is a plan")
      return
    }
    #expect(impossible.rules == ["specialty-match"])
    #expect(impossible.requirements == [.at(.need("n"), "o", spells: nil)])
    #expect(resolution.isExact)
  }

  @Test func `two people in one seat contradict each other, and nothing else is to blame`()
    async throws
  {
    let both: [Requirement] = [
      .placed(.trainee("t"), atLeast: 1), .placed(.trainee("v"), atLeast: 1),
      .notAt(.need("n"), "o"),
    ]

    let resolution = try await resolve(requiring: both)

    guard case .contradiction(let impossible) = resolution.outcome else {
      Issue.record("there is a plan")
      return
    }
    #expect(impossible.requirements == Array(both.prefix(2)))
    #expect(impossible.rules == ["seats"])
    #expect(impossible.facts.count == 3)
  }

  @Test func `of equally good plans the nearest to the base is taken`() async throws {
    let names = (1...6).map { "t\($0)" }
    let scenario = Scenario(
      programme: programme([rule("county-quota")], objective: [.placed]),
      counties: [county("A", quota: .atMost(9))], units: [unit("u", in: "A")],
      hosts: [host("h")],
      offers: [
        offer("o", at: "h", seats: 2, in: span(7, 12)), offer("p", at: "h", seats: 1),
      ],
      needs: [need("n", in: "A", count: 2)],
      trainees: names.map { trainee($0, of: "u") })
    let base = try await plan(of: scenario)
    let one = try #require(base.placements.first { $0.demand != .need("n") })

    let resolution = try await resolver(scenario, base).resolve(
      [],
      requiring: [.notAt(one.demand, one.offer), .notAt(one.demand, "o"), .notAt(one.demand, "p")]
    )

    let difference = try #require(resolution.difference)
    #expect(difference.placed == 0 && resolution.isNearest)
    #expect(difference.lost.map(\.demand) == [one.demand])
    #expect(difference.gained.reduce(0) { $0 + $1.count } == 1)
    #expect(difference.moved.isEmpty)
  }

  @Test func `people of a need who stay cancel out, the rest is paired`() {
    func place(_ offer: Identifier<Offer>, _ count: Int, from first: Int) -> Placement {
      Placement(
        demand: .need("n"), count: count, county: "A", unit: nil, level: .township, host: "h",
        tier: .municipal, kind: .general, specialty: "内科", offer: offer,
        spells: [span(first, first + 2)], payer: .county, points: 0, waivers: [])
    }
    func plan(_ placements: [Placement]) -> Plan {
      Plan(
        scenario: ScenarioStamp(id: "s", digest: ""), programme: "p",
        made: MakerStamp(at: "", version: "", seed: 0),
        outcome: PlanOutcome(state: .proven, levels: []), placements: placements, unplaced: [],
        rules: [], unverifiable: [])
    }

    let difference = PlanDifference(
      from: plan([place("o", 3, from: 7), place("p", 1, from: 7)]),
      to: plan([place("o", 1, from: 7), place("o", 1, from: 8), place("q", 3, from: 7)]))

    #expect(difference.placed == 1)
    #expect(difference.moved.map(\.count) == [1, 1, 1])
    #expect(difference.moved.map { $0.to?.offer } == ["o", "q", "q"])
    #expect(difference.gained.map(\.count) == [1])
    #expect(difference.lost.isEmpty)
  }
}
