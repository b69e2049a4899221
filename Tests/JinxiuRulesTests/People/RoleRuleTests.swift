import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct RoleRuleTests {
  private let rule = make(RoleRule.self, ["roles": .texts(["physician", "imaging"])])

  @Test(arguments: [Role.physician, .imaging])
  func `an accepted group may go`(role: Role) {
    #expect(rule.judge(.of(.example(role: role))) == .allowed)
  }

  @Test func `another group may not`() {
    #expect(
      rule.judge(.of(.example(role: .nursing))).fact
        == Phrase(
          "岗位类别为护理，应为临床医师、影像",
          "professional group nursing, physician, imaging asked"))
  }

  @Test func `a need is not to be verified`() {
    #expect(rule.judge(.of(need: .example())) == .unverifiable(column: "needs.role"))
  }

  @Test func `listing a group lets it go`() {
    let wider = make(RoleRule.self, ["roles": .texts(["nursing"])])

    #expect(wider.judge(.of(.example(role: .nursing))) == .allowed)
  }
}
