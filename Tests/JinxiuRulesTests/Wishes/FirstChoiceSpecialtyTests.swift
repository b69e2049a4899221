import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct FirstChoiceSpecialtyTests {
  private let rule = make(FirstChoiceSpecialty.self)
  private let demand = Demand.of(.example(specialty: "内科", otherSpecialties: ["外科"]))

  @Test func `the first choice earns the points`() {
    #expect(rule.points(of: .stay(demand, at: .at(.example(), .example(specialty: "内科")))) == 3)
  }

  @Test func `a second choice earns none`() {
    #expect(rule.points(of: .stay(demand, at: .at(.example(), .example(specialty: "外科")))) == 0)
  }

  @Test func `a need has one choice`() {
    #expect(rule.points(of: .stay(.of(need: .example(specialty: "内科")))) == 3)
  }

  @Test func `the points are a parameter`() {
    let higher = make(FirstChoiceSpecialty.self, ["points": .integer(9)])

    #expect(higher.points(of: .stay(demand)) == 9)
  }
}
