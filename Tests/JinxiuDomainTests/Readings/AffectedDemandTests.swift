import JinxiuDomain
import Testing

@Suite struct AffectedDemandTests {
  private func placement(
    _ demand: DemandName, _ offer: String, from first: Int, count: Int = 1
  ) -> Placement {
    Placement(
      demand: demand, count: count, county: "A", unit: nil, level: .township, host: "h",
      tier: .municipal, kind: .general, specialty: "内科", offer: Identifier(offer),
      spells: [PeriodSpan(from: Period(index: 24_000 + first), count: 3)], payer: .city, points: 0,
      waivers: [])
  }

  private func plan(_ placements: [Placement]) -> Plan {
    Plan(
      scenario: ScenarioStamp(id: "s", digest: ""), programme: "p",
      made: MakerStamp(at: "", version: "", seed: 0),
      outcome: PlanOutcome(state: .proven, levels: []), placements: placements, unplaced: [],
      rules: [], unverifiable: [])
  }

  @Test func `who is placed alike is not concerned, whatever the order`() {
    let (one, two) = (
      placement(.trainee("t"), "o", from: 1), placement(.need("n"), "o", from: 2, count: 3)
    )

    #expect(AffectedDemand.all(from: plan([one, two]), to: plan([two, one])).isEmpty)
  }

  @Test func `gained, lost and moved are told apart`() {
    let base = plan([
      placement(.trainee("a"), "o", from: 1), placement(.trainee("b"), "o", from: 1),
    ])
    let other = plan([
      placement(.trainee("b"), "o", from: 2), placement(.trainee("c"), "o", from: 1),
    ])

    let affected = AffectedDemand.all(from: base, to: other)

    #expect(affected.map(\.demand.text) == ["a", "b", "c"])
    #expect(affected.map(\.lost) == [1, 0, 0])
    #expect(affected.map(\.moved) == [0, 1, 0])
    #expect(affected.map(\.gained) == [0, 0, 1])
  }

  @Test func `of a need only those who differ count`() {
    let base = plan([placement(.need("n"), "o", from: 1, count: 5)])
    let other = plan([
      placement(.need("n"), "o", from: 1, count: 2), placement(.need("n"), "p", from: 1, count: 1),
    ])

    let affected = AffectedDemand.all(from: base, to: other)

    #expect(affected.map(\.lost) == [2])
    #expect(affected.map(\.moved) == [1])
    #expect(affected.first?.left.map(\.people) == [3])
    #expect(affected.first?.taken.map(\.people) == [1])
  }
}
