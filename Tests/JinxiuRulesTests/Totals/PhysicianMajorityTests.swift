import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct PhysicianMajorityTests {
  private let withTrainees = Scenario.example(trainees: [.example()])

  @Test func `more than half, unless the programme says otherwise`() {
    #expect(
      make(PhysicianMajority.self, in: withTrainees).totals == ["all": .shareAbove(percent: 50)])
    #expect(
      make(PhysicianMajority.self, ["percent": .integer(60)], in: withTrainees).totals
        == ["all": .shareAbove(percent: 60)])
  }

  @Test func `without trainees there is no row`() {
    #expect(make(PhysicianMajority.self, in: .example(needs: [.example()])).totals == [:])
  }

  @Test(arguments: Role.allCases)
  func `trainees add to the base and physicians to the share`(role: Role) {
    let rule = make(PhysicianMajority.self, in: withTrainees)

    #expect(
      rule.uses(of: .stay(.of(.example(role: role))))
        == [Use("all", amount: role == .physician ? 1 : 0, base: 1)])
    #expect(rule.judge(.of(.example(role: role))) == .allowed)
  }

  @Test func `needs add nothing and are not to be verified`() {
    let rule = make(PhysicianMajority.self, in: withTrainees)

    #expect(rule.uses(of: .stay(.of(need: .example()))) == [])
    #expect(rule.judge(.of(need: .example())) == .unverifiable(column: "needs.role"))
  }
}
