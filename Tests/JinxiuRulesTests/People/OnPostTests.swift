import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct OnPostTests {
  private let rule = make(OnPost.self)

  @Test func `a trainee on post may go`() {
    #expect(rule.judge(.of(.example(isOnPost: true))) == .allowed)
  }

  @Test func `a trainee off post may not`() {
    #expect(rule.judge(.of(.example(isOnPost: false))).fact == Phrase("不在岗", "not on post"))
  }

  @Test func `a blank is not to be verified`() {
    #expect(
      rule.judge(.of(.example(isOnPost: nil))) == .unverifiable(column: "trainees.on_post"))
  }

  @Test func `a need is not to be verified`() {
    #expect(rule.judge(.of(need: .example())) == .unverifiable(column: "needs.on_post"))
  }
}
