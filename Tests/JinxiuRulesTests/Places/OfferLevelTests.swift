import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct OfferLevelTests {
  private let rule = make(OfferLevel.self)

  @Test func `an offer for any level takes everybody`() {
    #expect(rule.judge(.of(), at: .at(.example(), .example(level: nil))) == .allowed)
  }

  @Test func `an offer for the level takes its people`() {
    #expect(rule.judge(.of(), at: .at(.example(), .example(level: .township))) == .allowed)
  }

  @Test func `an offer for another level does not`() {
    #expect(
      rule.judge(.of(), at: .at(.example(), .example(level: .village))).fact
        == Phrase(
          "只招收村级人员，派出单位为乡镇级",
          "the offer is for village level, the unit is of township level"))
  }

  @Test func `needs are judged alike`() {
    let place = Place.at(.example(), .example(level: .village))

    #expect(rule.judge(.of(need: .example(level: .village)), at: place) == .allowed)
    #expect(rule.judge(.of(need: .example(level: .township)), at: place).isForbidden)
  }
}
