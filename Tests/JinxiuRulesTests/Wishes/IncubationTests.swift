import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct IncubationTests {
  private let rule = make(Incubation.self)
  private let centre = Place.at(.example(incubationFor: ["内科"]), .example(specialty: "内科"))

  @Test func `a person of the counterpart department earns the points`() {
    #expect(rule.points(of: .stay(.of(.example(featureDepartment: "内科")), at: centre)) == 5)
  }

  @Test func `a person of another or no feature department earns none`() {
    #expect(rule.points(of: .stay(.of(.example(featureDepartment: "外科")), at: centre)) == 0)
    #expect(
      rule.points(
        of: .stay(
          .of(.example(featureDepartment: nil, ground: .featureDepartment)), at: centre)
      ) == 0)
  }

  @Test func `a need on the ground of a feature department earns them`() {
    #expect(
      rule.points(of: .stay(.of(need: .example(ground: .featureDepartment)), at: centre)) == 5)
    #expect(rule.points(of: .stay(.of(need: .example(ground: .weakSpecialty)), at: centre)) == 0)
  }

  @Test func `a host that does not incubate the specialty earns none`() {
    let host = Host.example(incubationFor: ["外科"])
    let demand = Demand.of(.example(featureDepartment: "内科"))

    #expect(rule.points(of: .stay(demand, at: .at(host))) == 0)
  }

  @Test func `an incubated specialty that is not the offer's earns none`() {
    let place = Place.at(.example(incubationFor: ["内科"]), .example(specialty: "外科"))

    #expect(rule.points(of: .stay(.of(.example(featureDepartment: "内科")), at: place)) == 0)
  }

  @Test func `the points are a parameter`() {
    let higher = make(Incubation.self, ["points": .integer(9)])

    #expect(higher.points(of: .stay(.of(.example(featureDepartment: "内科")), at: centre)) == 9)
  }
}
