import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIP
import MIPGLPK
import Testing

@Suite struct PlannerTests {
  /// `people` trainees of one county, all of whom want the city's general hospital.
  private func crowd(_ people: Int, _ rules: [RuleSetting]) -> Scenario {
    Scenario(
      programme: programme(rules + [rule("wished-host", kind: .wish)]),
      counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("city"), host("county", .county)],
      offers: [
        offer("o1", at: "city", seats: people), offer("o2", at: "county", seats: people),
      ],
      trainees: (0..<people).map { trainee("t\($0)", of: "u", wishes: ["city"]) })
  }

  private func share(_ base: String, percent: Int = 30) -> RuleSetting {
    rule(
      "tier-share",
      [
        Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
        Parameter("percent", .integer(percent)), Parameter("base", .text(base)),
      ])
  }

  private func inCity(_ plan: Plan) -> Int {
    plan.placements.filter { $0.host == "city" }.reduce(0) { $0 + $1.count }
  }

  @Test(arguments: [(50, 15), (49, 14), (47, 14), (3, 0), (10, 3)])
  func `a share of those placed becomes an integer ceiling`(people: Int, ceiling: Int) async throws
  {
    let plan = try await plan(of: crowd(people, [share("placed")]))

    #expect(plan.placedCount == people)
    #expect(inCity(plan) == ceiling)
  }

  @Test func `a share of the target does not shrink with the number placed`() async throws {
    let target = rule("target", [Parameter("people", .integer(50))])

    let plan = try await plan(of: crowd(40, [target, share("target")]))

    #expect(inCity(plan) == 15)
  }

  @Test func `the target caps the number placed`() async throws {
    let target = rule("target", [Parameter("people", .integer(7))])

    let plan = try await plan(of: crowd(9, [target]))

    #expect(plan.placedCount == 7)
    #expect(plan.unplaced.allSatisfy { $0.reason == .limits && $0.rules == ["target"] })
  }

  @Test func `a full hospital turns the last trainee away`() async throws {
    let scenario = Scenario(
      programme: programme(), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h")], offers: [offer("o", at: "h", seats: 2)],
      trainees: ["a", "b", "c"].map { trainee($0, of: "u") })

    let plan = try await plan(of: scenario)

    #expect(plan.placedCount == 2)
    #expect(plan.unplaced.count == 1)
    #expect(plan.unplaced[0].rules == ["seats"])
    #expect(plan.unplaced[0].nearest?.host == "h")
    #expect(plan.outcome.state == .proven)
  }

  @Test func `six months of a seat hold two stays of three`() async throws {
    let scenario = Scenario(
      programme: programme(), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h")], offers: [offer("o", at: "h", in: span(7, 12))],
      trainees: ["a", "b", "c"].map { trainee($0, of: "u") })

    let plan = try await plan(of: scenario)

    #expect(plan.placements.map { $0.spells } == [[span(7, 9)], [span(10, 12)]])
  }

  @Test func `feature department backbone comes before everybody else`() async throws {
    let scenario = Scenario(
      programme: programme([rule("feature-first", kind: .wish)]), counties: [county("A")],
      units: [unit("u", in: "A")], hosts: [host("h")], offers: [offer("o", at: "h")],
      trainees: [
        trainee("a", of: "u"), trainee("z", of: "u", feature: "内科"),
      ])

    let plan = try await plan(of: scenario)

    #expect(plan.placement("z") != nil)
    #expect(plan.value("placed-1") == 1)
    #expect(plan.value("placed-2") == 0)
  }

  @Test func `fairness fills the worst county before points are counted`() async throws {
    let scenario = Scenario(
      programme: programme([
        rule("county-quota"),
        rule("wished-host", kind: .wish, [Parameter("points", .integers([9]))]),
      ]),
      counties: [county("A", quota: .atMost(2)), county("B", quota: .atMost(2))],
      units: [unit("u", in: "A"), unit("v", in: "B")], hosts: [host("h")],
      offers: [offer("o", at: "h", seats: 2)],
      trainees: [
        trainee("a1", of: "u", wishes: ["h"]), trainee("a2", of: "u", wishes: ["h"]),
        trainee("b1", of: "v"), trainee("b2", of: "v"),
      ])

    let plan = try await plan(of: scenario)

    #expect(plan.value("fairness") == 500)
    #expect(plan.placements.map(\.county.text).sorted() == ["A", "B"])
  }

  @Test func `a waiver is used only when it places somebody more`() async throws {
    let years = rule(
      "years-in-profession", kind: .waivable, [Parameter("minimum", .integer(3))])
    func scenario(seats: Int) -> Scenario {
      Scenario(
        programme: programme([years]), counties: [county("A")], units: [unit("u", in: "A")],
        hosts: [host("h")], offers: [offer("o", at: "h", seats: seats)],
        trainees: [trainee("a", of: "u", years: 2), trainee("b", of: "u", years: 3)],
        waivers: [
          Waiver(trainee: "a", rule: "years-in-profession", reason: "r", approver: "p")
        ])
    }

    let scarce = try await plan(of: scenario(seats: 1))
    let ample = try await plan(of: scenario(seats: 2))

    #expect(scarce.value("waivers") == 0)
    #expect(scarce.placement("b") != nil)
    #expect(ample.value("waivers") == 1)
    #expect(ample.placement("a")?.waivers == ["years-in-profession"])
  }

  @Test func `a need is placed in part and the rest is listed`() async throws {
    let scenario = Scenario(
      programme: programme(), counties: [county("A")], units: [], hosts: [host("h")],
      offers: [offer("o", at: "h", seats: 3)], needs: [need("n", in: "A", count: 5)])

    let plan = try await plan(of: scenario)

    #expect(plan.placedCount == 3)
    #expect(plan.unplacedCount == 2)
  }

  @Test func `a floor that cannot be met is a reported shortfall`() async throws {
    let scenario = Scenario(
      programme: programme([rule("county-quota")]),
      counties: [county("A", quota: .atMost(5), minimum: 4)], units: [unit("u", in: "A")],
      hosts: [host("h")], offers: [offer("o", at: "h", seats: 9)],
      trainees: [trainee("a", of: "u"), trainee("b", of: "u")])

    let plan = try await plan(of: scenario)

    #expect(plan.placedCount == 2)
    #expect(plan.value("shortfall") == 200)
  }

  @Test func `shuffled tables give the same plan`() async throws {
    let scenario = crowd(12, [share("placed")])
    let shuffled = Scenario(
      programme: scenario.programme, counties: scenario.counties, units: scenario.units,
      hosts: scenario.hosts.reversed(), offers: scenario.offers.reversed(),
      trainees: scenario.trainees.reversed())

    let first = try await plan(of: scenario)
    let second = try await plan(of: shuffled)

    #expect(first == second)
  }
}
