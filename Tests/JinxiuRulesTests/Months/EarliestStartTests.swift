import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct EarliestStartTests {
  private let rule = make(EarliestStart.self, ["month": .text("2024-08")])

  @Test func `a stay may begin in the month`() {
    #expect(rule.judge(.stay(.of(), at: .at(), months(8, 10))) == .allowed)
  }

  @Test func `a stay may not begin a month before`() {
    #expect(
      rule.judge(.stay(.of(), at: .at(), months(7, 9))).fact
        == Phrase("2024-07开始，早于2024-08", "begins in 2024-07, 2024-08 or later asked"))
  }

  @Test func `an earlier month lets it begin`() {
    let earlier = make(EarliestStart.self, ["month": .text("2024-07")])

    #expect(earlier.judge(.stay(.of(), at: .at(), months(7, 9))) == .allowed)
  }

  @Test func `needs are judged alike`() {
    #expect(rule.judge(.stay(.of(need: .example()), at: .at(), months(7, 9))).isForbidden)
    #expect(rule.judge(.stay(.of(need: .example()), at: .at(), months(8, 10))) == .allowed)
  }
}
