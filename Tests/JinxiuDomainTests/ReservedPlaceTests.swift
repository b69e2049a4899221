import JinxiuDomain
import Testing

@Suite struct ReservedPlaceTests {
  private let spell = PeriodSpan(from: Period(index: 2024 * 12 + 6), count: 3)

  private func placement(
    _ demand: DemandName, unit: Identifier<Unit>? = nil, offer: Identifier<Offer> = "O1",
    count: Int = 1
  ) -> Placement {
    Placement(
      demand: demand, count: count, county: "东海县", unit: unit, level: .township, host: "H1",
      tier: .municipal, kind: .general, specialty: "内科", offer: offer, spells: [spell],
      payer: .city, points: 0, waivers: [])
  }

  private func place(_ count: Int, unit: Identifier<Unit>? = nil, offer: Identifier<Offer> = "O1")
    -> ReservedPlace
  {
    ReservedPlace(
      county: "东海县", unit: unit, level: .township, offer: offer, spells: [spell], count: count)
  }

  @Test func `a plan sets aside what it placed, people of one sender and stay together`() {
    let plan = Plan(
      scenario: ScenarioStamp(id: "s", digest: ""), programme: "p",
      made: MakerStamp(at: "", version: "", seed: 0),
      outcome: PlanOutcome(state: .proven, levels: []),
      placements: [
        placement(.need("N1"), count: 2), placement(.need("N2")),
        placement(.need("N3"), unit: "U1"), placement(.trainee("T1"), unit: "U1"),
        placement(.need("N4"), offer: "O0"),
      ], unplaced: [], rules: [], unverifiable: [])

    #expect(plan.places == [place(1, offer: "O0"), place(2, unit: "U1"), place(3)])
  }

  @Test func `what is left is what nobody took`() {
    #expect(ReservedUse(place: place(3), taken: 1).left == 2)
  }
}
