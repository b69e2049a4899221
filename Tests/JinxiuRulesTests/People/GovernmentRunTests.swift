import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct GovernmentRunTests {
  private let rule = make(GovernmentRun.self)

  @Test func `a government-run unit may send`() {
    #expect(rule.judge(.of(.example(), unit: .example(isGovernmentRun: true))) == .allowed)
  }

  @Test func `a private unit may not`() {
    let verdict = rule.judge(.of(.example(), unit: .example("U7", isGovernmentRun: false)))

    #expect(verdict.fact == Phrase("U7卫生院非政府办", "U7卫生院 is not government-run"))
  }

  @Test func `a blank in the register is not to be verified`() {
    let verdict = rule.judge(.of(.example(), unit: .example(isGovernmentRun: nil)))

    #expect(verdict == .unverifiable(column: "units.government_run"))
  }

  @Test func `a need without unit is not to be verified`() {
    #expect(rule.judge(.of(need: .example())) == .unverifiable(column: "units.government_run"))
  }

  @Test func `a need of a private unit is forbidden`() {
    #expect(
      rule.judge(.of(.example(unit: "U1"), unit: .example(isGovernmentRun: false))).isForbidden)
  }
}
