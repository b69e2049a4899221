import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct HostTierTests {
  private let rule = make(HostTier.self, ["tiers": .texts(["municipal", "county"])])

  @Test(arguments: [Tier.municipal, .county])
  func `a host of an accepted tier may receive`(tier: Tier) {
    #expect(rule.judge(.of(), at: .at(.example(tier: tier))) == .allowed)
  }

  @Test func `a host of another tier may not`() {
    #expect(
      rule.judge(.of(), at: .at(.example(tier: .provincial))).fact
        == Phrase(
          "H1医院为省级医院，应为市级、县级",
          "H1医院 is of provincial tier, municipal, county asked"))
  }

  @Test func `needs are judged alike`() {
    #expect(rule.judge(.of(need: .example()), at: .at(.example(tier: .township))).isForbidden)
    #expect(rule.judge(.of(need: .example()), at: .at(.example(tier: .county))) == .allowed)
  }

  @Test func `fewer tiers forbid more hosts`() {
    let narrower = make(HostTier.self, ["tiers": .texts(["county"])])

    #expect(narrower.judge(.of(), at: .at(.example(tier: .municipal))).isForbidden)
  }
}
