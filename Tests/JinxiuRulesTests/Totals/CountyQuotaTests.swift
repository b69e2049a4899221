import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct CountyQuotaTests {
  private func rule(
    _ counties: County..., transfers: [Transfer] = [], withoutQuota: String = "none"
  ) -> CountyQuota {
    make(
      CountyQuota.self, ["without_quota": .text(withoutQuota)],
      in: .example(counties: counties, transfers: transfers))
  }

  private func transfer(_ count: Int) -> Transfer {
    Transfer(from: "东海县", to: "灌云县", count: count, reason: "调剂")
  }

  @Test func `a county places at most its quota`() {
    #expect(rule(.example(quota: .atMost(10))).totals == ["东海县": .atMost(10)])
  }

  @Test func `a transfer moves quota from one county to the other`() {
    let rule = rule(
      .example("东海县", quota: .atMost(10)), .example("灌云县", quota: .atMost(9)),
      transfers: [transfer(2)])

    #expect(rule.totals == ["东海县": .atMost(8), "灌云县": .atMost(11)])
  }

  @Test func `a county that gives more than it has keeps nothing and owes nothing`() {
    let rule = rule(.example("东海县", quota: .atMost(1)), transfers: [transfer(2)])

    #expect(rule.totals == ["东海县": .atMost(0)])
  }

  @Test func `an unlimited county has no row`() {
    #expect(rule(.example(quota: .unlimited)).totals == [:])
  }

  @Test func `a county without quota places nobody, or what was transferred to it`() {
    let affiliated = County.example("灌云县", quota: nil)

    #expect(rule(affiliated).totals == ["灌云县": .atMost(0)])
    #expect(rule(affiliated, transfers: [transfer(2)]).totals == ["灌云县": .atMost(2)])
  }

  @Test func `within-target lifts the limit of a county without quota and of no other`() {
    let rule = rule(
      .example("东海县", quota: .atMost(10)), .example("灌云县", quota: nil),
      withoutQuota: "within-target")

    #expect(rule.totals == ["东海县": .atMost(10)])
    #expect(rule.uses(of: .stay(.of(need: .example(county: "灌云县")))) == [])
  }

  @Test func `a county without quota places nobody unless the programme says otherwise`() {
    let standard = make(
      CountyQuota.self, in: .example(counties: [.example("东海县", quota: nil)]))

    #expect(standard.totals == ["东海县": .atMost(0)])
  }

  @Test func `a floor is a row of its own and elastic`() {
    let rule = rule(.example(quota: .atMost(10), minimum: 4))

    #expect(rule.totals == ["东海县": .atMost(10), "min:东海县": .atLeast(4)])
    #expect(rule.uses(of: .stay()) == [Use("东海县"), Use("min:东海县")])
  }

  @Test func `a floor stands where there is no ceiling`() {
    let rule = rule(.example(quota: .unlimited, minimum: 4))

    #expect(rule.totals == ["min:东海县": .atLeast(4)])
    #expect(rule.uses(of: .stay()) == [Use("min:东海县")])
  }

  @Test func `people count for their own county, trainee or need`() {
    let rule = rule(.example("东海县"), .example("灌云县"))

    #expect(rule.uses(of: .stay(.of(.example(), unit: .example(county: "灌云县")))) == [Use("灌云县")])
    #expect(rule.uses(of: .stay(.of(need: .example(county: "东海县")))) == [Use("东海县")])
  }

  @Test func `rows come in order of subject`() {
    let rule = rule(.example("b", minimum: 1), .example("z", minimum: 1))

    #expect(rule.subjects == ["b", "min:b", "min:z", "z"])
  }

  @Test func `the quota of one county is that of all counties at once`() {
    let counties = [
      County.example("东海县", quota: .atMost(1)), .example("灌云县", quota: nil),
      .example("灌南县", quota: .unlimited),
    ]
    let scenario = Scenario.example(counties: counties, transfers: [transfer(2)])

    #expect(scenario.effectiveQuotas == ["东海县": 0, "灌云县": 2])
    for county in counties {
      #expect(county.effectiveQuota(in: scenario) == scenario.effectiveQuotas[county.id])
    }
  }
}
