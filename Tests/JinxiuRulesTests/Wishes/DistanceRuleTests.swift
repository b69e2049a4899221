import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct DistanceRuleTests {
  private func rule(
    kilometres: Int, _ parameters: [String: ParameterValue] = [:]
  ) -> DistanceRule {
    make(
      DistanceRule.self, parameters,
      in: .example(distances: [Distance(county: "东海县", host: "H1", kilometres: kilometres)]))
  }

  @Test(arguments: [(0, 0), (19, 0), (20, -1), (39, -1), (40, -2)])
  func `each full 20 kilometres cost a point`(kilometres: Int, points: Int) {
    #expect(rule(kilometres: kilometres).points(of: .stay()) == points)
    #expect(rule(kilometres: kilometres).points(of: .stay(.of(need: .example()))) == points)
  }

  @Test func `the kilometres of a point are a parameter`() {
    #expect(rule(kilometres: 40, ["kilometres_per_point": .integer(10)]).points(of: .stay()) == -4)
  }

  @Test func `a distance in the table is verified`() {
    #expect(rule(kilometres: 0).blank(from: "东海县", at: .at()) == nil)
  }

  @Test func `a missing distance costs nothing and is not to be verified`() {
    let rule = rule(kilometres: 40)
    let far = Place.at(.example("H2"))
    let stranger = Demand.of(need: .example(county: "灌云县"))

    #expect(rule.points(of: .stay(.of(), at: far)) == 0)
    #expect(rule.blank(from: "东海县", at: far) == "distances.km")
    #expect(rule.points(of: .stay(stranger)) == 0)
    #expect(rule.blank(from: stranger.county, at: .at()) == "distances.km")
  }
}
