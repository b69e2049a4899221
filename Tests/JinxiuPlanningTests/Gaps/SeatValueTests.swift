import JinxiuDomain
import JinxiuPlanning
import JinxiuSample
import Testing

@Suite struct `What one more seat is worth` {
  /// Gains by level as the difference of two plans made from nothing.
  private func difference(
    _ base: Plan, _ scenario: Scenario, _ changes: [ScenarioChange]
  ) async throws -> [String: Int] {
    let changed = try await plan(of: scenario.applying(changes))
    return zip(base.outcome.levels, changed.outcome.levels).reduce(into: [:]) { gains, pair in
      let (before, after) = pair
      let gain = (after.value - before.value) * (before.isMaximised ? 1 : -1)
      if gain != 0 { gains[before.name] = gain }
    }
  }

  /// What a host would be asked for, as changes of the tables; nil where they say more or less.
  private func changes(_ value: SeatValue, _ scenario: Scenario) -> [ScenarioChange]? {
    let seat = ScenarioChange.seats(value.offer, during: value.span, by: 1)
    if value.ask == .seat { return [seat] }
    let host = scenario.offer(value.offer).flatMap { scenario.host($0.host) }
    guard value.span == nil, host?.maximumTrainees == .unlimited, host?.beds == .unlimited else {
      return nil
    }
    return [seat, .mentors(value.offer, by: 1)]
  }

