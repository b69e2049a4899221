import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct LodgingRuleTests {
  private let programme = Programme.example(rules: [
    .example("lodging", ["provided_by": .texts(["provincial", "municipal"])])
  ])

  @Test func `hosts of the tiers lodge when they have beds`() {
    #expect(programme.lodging(at: .example(tier: .municipal, beds: .atMost(1))) == .provided)
    #expect(programme.lodging(at: .example(tier: .municipal, beds: .unlimited)) == .provided)
  }

  @Test func `lodging elsewhere is reimbursed, and so it is where there are no beds`() {
    #expect(programme.lodging(at: .example(tier: .county, beds: .unlimited)) == .reimbursed)
    #expect(programme.lodging(at: .example(tier: .municipal, beds: .atMost(0))) == .reimbursed)
  }

  @Test func `a programme without the rule says nothing`() {
    #expect(Programme.example().lodging(at: .example()) == nil)
  }

  @Test func `it limits nothing`() {
    let rule = make(LodgingRule.self, ["provided_by": .texts(["municipal"])])

    #expect(rule.resources().isEmpty)
    #expect(rule.uses(of: .stay()) == [])
    #expect(rule.judge(.of(), at: .at(.example(tier: .county))) == .allowed)
  }
}
