import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `The use of a capped share` {
  private func use(base: String, percent: Int = 30, target: Int? = 50) throws -> ShareUse {
    let share = Sample.rule(
      "share", "tier-share", .hard, "三", "",
      [
        Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
        Parameter("percent", .integer(percent)), Parameter("base", .text(base)),
      ])
    let targets = target.map {
      [Sample.rule("target", "target", .hard, "一", "", [Parameter("people", .integer($0))])]
    }
    let scenario = Sample.scenario(
      programme: Sample.programme(rules: (targets ?? []) + [share]))
    return try #require(ShareUse.all(in: scenario, Sample.plan()).first)
  }

  @Test func `counts hosts of the tier and kind and no others`() throws {
    #expect(try use(base: "target").used == 2)
    #expect(try use(base: "target").placed == 9)
  }

  @Test func `rounds each reading of the base down`() throws {
    let readings = try use(base: "target", target: 49).readings

    #expect(readings.map(\.base) == [.target, .placed, .countyQuota])
    // 30 % of 49; of 9; of quotas 4, 2, 2, 1 and none.
    #expect(readings.map(\.allowed) == [14, 2, 1])
  }

  @Test func `allows 15 of 50 people`() throws {
    #expect(try use(base: "target", target: 50).readings.first?.allowed == 15)
  }

  @Test func `keeps a cap by county in every county`() throws {
    let byCounty = try #require(try use(base: "target").readings.last)

    // 海州区 may send nobody there and sends one.
    #expect(!byCounty.isKept)
    #expect(try use(base: "target", percent: 50).readings.last?.isKept == true)
  }

  @Test(arguments: ShareUse.Base.allCases)
  func `marks the reading that the programme takes`(base: ShareUse.Base) throws {
    #expect(try use(base: base.rawValue).inForce?.base == base)
  }

  @Test func `tells when a cap is broken`() throws {
    #expect(try use(base: "placed", percent: 20).inForce?.isKept == false)
    #expect(try use(base: "target", percent: 3).inForce?.isKept == false)
  }

  @Test func `has no reading by target without a target`() throws {
    #expect(try use(base: "placed", target: nil).readings.map(\.base) == [.placed, .countyQuota])
  }
}
