import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct AgeBelowTests {
  private func judge(
    _ age: Int, _ parameters: [String: ParameterValue] = [:], level: UnitLevel = .township
  ) -> Verdict {
    let levels: [String: ParameterValue] = ["levels": .texts(["county", "township"])]
    return make(AgeBelow.self, levels.merging(parameters) { $1 })
      .judge(.of(.example(age: age), unit: .example(level: level)))
  }

  @Test(arguments: [(49, true), (50, false), (51, false)])
  func `under 50 leaves 50 out`(age: Int, isAllowed: Bool) {
    #expect((judge(age) == .allowed) == isAllowed)
  }

  @Test(arguments: [(50, true), (51, false)])
  func `inclusive takes 50 in`(age: Int, isAllowed: Bool) {
    #expect((judge(age, ["inclusive": .boolean(true)]) == .allowed) == isAllowed)
  }

  @Test func `the fact names both ages`() {
    #expect(judge(50).fact == Phrase("50周岁，应不满50周岁", "aged 50, below 50 asked"))
    #expect(
      judge(51, ["inclusive": .boolean(true)]).fact
        == Phrase("51周岁，应不超过50周岁", "aged 51, at most 50 asked"))
  }

  @Test func `the age is a parameter`() {
    #expect(judge(50, ["below": .integer(51)]) == .allowed)
    #expect(judge(45, ["below": .integer(45)]).isForbidden)
  }

  @Test func `other levels are free`() {
    #expect(judge(60, level: .village) == .allowed)
  }

  @Test func `the age of a need cannot be seen, unless nobody asks`() {
    let rule = make(AgeBelow.self, ["levels": .texts(["township"])])

    #expect(
      rule.judge(.of(need: .example(level: .township))) == .unverifiable(column: "needs.age"))
    #expect(rule.judge(.of(need: .example(level: .village))) == .allowed)
  }
}
