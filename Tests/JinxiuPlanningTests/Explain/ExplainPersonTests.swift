import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

@Suite struct ExplainPersonTests {
  private let years = rule("years-in-profession", [Parameter("minimum", .integer(3))])

  private func scenario(
    _ trainees: [Trainee], _ rules: [RuleSetting] = [], quota: Limit = .unlimited,
    away: Limit = .unlimited, seats: Int = 9, in months: PeriodSpan = span(7, 10),
    pins: [Pin] = []
  ) -> Scenario {
    Scenario(
      programme: programme(rules), counties: [county("A", quota: quota)],
      units: [unit("u", in: "A", away: away)], hosts: [host("h")],
      offers: [offer("o", at: "h", seats: seats, in: months)], trainees: trainees, pins: pins)
  }

  @Test func `points are told by rule and add up to those of the plan`() async throws {
    let wishes = rule("wished-host", kind: .wish)
    let explaining = try await Explaining(
      scenario(
        [trainee("a", of: "u", wishes: ["h"])], [wishes, rule("earlier-start", kind: .wish)]))

    let person = try await explaining.person(.trainee("a"))

    #expect(person.refusal == nil && person.unplaced == 0)
    #expect(person.held.first?.points.map(\.rule) == ["wished-host", "earlier-start"])
    #expect(person.held.first?.total == explaining.plan.placement("a")?.points)
  }

