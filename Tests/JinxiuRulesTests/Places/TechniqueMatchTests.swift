import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct TechniqueMatchTests {
  private let rule = make(TechniqueMatch.self)
  private let endoscopy = Place.at(.example(), .example(technique: "胃镜"))

  @Test func `who asks for no technique may take any offer`() {
    #expect(rule.judge(.of(.example(technique: nil)), at: endoscopy) == .allowed)
  }

  @Test func `an offer of the technique matches`() {
    #expect(rule.judge(.of(.example(technique: "胃镜")), at: endoscopy) == .allowed)
  }

  @Test func `an offer of another technique does not`() {
    #expect(
      rule.judge(.of(.example(technique: "肠镜")), at: endoscopy).fact
        == Phrase("招收计划为胃镜，申请肠镜", "the offer teaches 胃镜, 肠镜 asked"))
  }

  @Test func `an offer without technique does not`() {
    #expect(
      rule.judge(.of(.example(technique: "肠镜")), at: .at()).fact
        == Phrase("招收计划未列肠镜", "the offer names no technique, 肠镜 asked"))
  }

  @Test func `needs are judged alike`() {
    #expect(rule.judge(.of(need: .example(technique: "肠镜")), at: endoscopy).isForbidden)
    #expect(rule.judge(.of(need: .example(technique: "胃镜")), at: endoscopy) == .allowed)
  }
}
