import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct TierPreferenceTests {
  private let rule = make(
    TierPreference.self,
    ["tier": .text("out-of-province"), "level": .text("township"), "points": .integer(-5)])

  @Test func `hosts of the tier have the points, which may be negative`() {
    #expect(rule.points(of: .of(), at: .at(.example(tier: .outOfProvince))) == -5)
    #expect(rule.points(of: .of(need: .example()), at: .at(.example(tier: .outOfProvince))) == -5)
  }

  @Test func `other tiers and other levels have none`() {
    let village = Demand.of(need: .example(level: .village))

    #expect(rule.points(of: .of(), at: .at(.example(tier: .provincial))) == 0)
    #expect(rule.points(of: village, at: .at(.example(tier: .outOfProvince))) == 0)
  }
}
