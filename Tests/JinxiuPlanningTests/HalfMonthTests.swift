import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

/// Halves where there were months, so that the same plans are possible and no others.
extension Scenario {
  fileprivate var inHalves: Scenario {
    Scenario(
      programme: programme.inHalves, counties: counties, units: units, hosts: hosts,
      offers: offers.map(\.inHalves), needs: needs, trainees: trainees.map(\.inHalves),
      partners: partners, distances: distances, pins: pins.map(\.inHalves), waivers: waivers,
      transfers: transfers, courses: courses.map(\.inHalves), guidance: guidance)
  }
}

extension Period {
  fileprivate var firstHalf: Period { Period(index: 2 * index, on: .halfMonth) }
  fileprivate var lastHalf: Period { Period(index: 2 * index + 1, on: .halfMonth) }
}

extension PeriodSpan {
  fileprivate var inHalves: PeriodSpan { PeriodSpan(from: first.firstHalf, count: 2 * count) }

  /// Nil when it does not begin and end with a month.
  fileprivate var inMonths: PeriodSpan? {
    guard first.beginsMonth, !last.beginsMonth else { return nil }
    return PeriodSpan(from: first.wholeMonth, count: count / 2)
  }
}

extension Programme {
  fileprivate var inHalves: Programme {
    Programme(
      id: id, title: title, document: document, periods: periods.inHalves,
      levels: levels.map(\.inHalves), asOf: asOf, filingDeadline: filingDeadline,
      language: language, categories: categories, rules: rules, objective: objective,
      contact: contact, sampleNotice: sampleNotice)
  }
}

extension TrainingLevel {
  /// A pattern for each distance, since halves between would let spells begin on the 16th.
  fileprivate var inHalves: TrainingLevel {
    TrainingLevel(
      level: level, length: 2 * length,
      patterns: patterns.flatMap { pattern in
        precondition(pattern.lengths.count == 2 || pattern.apart.count == 1)
        return pattern.apart.map { gap in
          SpellPattern(lengths: pattern.lengths.map { 2 * $0 }, apart: 2 * gap...2 * gap)
        }
      })
  }
}

extension Offer {
  /// With all its starts, since otherwise a stay may begin on the 16th.
  fileprivate var inHalves: Offer {
    Offer(
      id: id, host: host, specialty: specialty, technique: technique, level: level,
      span: span.inHalves, seats: seats, starts: (starts ?? span.periods).map(\.firstHalf),
      mentors: mentors, others: others)
  }
}

extension Trainee {
  fileprivate var inHalves: Trainee {
    Trainee(
      id: id, name: name, unit: unit, sex: sex, age: age, title: title, education: education,
      licence: licence, role: role, specialty: specialty, otherSpecialties: otherSpecialties,
      technique: technique, years: years, featureDepartment: featureDepartment, wishes: wishes,
      availableFrom: availableFrom?.firstHalf, availableTo: availableTo?.lastHalf,
      priority: priority, isOnPost: isOnPost, ground: ground, note: note)
  }
}

extension Pin {
  fileprivate var inHalves: Pin {
    Pin(
      trainee: trainee, host: host, specialty: specialty, from: from?.firstHalf, reason: reason)
  }
}

extension Course {
  fileprivate var inHalves: Course { Course(trainee: trainee, name: name, span: span.inHalves) }
}

extension Plan {
  /// The same placements and level values on another grid; what speaks of months by name is left
  /// out.
  fileprivate func with(
    spells change: (PeriodSpan) -> PeriodSpan?
  ) -> Plan {
    Plan(
      scenario: scenario, programme: programme, made: made,
      outcome: PlanOutcome(
        state: outcome.state,
        levels: outcome.levels.map {
          LevelResult(
            name: $0.name, value: $0.value, bound: $0.bound, isProven: $0.isProven,
            isMaximised: $0.isMaximised, proof: $0.proof == .prices ? .search : $0.proof)
        }),
      placements: placements.map { placement in
        Placement(
          demand: placement.demand, count: placement.count, county: placement.county,
          unit: placement.unit, level: placement.level, host: placement.host,
          tier: placement.tier, kind: placement.kind, specialty: placement.specialty,
          offer: placement.offer, spells: placement.spells.compactMap(change),
          payer: placement.payer, points: placement.points, waivers: placement.waivers)
      }, unplaced: unplaced, rules: [], unverifiable: unverifiable)
  }
}

