import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct SendingLevelTests {
  private let rule = make(SendingLevel.self, ["levels": .texts(["township"])])

  @Test func `a unit of an accepted level may send`() {
    #expect(rule.judge(.of(.example(), unit: .example(level: .township))) == .allowed)
  }

  @Test func `a unit of another level may not, and the fact says which`() {
    let verdict = rule.judge(.of(.example(), unit: .example(level: .village)))

    #expect(
      verdict.fact
        == Phrase("派出单位为村级，应为乡镇级", "sent by a unit of village level, township asked"))
  }

  @Test func `a need is judged by its own level`() {
    #expect(rule.judge(.of(need: .example(level: .township))) == .allowed)
    #expect(rule.judge(.of(need: .example(level: .county))).isForbidden)
  }

  @Test func `more levels let more units send`() {
    let wider = make(SendingLevel.self, ["levels": .texts(["township", "village"])])

    #expect(wider.judge(.of(.example(), unit: .example(level: .village))) == .allowed)
  }
}
