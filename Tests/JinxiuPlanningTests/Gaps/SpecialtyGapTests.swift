import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

@Suite struct `Where a specialty loses people` {
  private let byOctober = rule("finish-by", [Parameter("month", .text("2024-10"))])

  @Test func `enough seats, all in the wrong months`() async throws {
    let report = try await gaps(
      of: clinic(
        people: 2, offers: [offer("o", at: "city", seats: 2, in: span(10, 12))],
        rules: [byOctober]))

    #expect(report.causes == [.months: 2])
    #expect(report.gap("内科")?.seatPeriods == 6)
    #expect(report.gap("内科")?.needPeriods == 6)
    #expect(report.losses == [.months: 6])
  }

  @Test func `too few seats however they are moved`() async throws {
    let report = try await gaps(
      of: clinic(people: 3, offers: [offer("o", at: "city", in: span(7, 9))]))

    #expect(report.causes == [.tooFew: 2])
    #expect(report.losses.isEmpty)
  }

  @Test func `nobody offers the specialty`() async throws {
    let report = try await gaps(
      of: clinic(people: 1, offers: [offer("o", at: "city", "外科")]))

    #expect(report.causes == [.tooFew: 1])
    #expect(report.losses == [.unasked: 4])
  }

  @Test func `the ceiling on a tier keeps people out of free seats`() async throws {
    let share = rule(
      "tier-share",
      [
        Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
        Parameter("percent", .integer(30)), Parameter("base", .text("target")),
      ])
    let report = try await gaps(
      of: clinic(
        people: 3, offers: [offer("o", at: "city", seats: 5, in: span(7, 9))],
        rules: [share, rule("target", [Parameter("people", .integer(4))])]))

    #expect(report.causes == [.tierShare: 2])
    #expect(report.losses == [.tierShare: 12])
  }

  @Test func `seats in the right months at hosts that are closed`() async throws {
    let report = try await gaps(
      of: clinic(
        people: 1, offers: [offer("o", at: "town")],
        rules: [rule("host-tier", [Parameter("tiers", .texts(["municipal"]))])],
        hosts: [host("town", .township)]))

    #expect(report.causes == [.hosts: 1])
    #expect(report.losses == [.hostTier: 4])
  }

  private func asking(_ technique: String?) -> Trainee {
    let plain = trainee("t0", of: "u")
    return Trainee(
      id: plain.id, name: plain.name, unit: plain.unit, sex: plain.sex, age: plain.age,
      title: plain.title, education: plain.education, licence: plain.licence, role: plain.role,
      specialty: plain.specialty, otherSpecialties: [], technique: technique.map { Identifier($0) },
      years: plain.years,
      featureDepartment: nil, wishes: [], availableFrom: nil, availableTo: nil, priority: nil,
      isOnPost: true, ground: nil, note: "")
  }

  private func ward(asking technique: String, of rules: [RuleSetting]) -> Scenario {
    let plain = clinic(
      people: 0, offers: [offer("o", at: "town", in: span(7, 9))],
      rules: rules, hosts: [host("town", .township)])
    return Scenario(
      programme: plain.programme, counties: plain.counties, units: plain.units,
      hosts: plain.hosts, offers: plain.offers, trainees: [asking(technique)])
  }

  @Test func `no move of seats brings a technique that nobody teaches`() async throws {
    let report = try await gaps(of: ward(asking: "胃镜", of: [rule("technique-match")]))

    #expect(report.causes == [.terms: 1])
    #expect(report.losses == [.technique: 3])
  }

  @Test func `a technique that nobody teaches is told before a host that is closed`() async throws {
    let closed = rule("host-tier", [Parameter("tiers", .texts(["municipal"]))])
    let report = try await gaps(
      of: ward(asking: "胃镜", of: [closed, rule("technique-match")]))

    #expect(report.causes == [.terms: 1])
  }

  @Test func `mentors are fewer than seats`() async throws {
    let report = try await gaps(
      of: clinic(
        people: 2, offers: [offer("o", at: "city", seats: 2, in: span(7, 9), mentors: 1)],
        rules: [rule("mentors")]))

    #expect(report.causes == [.hostLimits: 1])
    #expect(report.losses == [.mentors: 3])
  }

  @Test func `the host as a whole is full, and the last offer loses its seat`() async throws {
    let report = try await gaps(
      of: clinic(
        people: 1,
        offers: [
          offer("o", at: "city", in: span(7, 9)), offer("p", at: "city", "外科", in: span(7, 9)),
        ],
        rules: [rule("host-capacity")], hosts: [host("city", most: .atMost(1))]))

    #expect(report.causes.isEmpty)
    #expect(report.losses == [.unasked: 3])
  }

  @Test func `quota and unit are told apart`() async throws {
    let seats = [offer("o", at: "city", seats: 5)]
    let quota = try await gaps(
      of: clinic(
        people: 3, offers: seats, rules: [rule("county-quota")], quota: .atMost(1)))
    // Seats of July to October hold one stay each; two people cannot be away at once.
    let away = try await gaps(
      of: clinic(people: 3, offers: seats, rules: [rule("away-at-once")], away: .atMost(1)))

    #expect(quota.causes == [.quota: 2])
    #expect(away.causes == [.away: 2])
  }

  @Test func `a person without a licence counts as not eligible, whatever the seats`() async throws
  {
    let scenario = clinic(
      people: 1, offers: [],
      rules: [rule("years-in-profession", [Parameter("minimum", .integer(9))])])

    #expect(try await gaps(of: scenario).causes == [.ineligible: 1])
  }

  @Test func `who is placed in a second choice counts there, and once`() async throws {
    let scenario = Scenario(
      programme: programme(), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("city")], offers: [offer("o", at: "city", "外科", in: span(7, 9))],
      trainees: [
        trainee("t", of: "u", others: ["外科"]), trainee("v", of: "u", others: ["外科"]),
      ])
    let report = try await gaps(of: scenario)

    #expect(report.gap("外科")?.need == 1)
    #expect(report.gap("外科")?.placed == 1)
    #expect(report.gap("内科")?.need == 1)
    #expect(report.causes == [.tooFew: 1])
  }

  @Test func `a need counts with all its people`() async throws {
    let scenario = Scenario(
      programme: programme(), counties: [county("A")], units: [], hosts: [host("city")],
      offers: [offer("o", at: "city", seats: 2, in: span(7, 9))],
      needs: [need("n", in: "A", count: 5)])
    let report = try await gaps(of: scenario)

    #expect(report.gap("内科")?.need == 5)
    #expect(report.causes == [.tooFew: 3])
    #expect(report.months.reduce(0) { $0 + $1.waiting } == 9)
  }
}
