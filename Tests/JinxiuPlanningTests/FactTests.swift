import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

@Suite struct FactTests {
  private func scenario(
    people: Int, quota: Int, seats: Int, rules: [RuleSetting] = []
  ) -> Scenario {
    Scenario(
      programme: programme([rule("county-quota")] + rules),
      counties: [county("A", quota: .atMost(quota))], units: [unit("u", in: "A")],
      hosts: [host("h")], offers: [offer("o", at: "h", seats: seats)],
      trainees: (0..<people).map { trainee("t\($0)", of: "u") })
  }

  @Test func `a county above its quota is a surplus by the difference`() {
    let facts = Market(scenario(people: 5, quota: 3, seats: 9)).facts

    #expect(facts.contains(.surplus(county: "A", asked: 5, possible: 5, quota: 3)))
    #expect(facts.contains(.atMost(people: 3)))
  }

  @Test func `a county below its quota is a shortage by the difference`() {
    let facts = Market(scenario(people: 2, quota: 3, seats: 9)).facts

    #expect(facts.contains(.shortage(county: "A", asked: 2, possible: 2, quota: 3)))
    #expect(facts.contains(.atMost(people: 2)))
  }

  @Test func `three months up to October all cover August and September`() {
    let finish = rule("finish-by", [Parameter("month", .text("2024-10"))])

    let facts = Market(scenario(people: 2, quota: 3, seats: 4, rules: [finish])).facts

    #expect(facts.contains(.everybodyOverlaps(months: [month(8), month(9)], seats: 4)))
  }

  @Test func `more people than seats of their only specialty is said beforehand`() {
    let facts = Market(scenario(people: 5, quota: 9, seats: 3)).facts

    #expect(
      facts.contains(.specialtyShort(specialty: "内科", people: 5, seats: 3, month: month(8))))
  }

  @Test func `just enough seats is not short`() {
    let facts = Market(scenario(people: 3, quota: 9, seats: 3)).facts

    #expect(!facts.contains { if case .specialtyShort = $0 { true } else { false } })
  }

  @Test func `people whom a rule forbids are counted apart`() {
    let strict = rule("years-in-profession", [Parameter("minimum", .integer(6))])

    let facts = Market(scenario(people: 3, quota: 9, seats: 3, rules: [strict])).facts

    #expect(facts.contains(.people(asked: 3, possible: 0)))
    #expect(facts.contains(.atMost(people: 0)))
  }

  @Test func `a share of the target is told in people`() {
    let target = rule("target", [Parameter("people", .integer(49))])
    let share = rule(
      "tier-share",
      [
        Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
        Parameter("percent", .integer(30)), Parameter("base", .text("target")),
      ])

    let facts = Market(scenario(people: 1, quota: 9, seats: 3, rules: [target, share])).facts

    let allowed = facts.compactMap { fact -> Int? in
      if case .shareAllows(_, _, let people, _) = fact { people } else { nil }
    }
    #expect(allowed == [14])
  }
}