  @Test func `another start is open, and costs the points of the earlier start`() async throws {
    let explaining = try await Explaining(
      scenario([trainee("a", of: "u")], [rule("earlier-start", kind: .wish)]))

    let person = try await explaining.person(.trainee("a"))

    #expect(person.alternatives.map(\.stay.spells) == [[span(8, 10)]])
    #expect(person.alternatives.first?.standing == .open)
    let cost = person.alternatives.first?.trial?.difference
    #expect(cost?.firstChange?.name == "points")
    #expect(
      cost?.firstChange?.gain
        == (person.alternatives.first?.total ?? 0) - (person.held.first?.total ?? 0))
  }

  @Test func `a full seat is told with its months and who sits there`() async throws {
    let people = [
      trainee("a", of: "u", wishes: ["h"]), trainee("b", of: "u"),
    ]
    let explaining = try await Explaining(
      scenario(people, [rule("wished-host", kind: .wish)], seats: 1, in: span(7, 9)))

    let refusal = try await explaining.refusal("b")

    #expect(refusal.reason == .limits && refusal.options == 1)
    let full = try #require(refusal.everywhere.first)
    #expect(refusal.everywhere.count == 1)
    #expect(full.rule == "seats" && full.subject == "o" && full.months == [7, 8, 9].map(month))
    #expect(full.lines.allSatisfy { $0.used == 1 && $0.limit == 1 })
    #expect(full.holders.map(\.demand) == [.trainee("a")])
    #expect(refusal.finding == .worse)
    #expect(refusal.forced.difference?.firstChange?.name == "points")
    #expect(refusal.forced.difference?.losing.map(\.demand) == [.trainee("a")])
  }

  @Test func `one more seat in the full months places the person for certain`() async throws {
    let people = [trainee("a", of: "u"), trainee("b", of: "u")]
    let explaining = try await Explaining(scenario(people, seats: 1, in: span(7, 9)))
    let unplaced = try #require(explaining.plan.unplaced.first)

    let refusal = try #require(try await explaining.person(unplaced.demand).refusal)

    let remedy = try #require(refusal.remedies.first)
    #expect(remedy.changes == [.seats("o", during: span(7, 9), by: 1)])
    #expect(remedy.strength == .always)
    #expect(remedy.difference.placedMore == 1 && remedy.difference.losing.isEmpty)
    #expect(refusal.finding == .equal)
  }

  @Test func `of three for one seat, one more seat may go to either of the other two`()
    async throws
  {
    let people = ["a", "b", "c"].map { trainee($0, of: "u") }
    let explaining = try await Explaining(scenario(people, seats: 1, in: span(7, 9)))
    let unplaced = try #require(explaining.plan.unplaced.first)

    let refusal = try #require(try await explaining.person(unplaced.demand).refusal)

    #expect(refusal.remedies.first?.strength == .possible)
    #expect(refusal.remedies.first?.difference.placedMore == 1)
  }

  @Test func `where seat and quota are both full, only both together help`() async throws {
    let people = [trainee("a", of: "u"), trainee("b", of: "u")]
    let explaining = try await Explaining(
      scenario(people, [rule("county-quota")], quota: .atMost(1), seats: 1, in: span(7, 9)))
    let unplaced = try #require(explaining.plan.unplaced.first)

    let refusal = try #require(try await explaining.person(unplaced.demand).refusal)

    #expect(Set(refusal.everywhere.map(\.rule)) == ["seats", "county-quota"])
    let smallest = try #require(refusal.remedies.first)
    #expect(
      Set(smallest.changes) == [.seats("o", during: span(7, 9), by: 1), .quota("A", by: 1)])
  }

  @Test func `one more away, where the unit may spare one at a time`() async throws {
    let people = [trainee("a", of: "u"), trainee("b", of: "u")]
    let explaining = try await Explaining(
      scenario(people, [rule("away-at-once")], away: .atMost(1)))
    let unplaced = try #require(explaining.plan.unplaced.first)

    let refusal = try #require(try await explaining.person(unplaced.demand).refusal)

    #expect(refusal.remedies.map(\.changes).contains([.away("u", by: 1)]))
  }

  @Test func `a waivable rule about the person is waived, a hard one loosened just enough`()
    async throws
  {
    let waivable = rule(
      "years-in-profession", kind: .waivable, [Parameter("minimum", .integer(3))])
    let young = [trainee("a", of: "u", years: 1)]

    let waived = try await Explaining(scenario(young, [waivable])).refusal("a")
    let loosened = try await Explaining(scenario(young, [years])).refusal("a")

    #expect(waived.reason == .ineligible && waived.finding == .noOption)
    #expect(waived.objections.map(\.rule) == ["years-in-profession"])
    guard case .waiver(let waiver) = waived.remedies.first?.changes.first else {
      Issue.record("\(waived.remedies)")
      return
    }
    #expect(waiver.trainee == "a" && waiver.rule == "years-in-profession")
    #expect(
      loosened.remedies.first?.changes
        == [.parameter("years-in-profession", Parameter("minimum", .integer(1)))])
    #expect(loosened.remedies.first?.strength == .always)
  }

  @Test func `months of release too short by one are lengthened by one`() async throws {
    let known = trainee("a", of: "u")
    let short = Trainee(
      id: known.id, name: known.name, unit: known.unit, sex: known.sex, age: known.age,
      title: "", education: "", licence: known.licence, role: known.role,
      specialty: known.specialty, otherSpecialties: [], technique: nil, years: known.years,
      featureDepartment: nil, wishes: [], availableFrom: month(7), availableTo: month(8),
      priority: nil, isOnPost: true, ground: nil, note: "")
    let explaining = try await Explaining(
      scenario([short], [rule("availability")], in: span(7, 9)))

    let refusal = try await explaining.refusal("a")

    #expect(refusal.reason == .noOffer)
    #expect(refusal.nearest?.standing.objections.map(\.rule) == ["availability"])
    #expect(refusal.remedies.map(\.changes) == [[.availability("a", span(7, 9))]])
  }

  @Test func `who is pinned to the only seat cannot be displaced`() async throws {
    let people = [trainee("a", of: "u"), trainee("b", of: "u")]
    let explaining = try await Explaining(
      scenario(people, seats: 1, in: span(7, 9), pins: [pin("a", "h")]))

    let refusal = try await explaining.refusal("b")

    #expect(refusal.finding == .impossible)
    #expect(refusal.forced.difference == nil)
  }

  @Test func `a need is explained for its next person`() async throws {
    let scenario = Scenario(
      programme: programme(), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h")], offers: [offer("o", at: "h", seats: 2, in: span(7, 9))],
      needs: [need("n", in: "A", count: 3)])

    let person = try await Explaining(scenario).person(.need("n"))

    #expect(person.people == 3 && person.unplaced == 1)
    #expect(person.held.map(\.people) == [2])
    let refusal = try #require(person.refusal)
    #expect(refusal.finding == .impossible)
    #expect(refusal.remedies.first?.changes == [.seats("o", during: span(7, 9), by: 1)])
  }

  @Test func `offers that a rule closes are listed with the fact`() async throws {
    let tier = rule("host-tier", [Parameter("tiers", .texts(["county"]))])
    let explaining = try await Explaining(scenario([trainee("a", of: "u")], [tier]))

    let person = try await explaining.person(.trainee("a"))

    #expect(person.refused.map(\.offer) == ["o"])
    #expect(person.refused.first?.objections.map(\.rule) == ["host-tier"])
    #expect(person.refusal?.reason == .noOffer)
  }

  @Test func `with no trials allowed nothing is tried but the person's own place`() async throws {
    let people = [trainee("a", of: "u"), trainee("b", of: "u")]
    let scenario = scenario(people, seats: 1, in: span(7, 9))
    let explaining = try await Explaining(scenario, alternatives: 0)
    let unplaced = try #require(explaining.plan.unplaced.first)

    let explanation = try #require(
      try await explaining.explainer.explain(.demand(unplaced.demand)))

    #expect(explanation.effort.trials == 1)
    #expect(explanation.effort.unexamined > 0)
    guard case .person(let person) = explanation.answer else { throw NoAnswer() }
    #expect(person.refusal?.remedies == [])
    #expect(person.alternatives.allSatisfy { $0.trial == nil })
  }

  @Test func `what the scenario does not have is not explained`() async throws {
    let explaining = try await Explaining(scenario([trainee("a", of: "u")]))

    #expect(try await explaining.explainer.explain(.demand(.trainee("z"))) == nil)
    #expect(try await explaining.explainer.explain(.host("z")) == nil)
  }
}
