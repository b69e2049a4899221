import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct OnePlacementTests {
  private let rule = make(
    OnePlacement.self,
    in: .example(
      units: [.example("U1")], needs: [.example("A", count: 4)], trainees: [.example("A")]))

  @Test func `a trainee is placed once and a need as often as it has people`() {
    #expect(rule.totals == ["trainee:A": .atMost(1), "need:A": .atMost(4)])
  }

  @Test func `rows come in order, named for readers`() {
    #expect(rule.subjects == ["need:A", "trainee:A"])
    #expect(
      rule.resources().map(\.subject.phrase) == [
        Phrase("需求A", "need A"), Phrase("张三（A）", "张三 (A)"),
      ])
  }

  @Test func `a trainee and a need of one name do not mix`() {
    #expect(rule.uses(of: .stay(.of(.example("A")))) == [Use("trainee:A")])
    #expect(rule.uses(of: .stay(.of(need: .example("A")))) == [Use("need:A")])
  }
}
