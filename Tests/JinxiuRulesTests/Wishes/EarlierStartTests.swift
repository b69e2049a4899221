import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct EarlierStartTests {
  private let rule = make(
    EarlierStart.self, in: .example(programme: .example(periods: months(7, 10))))

  @Test(arguments: [(7, 3), (8, 2), (10, 0)])
  func `each month before the last of the programme earns a point`(first: Int, points: Int) {
    let spell = PeriodSpan(from: month(first), count: 1)

    #expect(rule.points(of: .stay(.of(), at: .at(), spell)) == points)
    #expect(rule.points(of: .stay(.of(need: .example()), at: .at(), spell)) == points)
  }

  @Test func `the points are a parameter`() {
    let higher = make(EarlierStart.self, ["points": .integer(5)])

    #expect(higher.points(of: .stay(.of(), at: .at(), months(8, 10))) == 10)
  }
}
