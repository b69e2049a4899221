import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct HostKindRuleTests {
  private let rule = make(HostKindRule.self, ["kinds": .texts(["general"])])

  @Test func `a host of an accepted kind may receive`() {
    #expect(rule.judge(.of(), at: .at(.example(kind: .general))) == .allowed)
  }

  @Test func `a host of another kind may not`() {
    #expect(
      rule.judge(.of(), at: .at(.example(kind: .specialist))).fact
        == Phrase("H1医院为专科医院，应为综合医院", "H1医院 is a specialist hospital, general hospital asked"))
  }

  @Test func `needs are judged alike`() {
    #expect(rule.judge(.of(need: .example()), at: .at(.example(kind: .specialist))).isForbidden)
  }

  @Test func `listing specialist hospitals lets them receive`() {
    let wider = make(HostKindRule.self, ["kinds": .texts(["general", "specialist"])])

    #expect(wider.judge(.of(), at: .at(.example(kind: .specialist))) == .allowed)
  }
}
