import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct FocusSpecialtyTests {
  private let rule = make(
    FocusSpecialty.self, ["level": .text("township"), "specialties": .texts(["急诊急救", "护理"])])

  private func points(_ rule: FocusSpecialty, _ specialty: Identifier<Specialty>) -> Int {
    rule.points(of: .of(), at: .at(.example(), .example(specialty: specialty)))
  }

  @Test func `training in a specialty of the list earns points`() {
    #expect(points(rule, "护理") == 3)
    #expect(points(rule, "内科") == 0)
  }

  @Test func `what is offered counts and not what was asked for first`() {
    let demand = Demand.of(.example(specialty: "护理", otherSpecialties: ["内科"]))

    #expect(rule.points(of: demand, at: .at(.example(), .example(specialty: "内科"))) == 0)
  }

  @Test func `other levels earn none`() {
    let village = Demand.of(need: .example(level: .village, specialty: "护理"))

    #expect(rule.points(of: village, at: .at(.example(), .example(specialty: "护理"))) == 0)
  }

  @Test func `points are a parameter`() {
    let higher = make(
      FocusSpecialty.self,
      ["level": .text("township"), "specialties": .texts(["护理"]), "points": .integer(9)])

    #expect(points(higher, "护理") == 9)
  }
}
