import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `Coverage and lodging` {
  private func scenario(_ rule: RuleSetting) -> Scenario {
    Sample.scenario(programme: Sample.programme().with(rules: [rule]))
  }

  private func uncovered(_ parameters: [Parameter]) -> [UncoveredUnits] {
    UncoveredUnits.all(
      in: scenario(Sample.rule("all", "unit-coverage", .hard, "一", "", parameters)))
  }

  @Test func `names units that nobody of is nominated`() {
    var scenario = scenario(
      Sample.rule(
        "all", "unit-coverage", .hard, "一", "", [Parameter("levels", .texts(["township"]))]))
    #expect(UncoveredUnits.all(in: scenario).isEmpty)

    scenario = Sample.scenario(
      programme: scenario.programme, trainees: Array(Sample.trainees.dropFirst(2)))
    #expect(UncoveredUnits.all(in: scenario).map(\.units) == [["u1"]])
    #expect(UncoveredUnits.all(in: scenario).map(\.asked) == [8])
  }

  @Test func `asks only for the levels that the rule names`() {
    #expect(uncovered([Parameter("levels", .texts(["village"]))]).isEmpty)
    #expect(uncovered([]).isEmpty)
  }

  @Test func `lodges everybody once, by the host or by the unit`() {
    let rule = Sample.rule(
      "beds", "lodging", .hard, "五", "", [Parameter("provided_by", .texts(["municipal"]))])
    let use = LodgingUse(of: scenario(rule), Sample.plan())

    #expect(use?.provided == 4)
    #expect(use?.reimbursed == 5)
    #expect(LodgingUse(of: Sample.scenario(), Sample.plan()) == nil)
  }
}
