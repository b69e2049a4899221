import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

/// One county with units u and v, two seats of 内科 at `city` and one at `eye`.
private func scenario(
  needs: [Need] = [], trainees: [Trainee] = [], rules: [RuleSetting] = [],
  courses: [Course] = [], away: Limit = .unlimited
) -> Scenario {
  Scenario(
    programme: programme(rules), counties: [county("A"), county("B")],
    units: [unit("u", in: "A", away: away), unit("v", in: "A"), unit("w", in: "B")],
    hosts: [host("city"), host("eye", .municipal, .specialist)],
    offers: [
      offer("o1", at: "city", seats: 2, in: span(7, 9)), offer("o2", at: "eye", in: span(8, 10)),
    ], needs: needs, trainees: trainees, courses: courses)
}

private func names(_ scenario: Scenario, keeping counts: Plan) async throws -> Plan {
  try await plan(of: scenario.keeping(counts.places))
}

@Suite struct NamesTests {
  @Test func `names take the places that counts reserved, at the same hosts and months`()
    async throws
  {
    let counts = try await plan(of: scenario(needs: [need("n", in: "A", count: 3)]))
    let people = scenario(trainees: [
      trainee("a", of: "u"), trainee("b", of: "v"), trainee("c", of: "u"),
    ])

    let named = try await names(people, keeping: counts)

    #expect(named.placedCount == 3)
    #expect(named.outcome.state == .proven)
    #expect(Set(named.placements.map(\.offer)) == ["o1", "o2"])
    #expect(complaints(of: named, in: people, keeping: counts) == [])
    #expect(named.reserved.allSatisfy { $0.left == 0 })
  }

  @Test func `a seat that counts left free stays free`() async throws {
    let counts = try await plan(of: scenario(needs: [need("n", in: "A", count: 1)]))
    let people = scenario(trainees: [trainee("a", of: "u"), trainee("b", of: "v")])

    let named = try await names(people, keeping: counts)

    #expect(named.placedCount == 1)
    let reason = try #require(named.unplaced.first)
    #expect(reason.reason == .limits && reason.rules.contains("reserved-places"))
    #expect(complaints(of: named, in: people, keeping: counts) == [])
  }

  @Test func `another county finds nothing reserved, and that is said`() async throws {
    let counts = try await plan(of: scenario(needs: [need("n", in: "A", count: 2)]))
    let people = scenario(trainees: [trainee("a", of: "u"), trainee("b", of: "w")])

    let named = try await names(people, keeping: counts)

    let reason = try #require(named.reason("b"))
    #expect(reason.reason == .ineligible && reason.rules == ["reserved-places"])
    #expect(reason.explanation.english.contains("reserves no place in 内科"))
    #expect(reason.explanation.chinese.contains("没有为B的乡镇级人员预留内科名额"))
    #expect(named.reserved.reduce(0) { $0 + $1.left } == 1)
  }

  @Test func `a place of a unit is for that unit alone`() async throws {
    var own = need("n", in: "A", count: 1)
    own = Need(
      id: own.id, county: own.county, unit: "u", level: own.level, specialty: own.specialty,
      technique: nil, count: 1, ground: nil, priority: nil)
    let counts = try await plan(of: scenario(needs: [own]))

    let other = try await names(scenario(trainees: [trainee("a", of: "v")]), keeping: counts)
    let same = try await names(scenario(trainees: [trainee("a", of: "u")]), keeping: counts)

    #expect(other.placedCount == 0)
    #expect(same.placedCount == 1)
  }

  @Test func `a rule that keeps a person from the reserved months is named`() async throws {
    let counts = try await plan(of: scenario(needs: [need("n", in: "A", count: 3)]))
    let people = scenario(
      trainees: [trainee("a", of: "u"), trainee("b", of: "v")],
      rules: [
        rule("other-courses"),
        rule("years-in-profession", kind: .hard, [Parameter("minimum", .integer(3))]),
      ],
      courses: [Course(trainee: "a", name: "培训", span: span(9, 9))])

    let named = try await names(people, keeping: counts)

    let reason = try #require(named.reason("a"))
    #expect(reason.reason == .noOffer && reason.rules == ["other-courses"])
    #expect(reason.explanation.english.hasPrefix("no place reserved for 内科 of A is allowed"))
    #expect(named.placement("b") != nil)
  }

  @Test func `rules that hold for names only are kept, as people of a unit away at once`()
    async throws
  {
    let rules = [rule("away-at-once")]
    let counts = try await plan(of: scenario(needs: [need("n", in: "A", count: 3)], rules: rules))
    let people = scenario(
      trainees: [trainee("a", of: "u"), trainee("b", of: "u"), trainee("c", of: "v")],
      rules: rules, away: .atMost(1))

    let named = try await names(people, keeping: counts)

    #expect(counts.placedCount == 3)
    #expect(named.placedCount == 2)
    #expect(complaints(of: named, in: people, keeping: counts) == [])
  }

  @Test func `those who are still counts keep their places beside the names`() async throws {
    let counts = try await plan(of: scenario(needs: [need("n", in: "A", count: 3)]))
    let people = scenario(
      needs: [need("n", in: "A", count: 2)], trainees: [trainee("a", of: "u")])

    let named = try await names(people, keeping: counts)

    #expect(named.placedCount == 3)
    #expect(named.placement("a") != nil)
    #expect(complaints(of: named, in: people, keeping: counts) == [])
  }

  @Test func `people of a need in one stay are one placement, whoever the places are for`()
    async throws
  {
    let ofUnit = Need(
      id: "n", county: "A", unit: "u", level: .township, specialty: "内科", technique: nil,
      count: 1, ground: nil, priority: nil)
    let counts = try await plan(
      of: scenario(
        needs: [ofUnit, need("m", in: "A", count: 1)],
        rules: [
          rule("host-kind", [Parameter("kinds", .texts(["general"]))])
        ]))
    let both = Need(
      id: "n", county: "A", unit: "u", level: .township, specialty: "内科", technique: nil,
      count: 2, ground: nil, priority: nil)

    let named = try await names(scenario(needs: [both]), keeping: counts)

    #expect(named.placements.map(\.count) == [2])
    #expect(named.reserved.map(\.taken) == [1, 1])
    #expect(complaints(of: named, in: scenario(needs: [both]), keeping: counts) == [])
  }

  @Test func `one line speaks of all reserved places`() async throws {
    let counts = try await plan(of: scenario(needs: [need("n", in: "A", count: 3)]))

    let named = try await names(scenario(trainees: [trainee("a", of: "u")]), keeping: counts)

    let lines = named.rules.filter { $0.rule == "reserved-places" }
    #expect(lines.map(\.used) == [1] && lines.map(\.limit) == [3])
    #expect(lines.map(\.isBinding) == [false])
  }

  @Test func `a pin where nothing is reserved is a contradiction that says so`() async throws {
    let counts = try await plan(of: scenario(needs: [need("n", in: "B", count: 3)]))
    let people = scenario(trainees: [trainee("a", of: "w")])
    let pinned = Scenario(
      programme: people.programme, counties: people.counties, units: people.units,
      hosts: people.hosts + [host("far")],
      offers: people.offers + [offer("o3", at: "far")], trainees: people.trainees,
      pins: [pin("a", "far")])

    let result = try await result(of: pinned.keeping(counts.places))

    guard case .contradiction(let contradiction) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(contradiction.facts.contains { $0.english.contains("reserves no place") })
  }
}
