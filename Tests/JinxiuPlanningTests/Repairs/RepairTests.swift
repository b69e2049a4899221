import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIP
import MIPGLPK
import Testing

/// Repairs by GLPK in this process.
func repairs(
  of scenario: Scenario, most: Int = 5, method: PlanningMethod = .whole,
  costs: RepairCosts = RepairCosts()
) async throws -> (base: Plan, repairs: [Repair]) {
  let base = try await plan(of: scenario)
  let search = RepairSearch(
    Market(scenario), solver: GLPKSolver(),
    options: PlannerOptions(version: "test", scenarioName: "test", method: method), costs: costs)
  return (base, try await search.repairs(of: base, most: most))
}

@Suite struct RepairTests {
  /// Two people want the one seat of o; a third sits at p, where b could not go.
  private func crowded(_ rules: [RuleSetting] = [], quota: Limit = .unlimited) -> Scenario {
    Scenario(
      programme: programme(rules), counties: [county("A", quota: quota)],
      units: [unit("u", in: "A")], hosts: [host("h"), host("k")],
      offers: [offer("o", at: "h", in: span(7, 9)), offer("p", at: "k", "外科", in: span(7, 9))],
      trainees: [
        trainee("a", of: "u", others: ["外科"]), trainee("b", of: "u"), trainee("c", of: "u", "外科"),
      ])
  }

  @Test func `one seat more is the repair where one seat is missing`() async throws {
    let (_, found) = try await repairs(of: crowded())

    let seats = found.filter { $0.steps.count == 1 }
    #expect(
      Set(seats.flatMap(\.changes)) == [
        .seats("o", during: span(7, 9), by: 1), .seats("p", during: span(7, 9), by: 1),
      ])
    #expect(seats.allSatisfy { $0.gain == 1 && $0.cost == 10 && $0.isCheapest })
    #expect(seats.allSatisfy { $0.proof == .resolved && $0.lost == 0 })
  }

  @Test func `where all months are wrong a repair opens others, of the host that can`()
    async throws
  {
    let scenario = Scenario(
      programme: programme([rule("availability"), rule("mentors")]), counties: [county("A")],
      units: [unit("u", in: "A")], hosts: [host("h"), host("k")],
      offers: [
        offer("o", at: "h", seats: 3, in: span(7, 9), mentors: 2),
        offer("p", at: "k", seats: 3, in: span(7, 9), mentors: 0),
      ],
      trainees: [trainee("a", of: "u", from: month(10), to: month(12))])

    let (base, found) = try await repairs(of: scenario)

    #expect(base.placedCount == 0)
    let first = try #require(found.first)
    #expect(first.changes == [.seats("o", during: span(10, 12), by: 1)])
    #expect(first.gain == 1 && first.cost == 24 && first.isCheapest && first.proof == .resolved)
    #expect(first.phrase(in: scenario).english.contains("(closed until now)"))
  }

  @Test func `a repair names rule, clause and who may decide`() async throws {
    let rules = [rule("county-quota")]
    let scenario = crowded(rules, quota: .atMost(1))

    let (_, found) = try await repairs(of: scenario)

    let first = try #require(found.first?.steps.first)
    #expect(first.change == .quota("A", by: 1))
    #expect(first.rule == "county-quota" && first.clause == "一")
    #expect(first.decider == .issuer)
    let words = try #require(found.first).phrase(in: scenario)
    #expect(words.chinese == "A名额上限增加1人，可多安排1人。")
    #expect(words.english == "1 place more in the quota of A: places 1 more.")
  }

  @Test func `what costs less comes first`() async throws {
    let waivable = rule("years-in-profession", kind: .waivable, [Parameter("minimum", .integer(3))])
    let scenario = Scenario(
      programme: programme([waivable]), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h"), host("k")],
      offers: [offer("o", at: "h", in: span(7, 9)), offer("p", at: "k", "外科", in: span(7, 9))],
      trainees: [
        trainee("a", of: "u"), trainee("b", of: "u"), trainee("young", of: "u", "外科", years: 1),
      ])
    var cheapWaivers = RepairCosts()
    cheapWaivers["waiver"] = 5

    let usual = try await repairs(of: scenario).repairs
    let other = try await repairs(of: scenario, costs: cheapWaivers).repairs

    #expect(usual.first?.changes == [.seats("o", during: span(7, 9), by: 1)])
    #expect(other.first?.steps.first?.rule == "years-in-profession")
    #expect(usual.contains { $0.gain == 2 && $0.steps.count == 2 && $0.cost == 30 })
  }

  @Test func `people who must move are counted at their fewest`() async throws {
    // b and c want the seats of o and p; a, who can go to both, and only a, makes room at q.
    let scenario = Scenario(
      programme: programme([rule("earlier-start", kind: .wish)]), counties: [county("A")],
      units: [unit("u", in: "A")], hosts: [host("h")],
      offers: [
        offer("o", at: "h", in: span(7, 9)),
        offer("q", at: "h", "外科", seats: 0, in: span(7, 9)),
      ],
      trainees: [trainee("a", of: "u", others: ["外科"]), trainee("b", of: "u", "内科")])
    let onlyA = scenario.applying([.withoutTrainee("b")])
    let base = try await plan(of: onlyA)
    let search = RepairSearch(
      Market(scenario), solver: GLPKSolver(),
      options: PlannerOptions(version: "test", scenarioName: "test"))
    let held = Plan(
      scenario: base.scenario, programme: base.programme, made: base.made,
      outcome: base.outcome, placements: base.placements,
      unplaced: [
        Unplaced(
          demand: .trainee("b"), count: 1, county: "A", unit: "u", reason: .limits, rules: [],
          explanation: Phrase("", ""), nearest: nil)
      ], rules: base.rules, unverifiable: base.unverifiable)

    let found = try await search.repairs(of: held, most: 5)

    let atQ = try #require(found.first { $0.changes == [.seats("q", during: span(7, 9), by: 1)] })
    #expect(atQ.moved == 1 && atQ.lost == 0 && atQ.newlyPlaced == [.trainee("b")])
    let atO = try #require(found.first { $0.changes == [.seats("o", during: span(7, 9), by: 1)] })
    #expect(atO.moved == 0)
  }

  @Test func `a deadline and a share are loosened by name`() async throws {
    let scenario = Scenario(
      programme: programme([
        rule("finish-by", [Parameter("month", .text("2024-10"))]),
        rule("target", [Parameter("people", .integer(10))]),
        rule(
          "tier-share",
          [
            Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
            Parameter("percent", .integer(19)), Parameter("base", .text("target")),
          ]),
      ]), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h"), host("late", .county)],
      offers: [
        offer("o", at: "h", seats: 5, in: span(7, 9)),
        offer("p", at: "late", "外科", seats: 5, in: span(9, 11)),
      ],
      trainees: [
        trainee("a", of: "u"), trainee("b", of: "u"), trainee("c", of: "u", "外科"),
      ])

    let (base, found) = try await repairs(of: scenario)

    #expect(base.placedCount == 1)
    #expect(
      found.contains {
        $0.changes == [.parameter("tier-share", Parameter("percent", .integer(20)))] && $0.gain == 1
      })
    #expect(
      found.contains {
        $0.changes == [.parameter("finish-by", Parameter("month", .text("2024-11")))]
          && $0.gain == 1
      })
  }

  @Test func `nothing is proposed where everybody has a place`() async throws {
    let scenario = crowded().applying([.seats("o", during: nil, by: 2)])
    let wide = scenario.applying([.seats("p", during: nil, by: 2)])

    #expect(try await repairs(of: wide).repairs.isEmpty)
  }
}
