import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

@Suite struct ReasonTests {
  private let years = rule("years-in-profession", [Parameter("minimum", .integer(3))])

  private func scenario(
    _ trainees: [Trainee], _ rules: [RuleSetting] = [], quota: Limit = .unlimited, seats: Int = 9
  ) -> Scenario {
    Scenario(
      programme: programme(rules), counties: [county("A", quota: quota)],
      units: [unit("u", in: "A")], hosts: [host("h")],
      offers: [offer("o", at: "h", seats: seats)], trainees: trainees)
  }

  @Test func `a rule about the person is the reason and names its fact`() async throws {
    let plan = try await plan(of: scenario([trainee("a", of: "u", years: 1)], [years]))

    let unplaced = plan.reason("a")
    #expect(unplaced?.reason == .ineligible)
    #expect(unplaced?.rules == ["years-in-profession"])
    #expect(unplaced?.explanation.chinese.contains("1年") == true)
    #expect(unplaced?.nearest?.host == "h")
  }

  @Test func `no hospital for the specialty is no offer`() async throws {
    let plan = try await plan(of: scenario([trainee("a", of: "u", "儿科")]))

    #expect(plan.reason("a")?.reason == .noOffer)
    #expect(plan.reason("a")?.rules == ["specialty-match"])
    #expect(plan.reason("a")?.nearest == nil)
  }

  @Test func `months that a rule forbids are no offer with that rule`() async throws {
    let finish = rule("finish-by", [Parameter("month", .text("2024-08"))])

    let plan = try await plan(of: scenario([trainee("a", of: "u")], [finish]))

    #expect(plan.reason("a")?.reason == .noOffer)
    #expect(plan.reason("a")?.rules.contains("finish-by") == true)
    #expect(plan.reason("a")?.nearest?.from == month(7))
  }

  @Test func `a full quota is the reason, and one more of it is what is missing`() async throws {
    let people = ["a", "b"].map { trainee($0, of: "u") }

    let plan = try await plan(of: scenario(people, [rule("county-quota")], quota: .atMost(1)))

    #expect(plan.unplaced.count == 1)
    #expect(plan.unplaced[0].reason == .limits)
    #expect(plan.unplaced[0].rules == ["county-quota"])
    #expect(plan.unplaced[0].nearest?.missing.count == 1)
    #expect(plan.unplaced[0].explanation.english.contains("1/1"))
  }

  @Test func `a limit that is reached is binding and one that is not is not`() async throws {
    let people = ["a", "b"].map { trainee($0, of: "u") }
    let rules = [rule("county-quota"), rule("target", [Parameter("people", .integer(5))])]

    let plan = try await plan(of: scenario(people, rules, quota: .atMost(1)))

    let quota = plan.rules.first { $0.rule == "county-quota" }
    #expect(quota?.used == 1 && quota?.limit == 1 && quota?.isBinding == true)
    let target = plan.rules.first { $0.rule == "target" }
    #expect(target?.used == 1 && target?.limit == 5 && target?.isBinding == false)
  }

  @Test func `a rule that turned somebody away counts them`() async throws {
    let people = [trainee("a", of: "u", years: 1), trainee("b", of: "u", years: 2)]

    let plan = try await plan(of: scenario(people, [years]))

    let line = plan.rules.first { $0.rule == "years-in-profession" }
    #expect(line?.used == 2 && line?.limit == nil && line?.isBinding == true)
  }

  @Test func `a column that is blank is listed as unverifiable and lets people pass`() async throws
  {
    let plan = try await plan(of: scenario([trainee("a", of: "u", years: nil)], [years]))

    #expect(plan.placedCount == 1)
    #expect(
      plan.unverifiable == [
        Unverifiable(
          rule: "years-in-profession", column: "trainees.years", demands: [.trainee("a")])
      ])
  }
}
