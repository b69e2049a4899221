import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct TargetTests {
  @Test(arguments: [0, 50])
  func `the whole plan has at most the people of the target`(people: Int) {
    #expect(make(Target.self, ["people": .integer(people)]).totals == ["all": .atMost(people)])
  }

  @Test func `everybody counts once, trainee or need`() {
    let rule = make(Target.self, ["people": .integer(50)])

    #expect(rule.uses(of: .stay()) == [Use("all")])
    #expect(rule.uses(of: .stay(.of(need: .example()))) == [Use("all")])
  }

  @Test func `the programme tells its target`() {
    let programme = Programme.example(rules: [
      .example("seats"), .example("target", ["people": .integer(50)]),
    ])

    #expect(programme.targetPeople == 50)
    #expect(Programme.example().targetPeople == nil)
  }
}