  @Test(arguments: 1...40)
  func `is the difference of two exact solves, for every offer, month and stay`(
    seed: Int
  ) async throws {
    let scenario = randomScenario(seed: seed)
    guard case .plan(let base) = try await result(of: scenario) else { return }
    let report = try await gaps(of: scenario, base)

    #expect(report.values.isBaseProven)
    for value in report.values.all {
      guard let changes = changes(value, scenario) else { continue }
      let gains = value.gains.reduce(into: [:]) { $0[$1.level] = $1.gain.atLeast }
      #expect(value.gains.allSatisfy { $0.gain.isExact })
      #expect(
        try await difference(base, scenario, changes) == gains,
        "seed \(seed): \(value)")
    }
  }

  /// Room in the host as a whole, a bed and a mentor in just the months of the seat are no change of
  /// the tables: the seat alone gives no more, and room in all months no less.
  @Test(arguments: [0, 1, 2])
  func `of a place in some months, is between the seat alone and room in all months`(
    part: Int
  ) async throws {
    let scenario = LianyungangSample(seed: 20_240_612, people: 60).scenario()
    let base = try await plan(of: scenario)
    let report = try await gaps(of: scenario, base)
    let places = report.values.all.filter { $0.ask == .place }
    let chosen = places.enumerated().filter { $0.offset % 9 == part }.map(\.element)
    var equal = 0

    for value in chosen {
      let host = try #require(scenario.offer(value.offer)?.host)
      let seat = ScenarioChange.seats(value.offer, during: value.span, by: 1)
      let room: [ScenarioChange] = [
        seat, .mentors(value.offer, by: 1), .beds(host, by: 1), .hostCapacity(host, by: 1),
      ]
      let least = try await plan(of: scenario.applying([seat])).merit
      let most = try await plan(of: scenario.applying(room)).merit
      let own = zip(base.outcome.levels, base.merit).map { level, merit in
        merit + (value.gains.first { $0.level == level.name }?.gain.atLeast ?? 0)
      }
      #expect(value.gains.allSatisfy { $0.gain.isExact }, "\(value)")
      #expect(!own.lexicographicallyPrecedes(least), "\(value)")
      #expect(!most.lexicographicallyPrecedes(own), "\(value)")
      if most == own { equal += 1 }
    }
    #expect(chosen.count > 3, "\(places.count)")
    #expect(equal * 2 > chosen.count, "\(equal) of \(chosen.count)")
  }

  @Test func `a seat that places a person is told by host and months`() async throws {
    let report = try await gaps(
      of: clinic(people: 2, offers: [offer("o", at: "city", in: span(7, 9))]))

    #expect(report.value("o")?.people == Gain(exactly: 1))
    #expect(report.value("o", .seat, span(7, 9))?.people == Gain(exactly: 1))
    // One month more is no stay.
    #expect(report.value("o", .seat, span(8, 8))?.people == Gain(exactly: 0))
    #expect(report.value("o", .place) == nil)
  }

  /// Nobody of them has an option today, so that what fills the county changes too.
  @Test func `months that a host does not offer are asked for where somebody would come`()
    async throws
  {
    let scenario = Scenario(
      programme: programme(
        [rule("availability"), rule("host-capacity")],
        objective: [.shortfall, .placed, .waivers, .fairness, .points]),
      counties: [county("A"), county("B")], units: [unit("u", in: "A"), unit("v", in: "B")],
      hosts: [host("city"), host("full", most: .atMost(0))],
      offers: [
        offer("o", at: "city", seats: 5, in: span(7, 9)),
        offer("p", at: "full", seats: 5, in: span(7, 9)),
        offer("q", at: "city", "外科", seats: 5, in: span(7, 9)),
      ],
      trainees: [
        trainee("a", of: "u", from: month(10), to: month(12)),
        trainee("b", of: "u", from: month(9), to: month(12)), trainee("c", of: "v"),
      ])
    let base = try await plan(of: scenario)
    let report = try await gaps(of: scenario, base)

    let openings = report.values.all.filter(\.isOpening)
    #expect(
      Set(openings.map { "\($0.offer) \($0.span?.first.description ?? "") \($0.ask)" }) == [
        "o 2024-09 seat", "o 2024-10 seat", "p 2024-09 place", "p 2024-10 place",
      ])
    #expect(openings.allSatisfy { $0.people == Gain(exactly: 1) && $0.proof == .resolve })
    #expect(openings.filter { $0.offer == "p" }.allSatisfy { $0.companions == [.room] })
    for value in openings where value.ask == .seat {
      let gains = value.gains.reduce(into: [:]) { $0[$1.level] = $1.gain.atLeast }
      let seat = ScenarioChange.seats(value.offer, during: value.span, by: 1)
      #expect(try await difference(base, scenario, [seat]) == gains, "\(value)")
      // Two come to have an option, of whom one gets the seat.
      #expect((gains["fairness"] != nil) == (value.span == span(10, 12)), "\(value)")
    }
  }

  @Test func `a month without seats among those of the host opens with its mentors`() async throws {
    let closed = [7, 8, 9].map { MonthlySeats(month: month($0), seats: 0) }
    let scenario = Scenario(
      programme: programme([rule("availability"), rule("mentors")]), counties: [county("A")],
      units: [unit("u", in: "A")], hosts: [host("city")],
      offers: [offer("o", at: "city", in: span(7, 12), mentors: 1).with(monthly: closed)],
      trainees: [
        trainee("a", of: "u", from: month(7), to: month(9)),
        trainee("b", of: "u", from: month(10), to: month(12)),
      ])
    let report = try await gaps(of: scenario)

    let value = try #require(report.value("o", .seat, span(7, 9)), "\(report.values)")
    #expect(value.people == Gain(exactly: 1) && value.isOpening)
    #expect(report.value("o", .seat)?.isOpening == true)
    #expect(report.value("o", .seat, span(10, 12))?.isOpening == false)
    #expect(report.value("o", .place, span(7, 9)) == nil)
    #expect(report.values.all.allSatisfy { ($0.ask == .seat) == $0.companions.isEmpty })
  }

  @Test func `a seat without a mentor is worth nothing, with one a person`() async throws {
    let report = try await gaps(
      of: clinic(
        people: 2, offers: [offer("o", at: "city", in: span(7, 9), mentors: 1)],
        rules: [rule("mentors")]))

    #expect(report.value("o")?.gains == [])
    #expect(report.value("o", .place)?.people == Gain(exactly: 1))
  }

  @Test func `a host is asked for no more beside the seat than is worth it`() async throws {
    // In July to September the mentor is taken, in October to December the host is full.
    let report = try await gaps(
      of: Scenario(
        programme: programme([rule("mentors"), rule("host-capacity"), rule("availability")]),
        counties: [county("A")], units: [unit("u", in: "A")],
        hosts: [host("city", most: .atMost(2))],
        offers: [
          offer("o", at: "city", in: span(7, 12), mentors: 1),
          offer("p", at: "city", "外科", seats: 2, in: span(10, 12), mentors: 2),
        ],
        trainees: [
          trainee("a", of: "u", from: month(7), to: month(9)), trainee("b", of: "u", "外科"),
          trainee("c", of: "u", "外科"), trainee("d", of: "u", from: month(7), to: month(9)),
        ]))

    let place = try #require(report.value("o", .place), "\(report.values)")
    #expect(place.people == Gain(exactly: 1))
    #expect(place.companions == [.mentor], "\(place)")
  }

  @Test func `where make-up training keeps more for itself, a seat may cost one`() async throws {
    let reserve = rule(
      "make-up-reserve", [Parameter("percent", .integer(50)), Parameter("from_seats", .integer(5))])
    let scenario = clinic(
      people: 4, offers: [offer("o", at: "city", seats: 4, in: span(7, 9))], rules: [reserve])
    let report = try await gaps(of: scenario)

    #expect(report.value("o")?.people == Gain(exactly: -2), "\(report.values)")
    #expect(report.value("o")?.proof == .resolve)
  }

  @Test func `the telephone list begins with most people`() async throws {
    let report = try await gaps(
      of: clinic(
        people: 3,
        offers: [
          offer("o", at: "city", in: span(7, 9)), offer("p", at: "city", in: span(7, 7)),
        ]))

    #expect(report.values.all.first?.offer == "o")
    #expect(report.values.all.first?.people == Gain(exactly: 1))
  }

  @Test(arguments: [0, 1, 2])
  func `in the sample of a city, equals two exact solves`(part: Int) async throws {
    let scenario = LianyungangSample(seed: 20_240_612, people: 60).scenario()
    let base = try await plan(of: scenario)
    let report = try await gaps(of: scenario, base)
    let whole = report.values.all.filter { $0.ask == .seat && $0.span == nil }
    // Every value that is not nothing, and a part of those that are.
    let chosen = whole.enumerated().filter { $0.offset % 12 == part || !$0.element.gains.isEmpty }

    for (_, value) in chosen where part == 0 || value.gains.isEmpty {
      let gains = value.gains.reduce(into: [:]) { $0[$1.level] = $1.gain.atLeast }
      #expect(
        try await difference(
          base, scenario, [.seats(value.offer, during: nil, by: 1)]) == gains, "\(value)")
    }
  }
}
