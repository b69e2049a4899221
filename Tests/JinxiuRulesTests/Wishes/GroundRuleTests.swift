import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct GroundRuleTests {
  private let rule = make(GroundRule.self)

  @Test(arguments: Ground.allCases)
  func `a stated ground earns the points, trainee or need`(ground: Ground) {
    let trainee = Demand.of(.example(ground: ground))

    #expect(rule.points(of: .stay(trainee)) == 2)
    #expect(rule.points(of: .stay(.of(need: .example(ground: ground)))) == 2)
    #expect(rule.judge(trainee) == .allowed)
  }

  @Test func `a blank earns none and is not to be verified`() {
    let trainee = Demand.of(.example(ground: nil))
    let need = Demand.of(need: .example(ground: nil))

    #expect(rule.points(of: .stay(trainee)) == 0)
    #expect(rule.judge(trainee) == .unverifiable(column: "trainees.ground"))
    #expect(rule.judge(need) == .unverifiable(column: "needs.ground"))
  }

  @Test func `the points are a parameter`() {
    let higher = make(GroundRule.self, ["points": .integer(9)])

    #expect(higher.points(of: .stay(.of(.example(ground: .weakSpecialty)))) == 9)
  }
}
