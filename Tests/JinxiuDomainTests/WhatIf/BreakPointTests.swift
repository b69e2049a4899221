import JinxiuDomain
import Testing

@Suite struct BreakPointTests {
  /// A study along one axis with so many placed of so many asked for at each value; nil for no plan.
  private func study(_ placed: [Int?], points: [Int]? = nil, asked: Int = 9) -> WhatIfStudy {
    WhatIfStudy(
      scenario: scenario(asking: asked), base: plan(0, 0),
      axes: [WhatIfAxis(key: "k", title: Phrase("k", "k"), values: placed.indices.map { "\($0)" })],
      cases: placed.enumerated().map { index, number in
        WhatIfCase(
          title: Phrase("", ""), words: [], coordinates: [index],
          scenario: scenario(asking: asked),
          result: number.map { .plan(plan($0, points?[index] ?? 0)) } ?? .contradiction([]))
      })
  }

  private func plan(_ placed: Int, _ points: Int) -> Plan {
    let levels = [("placed-1", placed), ("points", points)].map { name, value in
      LevelResult(name: name, value: value, bound: value, isProven: true, isMaximised: true)
    }
    return Plan(
      scenario: ScenarioStamp(id: "s", digest: ""), programme: "p",
      made: MakerStamp(at: "", version: "", seed: 0),
      outcome: PlanOutcome(state: .proven, levels: levels),
      placements: placed == 0 ? [] : [placement(placed)], unplaced: [], rules: [],
      unverifiable: [])
  }

  private func placement(_ count: Int) -> Placement {
    Placement(
      demand: .need("n"), count: count, county: "c", unit: nil, level: .township, host: "h",
      tier: .county, kind: .general, specialty: "s", offer: "o", spells: [], payer: .county,
      points: 0, waivers: [])
  }

  private func scenario(asking count: Int) -> Scenario {
    Scenario(
      programme: Programme(
        id: "p", title: "",
        document: Document(
          number: "", issuer: "", division: "", dated: "", basis: []),
        periods: PeriodSpan(from: Period(index: 24_288), count: 1), levels: [], asOf: "",
        filingDeadline: nil, language: .chinese, categories: [], rules: [], objective: [],
        contact: "", sampleNotice: nil),
      counties: [], units: [], hosts: [], offers: [],
      needs: [
        Need(
          id: "n", county: "c", unit: nil, level: .township, specialty: "s", technique: nil,
          count: count, ground: nil, priority: nil)
      ])
  }

  @Test func `from the first value of the last stretch on nothing changes`() {
    #expect(
      study([5, 6, 7, 7, 7]).breakPoints == [
        .settledFrom(2), .most(first: 2, last: 4, people: 7, isEverybody: false),
        .step(after: 0, before: 5, then: 6), .step(after: 1, before: 6, then: 7),
      ])
  }

  @Test func `the last value that places everyone is told`() {
    #expect(
      study([9, 9, 8]).breakPoints == [
        .settledUntil(1), .most(first: 0, last: 1, people: 9, isEverybody: true),
        .step(after: 1, before: 9, then: 8),
      ])
  }

  @Test func `other levels that go on changing leave nothing settled`() {
    #expect(study([5, 5, 5], points: [1, 2, 3]).breakPoints == [])
  }

  @Test func `nothing that changes at all is one stretch`() {
    #expect(study([5, 5, 5]).breakPoints == [.settledThroughout])
  }

  @Test func `stretches without a plan are told, and settle nothing`() {
    #expect(
      study([nil, nil, 5, 6]).breakPoints == [
        .most(first: 3, last: 3, people: 6, isEverybody: false),
        .step(after: 2, before: 5, then: 6), .impossible(first: 0, last: 1),
      ])
  }

  @Test func `a value that is best twice has two stretches`() {
    let most = study([7, 5, 7]).breakPoints.filter {
      if case .most = $0 { true } else { false }
    }

    #expect(
      most == [
        .most(first: 0, last: 0, people: 7, isEverybody: false),
        .most(first: 2, last: 2, people: 7, isEverybody: false),
      ])
  }
}