/// D21: a programme that counts half months.
@Suite struct HalfMonthPlanTests {
  /// Every half-month plan is a plan of the month programme and the reverse, point for point.
  private func expectSame(_ months: Scenario, by method: PlanningMethod, _ name: String)
    async throws
  {
    let halves = months.inHalves
    let coarse = try await planned(months, by: method)
    let fine = try await planned(halves, by: method)
    guard case .plan(let coarse) = coarse, case .plan(let fine) = fine else {
      guard case .contradiction = coarse, case .contradiction = fine else {
        Issue.record("\(name): \(coarse) in months, \(fine) in halves")
        return
      }
      return
    }
    #expect(complaints(of: coarse, in: months) == [], "\(name), months")
    #expect(complaints(of: fine, in: halves) == [], "\(name), halves")
    #expect(complaints(of: coarse.with { $0.inHalves }, in: halves) == [], "\(name), to halves")
    #expect(complaints(of: fine.with { $0.inMonths }, in: months) == [], "\(name), to months")
    guard coarse.outcome.state == .proven, fine.outcome.state == .proven else {
      #expect(method == .prices, "\(name)")
      return
    }
    #expect(coarse.outcome.levels.map(\.value) == fine.outcome.levels.map(\.value), "\(name)")
  }

  @Test(arguments: 0..<40)
  func `of whole months it has the same plans and values, taken whole`(seed: Int) async throws {
    try await expectSame(randomScenario(seed: seed), by: .whole, "seed \(seed)")
  }

  @Test(arguments: 0..<8)
  func `of whole months it has the same plans and values, by prices`(seed: Int) async throws {
    try await expectSame(randomMarket(seed: seed, people: 5...12), by: .prices, "seed \(seed)")
  }

  private func half(_ text: String, _ edge: Edge = .first) throws -> Period {
    try #require(Period(text, edge, on: .halfMonth))
  }

  /// One seat from 1 July to the last day of September, and stays of a month and a half.
  private func oneSeat(people: Int) throws -> Scenario {
    let span = try #require(
      PeriodSpan(from: try half("2024-07-01"), to: try half("2024-09-30", .last)))
    let months = programme([])
    return Scenario(
      programme: Programme(
        id: months.id, title: months.title, document: months.document, periods: span,
        levels: [TrainingLevel(level: .township, length: 3)], asOf: months.asOf,
        filingDeadline: nil, language: .chinese, categories: [], rules: months.rules,
        objective: months.objective, contact: "", sampleNotice: nil),
      counties: [county("A", quota: .unlimited)], units: [unit("u", in: "A")],
      hosts: [host("h", .municipal, .general)],
      offers: [offer("o", at: "h", "内科", seats: 1, in: span)],
      trainees: (0..<people).map { trainee("t\($0)", of: "u", "内科") })
  }

  @Test(arguments: [PlanningMethod.whole, .prices])
  func `two stays of a month and a half follow each other in one seat`(
    method: PlanningMethod
  ) async throws {
    let scenario = try oneSeat(people: 3)

    guard case .plan(let plan) = try await planned(scenario, by: method) else {
      Issue.record("no plan")
      return
    }

    #expect(plan.outcome.state == .proven)
    #expect(
      plan.placements.flatMap(\.spells).map(\.description).sorted()
        == ["2024-07-01..2024-08-15", "2024-08-16..2024-09-30"])
    #expect(complaints(of: plan, in: scenario) == [])
  }

  @Test func `a stay that is half a month too long is found`() async throws {
    let scenario = try oneSeat(people: 1)
    guard case .plan(let plan) = try await planned(scenario, by: .whole) else {
      Issue.record("no plan")
      return
    }

    let longer = plan.with { PeriodSpan(from: $0.first, count: $0.count + 1) }

    #expect(complaints(of: plan.with { $0 }, in: scenario) == [])
    #expect(
      Audit(scenario: scenario).verify(longer).findings.map(\.code) == [.duration])
    #expect(
      complaints(of: longer, in: scenario).contains { $0.contains("one spell of 1.5 months") })
  }

  @Test func `months in a plan of half months are found`() async throws {
    let scenario = try oneSeat(people: 1)
    guard case .plan(let plan) = try await planned(scenario, by: .whole) else {
      Issue.record("no plan")
      return
    }

    let inMonths = plan.with { PeriodSpan(from: $0.first.wholeMonth, count: 2) }

    let codes = Set(Audit(scenario: scenario).verify(inMonths).findings.map(\.code))
    #expect(codes.contains(.otherGrid))
  }

  @Test func `what everybody needs is told by its days`() throws {
    let market = try Market(oneSeat(people: 2))

    let overlapping = Fact.everybodyOverlaps(
      months: [try half("2024-07-16"), try half("2024-08-01"), try half("2024-09-01")], seats: 1)

    #expect(market.facts.isEmpty == false)
    #expect(
      overlapping.phrase.english.contains("2024-07-16 to 2024-08-15, 2024-09-01 to 2024-09-15"))
  }
}
