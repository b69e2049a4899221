import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct AvailabilityTests {
  private let rule = make(Availability.self)
  private let released = Demand.of(.example(availableFrom: month(8), availableTo: month(10)))

  @Test func `the first and the last month of release are inside`() {
    #expect(rule.judge(.stay(released, at: .at(), months(8, 10))) == .allowed)
  }

  @Test func `a month before is outside`() {
    #expect(
      rule.judge(.stay(released, at: .at(), months(7, 9))).fact
        == Phrase("2024-07开始，2024-08起方可外出", "begins in 2024-07, released from 2024-08"))
  }

  @Test func `a month after is outside`() {
    #expect(
      rule.judge(.stay(released, at: .at(), months(9, 11))).fact
        == Phrase("2024-11结束，可外出至2024-10", "ends in 2024-11, released until 2024-10"))
  }

  @Test func `the last of several spells counts`() {
    #expect(rule.judge(.stay(released, at: .at(), months(8, 9), months(11, 11))).isForbidden)
  }

  @Test func `a blank is open`() {
    #expect(rule.judge(.stay(.of(), at: .at(), months(1, 12))) == .allowed)
  }

  @Test func `needs are released at any time`() {
    #expect(rule.judge(.stay(.of(need: .example()), at: .at(), months(1, 12))) == .allowed)
  }
}
