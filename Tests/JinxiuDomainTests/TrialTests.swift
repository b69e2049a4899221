import JinxiuDomain
import Testing

@Suite struct TrialTests {
  private func level(
    _ name: String, _ before: Int, _ after: Int, proven: (Bool, Bool) = (true, true),
    isMaximised: Bool = true
  ) -> LevelChange {
    LevelChange(
      name: name, before: before, after: after, bound: nil, isProvenBefore: proven.0,
      isProvenAfter: proven.1, isMaximised: isMaximised)
  }

  private func difference(_ levels: [LevelChange]) -> TrialDifference {
    TrialDifference(levels: levels, moves: [])
  }

  @Test func `fewer of what is minimised is a gain`() {
    #expect(level("waivers", 3, 1, isMaximised: false).gain == 2)
    #expect(level("points", 3, 1).gain == -2)
  }

  @Test func `the first level that changes decides, whatever follows`() {
    let difference = difference([level("placed-1", 5, 5), level("points", 9, 7)])

    #expect(difference.firstChange?.name == "points")
    #expect(difference.isProvenWorse)
  }

  @Test func `worse is proven only when the level that falls is`() {
    #expect(!difference([level("points", 9, 7, proven: (true, false))]).isProvenWorse)
    #expect(difference([level("points", 9, 7, proven: (false, true))]).isProvenWorse)
  }

  @Test func `a level above that nobody proved leaves worse unproven`() {
    let above = level("placed-1", 5, 5, proven: (false, false))

    #expect(!difference([above, level("points", 9, 7)]).isProvenWorse)
  }

  @Test func `better is not worse`() {
    #expect(!difference([level("points", 7, 9)]).isProvenWorse)
  }

  @Test func `people placed more are those who gain less those who lose`() {
    let stay = PlanStop(
      offer: "o", host: "h", specialty: "s",
      spells: [PeriodSpan(from: Period(index: 24_000), count: 1)])
    let difference = TrialDifference(
      levels: [],
      moves: [
        PlanMove(demand: .need("n"), people: 3, from: nil, to: stay),
        PlanMove(demand: .trainee("a"), people: 1, from: stay, to: nil),
        PlanMove(demand: .trainee("b"), people: 1, from: stay, to: stay),
      ])

    #expect(difference.placedMore == 2)
    #expect(difference.losing.count == 1 && difference.moving.count == 1)
  }
}
