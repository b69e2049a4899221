import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct FinishByTests {
  private let rule = make(FinishBy.self, ["month": .text("2024-10")])

  @Test func `a stay that begins in August ends in October and passes`() {
    #expect(rule.judge(.stay(.of(), at: .at(), months(8, 10))) == .allowed)
  }

  @Test func `a stay that begins in September does not`() {
    #expect(
      rule.judge(.stay(.of(), at: .at(), months(9, 11))).fact
        == Phrase("2024-11结束，晚于2024-10", "ends in 2024-11, 2024-10 or earlier asked"))
  }

  @Test func `the last of several spells decides`() {
    #expect(rule.judge(.stay(.of(), at: .at(), months(7, 7), months(11, 11))).isForbidden)
  }

  @Test func `a later month lets it pass`() {
    let later = make(FinishBy.self, ["month": .text("2024-11")])

    #expect(later.judge(.stay(.of(), at: .at(), months(9, 11))) == .allowed)
  }

  @Test func `needs are judged alike`() {
    #expect(rule.judge(.stay(.of(need: .example()), at: .at(), months(9, 11))).isForbidden)
    #expect(rule.judge(.stay(.of(need: .example()), at: .at(), months(8, 10))) == .allowed)
  }

  @Test(arguments: [
    (RuleKind.waivable, Bool?.none, false), (.waivable, false, false), (.waivable, true, true),
    (.hard, true, false),
  ])
  func `waivers count only by policy switch`(kind: RuleKind, open: Bool?, expected: Bool) {
    var parameters: [String: ParameterValue] = ["month": .text("2024-10")]
    if let open { parameters["open"] = .boolean(open) }
    let setting = RuleSetting.example("finish-by", kind: kind, parameters)

    #expect(RuleCatalogue.acceptsWaivers(for: setting) == expected)
  }
}
