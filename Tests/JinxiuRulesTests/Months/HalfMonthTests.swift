import JinxiuDomain
import JinxiuRules
import Testing

/// Halves of months of 2024, from the first day of one to the last day of another.
func halves(_ first: String, _ last: String) throws -> PeriodSpan {
  let span = PeriodSpan(
    from: try #require(Period("2024-" + first, .first, on: .halfMonth)),
    to: try #require(Period("2024-" + last, .last, on: .halfMonth)))
  return try #require(span)
}

/// Each rule that counts time, where the programme counts half months (D21).
@Suite struct HalfMonthTests {
  private func half(_ text: String, _ edge: Edge = .first) throws -> Period {
    try #require(Period("2024-" + text, edge, on: .halfMonth))
  }

  private func scenario(
    _ first: String = "06-16", _ last: String = "10-31", length: Int = 5,
    patterns: [SpellPattern] = [], pins: [Pin] = []
  ) throws -> Scenario {
    .example(
      programme: .example(
        periods: try halves(first, last),
        levels: [TrainingLevel(level: .township, length: length, patterns: patterns)]),
      pins: pins)
  }

  private func offer(starts: [Period]? = nil) throws -> Offer {
    .example(span: try halves("06-16", "10-15"), seats: 2, starts: starts)
  }

  private func stay(_ spells: PeriodSpan..., starts: [Period]? = nil) throws -> Option {
    Option(demand: .of(), place: .at(.example(), try offer(starts: starts)), spells: spells)
  }

  @Test func `a stay of two and a half months has five halves`() throws {
    let rule = make(DurationRule.self, in: try scenario())

    #expect(rule.judge(try stay(try halves("06-16", "08-31"))) == .allowed)
    #expect(rule.judge(try stay(try halves("07-01", "09-15"))) == .allowed)
    #expect(
      rule.judge(try stay(try halves("06-16", "09-15"))).fact
        == Phrase("共3个月，应为2个半月", "3 months, 2.5 asked"))
    #expect(
      rule.judge(try stay(try halves("06-16", "06-30"))).fact
        == Phrase("共半个月，应为2个半月", "half a month, 2.5 asked"))
  }

  @Test func `spells and what lies between are counted in halves`() throws {
    let pattern = SpellPattern(lengths: [1, 2], apart: 1...1)
    let rule = make(DurationRule.self, in: try scenario(length: 3, patterns: [pattern]))

    #expect(
      rule.judge(try stay(try halves("07-16", "07-31"), try halves("08-16", "09-15"))) == .allowed)
    #expect(
      rule.judge(try stay(try halves("07-16", "07-31"), try halves("08-01", "08-31"))).isForbidden)
    #expect(
      rule.judge(try stay(try halves("07-16", "07-31"), try halves("09-01", "09-30"))).isForbidden)
  }

  @Test
  func `a stay lies within programme and offer to the half, and begins on a day that is open`()
    throws
  {
    let rule = make(WithinPeriods.self, in: try scenario())

    #expect(rule.judge(try stay(try halves("06-16", "08-31"))) == .allowed)
    #expect(
      rule.judge(try stay(try halves("06-01", "08-15"))).fact?.english
        == "2024-06-01..2024-08-15 is outside the programme's 2024-06-16..2024-10-31")
    #expect(
      rule.judge(try stay(try halves("08-16", "10-31"))).fact?.english.contains("offer") == true)
    #expect(
      rule.judge(try stay(try halves("07-16", "09-30"), starts: [try half("07-01")])).fact
        == Phrase("2024-07-16不是开班日期（2024-07-01）", "2024-07-16 is no start day (2024-07-01)"))
  }

  @Test func `the earliest start may be the 16th`() throws {
    let rule = make(EarliestStart.self, ["month": .text("2024-06-16")], in: try scenario())

    #expect(rule.judge(try stay(try halves("06-16", "08-31"))) == .allowed)
    #expect(
      rule.judge(try stay(try halves("06-01", "08-15"))).fact
        == Phrase(
          "2024年6月上半月开始，早于2024年6月下半月",
          "begins in the first half of June 2024, the second half of June 2024 or later asked"))
  }

  @Test(arguments: [
    ("2024-10", "10-31", true), ("2024-10-15", "10-15", true), ("2024-10-15", "10-31", false),
  ])
  func `all finish by the end of a month or of its first half`(
    month: String, last: String, isAllowed: Bool
  ) throws {
    let rule = make(FinishBy.self, ["month": .text(month)], in: try scenario())

    #expect(rule.judge(try stay(try halves("08-16", last))).isForbidden != isAllowed)
  }

  @Test func `a subsidised stay ends by the half in which the money can be spent`() throws {
    let rule = make(
      SubsidyDeadline.self,
      ["month": .text("2024-09-15"), "tiers": .texts(["municipal"])], in: try scenario())

    #expect(rule.judge(try stay(try halves("07-01", "09-15"))) == .allowed)
    #expect(rule.judge(try stay(try halves("07-16", "09-30"))).isForbidden)
  }

  @Test func `release, other courses and pins are kept to the half`() throws {
    let trainee = Trainee.example(
      availableFrom: try half("07-16"), availableTo: try half("10-15", .last))
    let demand = Demand.of(trainee)
    func option(_ first: String, _ last: String) throws -> Option {
      Option(demand: demand, place: .at(.example(), try offer()), spells: [try halves(first, last)])
    }
    let release = make(Availability.self, in: try scenario())
    #expect(release.judge(try option("07-16", "10-15")) == .allowed)
    #expect(release.judge(try option("07-01", "09-15")).isForbidden)
    #expect(release.judge(try option("08-01", "10-31")).isForbidden)

    let busy = Scenario.example(
      programme: try scenario().programme,
      courses: [Course(trainee: "T1", name: "培训", span: try halves("09-16", "09-30"))])
    let courses = make(OtherCourses.self, in: busy)
    #expect(courses.judge(try option("07-01", "09-15"), in: busy) == .allowed)
    #expect(courses.judge(try option("07-16", "09-30"), in: busy).isForbidden)

    let pinned = try scenario(pins: [.example(from: try half("07-16"))])
    let pins = make(Pins.self, in: pinned)
    #expect(pins.judge(try option("07-16", "09-30"), in: pinned) == .allowed)
    #expect(pins.judge(try option("07-01", "09-15"), in: pinned).isForbidden)
  }

  @Test func `capacities hold in each half`() throws {
    let scenario = Scenario.example(
      programme: try scenario().programme, units: [.example(maximumAway: .atMost(1))],
      hosts: [.example(maximumTrainees: .atMost(3), beds: .atMost(2))], offers: [try offer()])

    let offered = try halves("06-16", "10-15")
    let all = try halves("06-16", "10-31")
    #expect(make(Seats.self, in: scenario).calendars == ["O1": steadily(2, offered)])
    #expect(make(Mentors.self, in: scenario).calendars == ["H1|内科": steadily(1, offered)])
    #expect(make(HostCapacity.self, in: scenario).calendars == ["H1": steadily(3, all)])
    #expect(make(Beds.self, in: scenario).calendars == ["H1": steadily(2, all)])
    #expect(make(AwayAtOnce.self, in: scenario).calendars == ["U1": steadily(1, all)])
  }

  @Test(arguments: [
    ("07-01", 1, 3), ("07-16", 1, 2), ("08-01", 1, 2), ("10-01", 1, 0), ("10-16", 1, 0),
    ("07-01", 2, 6), ("07-16", 2, 5), ("08-01", 2, 4), ("10-01", 2, 0), ("10-16", 2, 0),
  ])
  func `half a month earlier earns half the points of a month, rounded down`(
    first: String, points: Int, earned: Int
  ) throws {
    for last in ["10-31", "10-15"] {
      let rule = make(
        EarlierStart.self, ["points": .integer(points)], in: try scenario("07-01", last))
      let spell = PeriodSpan(from: try half(first), count: 1)

      #expect(rule.points(of: try stay(spell)) == earned)
    }
  }

  @Test func `a calendar year has 24 halves`() throws {
    let programme = Programme.example(
      periods: PeriodSpan(from: try half("07-16"), count: 24),
      levels: [TrainingLevel(level: .township, length: 5)])
    let scenario = Scenario.example(
      programme: programme, guidance: [Guidance(city: "市", level: .township, people: 10)])
    let rule = make(
      YearSplit.self, ["percents": .integers([50, 50]), "levels": .texts(["township"])],
      in: scenario)

    let starting = rule.resources().compactMap { resource -> PeriodSpan? in
      if case .total(let total) = resource { total.starting } else { nil }
    }
    #expect(
      starting.map(\.description) == ["2024-01-01..2024-12-31", "2025-01-01..2025-12-31"])
  }
}
