import JinxiuAudit
import JinxiuDomain
import TestTools
import Testing

@Suite struct ReservedTests {
  @Test func `names that take just what is reserved are clean, and one place may be left`() {
    let fixture = Fixture.kept

    let report = Audit(scenario: fixture.scenario.value).verify(fixture.plan.value)

    #expect(report.findings.map { "\($0.code) \($0.phrase.english)" } == [])
  }

  @Test func `a unit's own places are counted before those of its county`() {
    var fixture = Fixture.kept
    let place = ReservedPlace(
      county: "东海县", unit: "U2", level: .township, offer: "O5", spells: [PlanDraft.august],
      count: 1)
    fixture.plan.reserved = fixture.plan.reserved.flatMap { use in
      use.place.offer == "O5"
        ? [ReservedUse(place: place, taken: 1), use.with(taken: 0)] : [use]
    }
    fixture.scenario.reserved = fixture.plan.reserved.map(\.place)
    fixture.line("reserved-places", nil) { $0.limit = 12 }

    let report = Audit(scenario: fixture.scenario.value).verify(fixture.plan.value)

    #expect(report.findings.map { "\($0.code) \($0.phrase.english)" } == [])
  }

  @Test func `numbers beyond all bounds are findings and no trap`() {
    var fixture = Fixture.kept
    fixture.reserved(at: "O4") { $0.with(count: .max, taken: .min) }
    fixture.plan.certificates = [
      LevelCertificate(
        level: "placed-2", bound: 8, scale: 1,
        rows: [RowPrice(rule: "reserved-places", subject: "1", month: nil, price: .max)], goals: [])
    ]

    let report = Audit(scenario: fixture.scenario.value).verify(
      fixture.plan.value, keeping: fixture.plan.value)

    #expect(!report.isValid)
  }

  @Test(arguments: [0, 1, 7])
  func `prices of reserved places bound a level`(price: Int) {
    var fixture = Fixture.kept
    let names = fixture.scenario.reserved.indices.map { "\($0 + 1)" }
    fixture.plan.certificates = [
      LevelCertificate(
        level: "placed-2", bound: 8, scale: 1,
        rows: names.map {
          RowPrice(rule: "reserved-places", subject: $0, month: nil, price: price)
        }, goals: [])
    ]

    let report = Audit(scenario: fixture.scenario.value).verify(fixture.plan.value)

    // Of class 2 are 5 trainees and 5 of N1 who have a place, of which 4 are of N1; a price of one
    // counts places, of which there are 11, in place of people.
    let proven = report.findings.first { $0.code == .certificateBound }?.allowed
    #expect(proven == (price == 0 ? 9 : 11 * price), "\(report.findings.map(\.phrase.english))")
  }

  @Test func `a price of a place that is not reserved is found`() {
    var fixture = Fixture.kept
    fixture.plan.certificates = [
      LevelCertificate(
        level: "placed-2", bound: 99, scale: 1,
        rows: [RowPrice(rule: "reserved-places", subject: "99", month: nil, price: 1)], goals: [])
    ]

    let report = Audit(scenario: fixture.scenario.value).verify(fixture.plan.value)

    #expect(report.findings.map(\.code).contains(.certificateRow))
  }

  @Test(arguments: 0..<200)
  func `any list of reserved places is answered, twice the same`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var fixture = Fixture.kept
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let index = fixture.plan.reserved.indices.randomElement(using: &generator) ?? 0
      let use = fixture.plan.reserved[index]
      let ends = [Self.number(&generator), Self.number(&generator)].sorted()
      let span = PeriodSpan(from: Period(index: ends[0]), to: Period(index: ends[1]))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: fixture.plan.reserved[index] = use.with(count: Self.number(&generator))
      case 1: fixture.plan.reserved[index] = use.with(taken: Self.number(&generator))
      case 2:
        fixture.plan.reserved[index] = use.with(
          spells: Bool.random(using: &generator) ? [] : use.place.spells + [span].compactMap(\.self)
        )
      default: fixture.plan.reserved.append(use)
      }
    }
    fixture.scenario.reserved = fixture.plan.reserved.map(\.place)
    let prices = fixture.plan.reserved.indices.map {
      RowPrice(
        rule: "reserved-places", subject: "\($0)", month: nil, price: Self.number(&generator))
    }
    fixture.plan.certificates = [
      LevelCertificate(
        level: "placed-2", bound: Self.number(&generator), scale: 1, rows: prices, goals: [])
    ]
    let audit = Audit(scenario: fixture.scenario.value)
    let plan = fixture.plan.value

    #expect(
      audit.verify(plan, keeping: plan) == audit.verify(plan, keeping: plan), "seed \(seed)")
  }

  private static func number(_ generator: inout SeededGenerator) -> Int {
    [Int.min, -1, 0, 1, 3, 24_294, 24_296, Int.max / 2, Int.max]
      .randomElement(using: &generator) ?? 0
  }
}
