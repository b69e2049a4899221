import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct GeneralHospitalMajorityTests {
  @Test func `more than half, unless the programme says otherwise`() {
    #expect(make(GeneralHospitalMajority.self).totals == ["all": .shareAbove(percent: 50)])
    #expect(
      make(GeneralHospitalMajority.self, ["percent": .integer(60)]).totals
        == ["all": .shareAbove(percent: 60)])
  }

  @Test(arguments: HostKind.allCases)
  func `everybody adds to the base and general hospitals to the share`(kind: HostKind) {
    let rule = make(GeneralHospitalMajority.self)
    let use = Use("all", amount: kind == .general ? 1 : 0, base: 1)

    #expect(rule.uses(of: .stay(.of(), at: .at(.example(kind: kind)))) == [use])
    #expect(rule.uses(of: .stay(.of(need: .example()), at: .at(.example(kind: kind)))) == [use])
  }
}
