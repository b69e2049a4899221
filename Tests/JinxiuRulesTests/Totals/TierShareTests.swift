import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct TierShareTests {
  /// The quotas of the notice's third annex, L68.
  private static let notice: [County] = [
    .example("东海县", quota: .atMost(10)), .example("灌云县", quota: .atMost(9)),
    .example("灌南县", quota: .atMost(7)), .example("赣榆区", quota: .atMost(11)),
    .example("海州区", quota: .atMost(7)), .example("连云区", quota: .atMost(3)),
    .example("市开发区", quota: .atMost(1)), .example("徐圩新区", quota: .atMost(1)),
    .example("云台山景区", quota: .atMost(1)),
  ]

  private func rule(
    base: String, percent: Int = 30, target: Int = 50, counties: [County] = notice,
    transfers: [Transfer] = []
  ) -> TierShare {
    let programme = Programme.example(rules: [.example("target", ["people": .integer(target)])])
    return make(
      TierShare.self,
      [
        "tier": .text("municipal"), "kind": .text("general"), "percent": .integer(percent),
        "base": .text(base),
      ], in: .example(programme: programme, counties: counties, transfers: transfers))
  }

  @Test(arguments: [(50, 15), (49, 14), (0, 0)])
  func `of the target, 30 percent are rounded down`(target: Int, ceiling: Int) {
    #expect(rule(base: "target", target: target).totals == ["all": .atMost(ceiling)])
  }

  @Test func `of those placed, the share is left to the plan`() {
    #expect(rule(base: "placed").totals == ["all": .shareAtMost(percent: 30)])
  }

  @Test func `of each county's quota, the notice allows twelve in all`() {
    let totals = rule(base: "county-quota").totals

    #expect(
      totals == [
        "东海县": .atMost(3), "灌云县": .atMost(2), "灌南县": .atMost(2), "赣榆区": .atMost(3),
        "海州区": .atMost(2), "连云区": .atMost(0), "市开发区": .atMost(0), "徐圩新区": .atMost(0),
        "云台山景区": .atMost(0),
      ])
  }

  @Test func `transferred quota counts, and a county without quota has no share`() {
    let rule = rule(
      base: "county-quota",
      counties: [
        .example("东海县", quota: .atMost(10)), .example("附属", quota: nil),
        .example("连云区", quota: .atMost(3)), .example("开放", quota: .unlimited),
      ], transfers: [Transfer(from: "东海县", to: "连云区", count: 1, reason: "调剂")])

    #expect(rule.totals == ["东海县": .atMost(2), "附属": .atMost(0), "连云区": .atMost(1)])
    #expect(rule.uses(of: .stay(.of(need: .example(county: "开放")))) == [])
  }

  @Test func `all of the target and of the quotas may go when 100 percent may`() {
    let counties = [County.example("z", quota: .atMost(198)), .example("b", quota: .atMost(99))]

    #expect(rule(base: "target", percent: 100, target: 198).totals == ["all": .atMost(198)])
    let perCounty = rule(base: "county-quota", percent: 100, counties: counties)
    #expect(perCounty.totals == ["b": .atMost(99), "z": .atMost(198)])
    #expect(rule(base: "county-quota").subjects == Self.notice.map(\.id.text).sorted())
  }

  @Test(arguments: ["target", "placed", "county-quota"])
  func `the percentage is a parameter`(base: String) {
    let expected: [String: TotalBound] =
      switch base {
      case "target": ["all": .atMost(20)]
      case "placed": ["all": .shareAtMost(percent: 40)]
      default: ["东海县": .atMost(4)]
      }

    #expect(rule(base: base, percent: 40, counties: [.example()]).totals == expected)
  }

  @Test func `only hosts of the tier and the kind count`() {
    let rule = rule(base: "placed")
    let demand = Demand.of()

    let counted = [
      Host.example(tier: .municipal, kind: .general),
      .example(tier: .municipal, kind: .specialist), .example(tier: .county, kind: .general),
    ].map { rule.uses(of: .stay(demand, at: .at($0))) }

    #expect(counted == [[Use("all", amount: 1)], [Use("all", amount: 0)], [Use("all", amount: 0)]])
  }

  @Test func `per county, people count for their own, trainee or need`() {
    let rule = rule(base: "county-quota")

    #expect(
      rule.uses(of: .stay(.of(.example(), unit: .example(county: "灌云县")))) == [Use("灌云县")])
    #expect(rule.uses(of: .stay(.of(need: .example(county: "灌南县")))) == [Use("灌南县")])
  }
}
