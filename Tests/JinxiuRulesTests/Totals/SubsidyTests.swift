import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct SubsidyTests {
  private func rule(_ parameters: [String: ParameterValue] = [:]) -> Subsidy {
    let notice: [String: ParameterValue] = [
      "yuan_per_person": .integer(10_000), "tiers": .texts(["municipal"]),
    ]
    return make(Subsidy.self, notice.merging(parameters) { _, given in given })
  }
  private let city = Place.at(.example(tier: .municipal, kind: .specialist))
  private let county = Place.at(.example(tier: .county))

  @Test func `the city pays for its hospitals of any kind and counties for the rest`() {
    #expect(rule().payer(of: .stay(.of(), at: city)) == .city)
    #expect(rule().payer(of: .stay(.of(), at: county)) == .county)
  }

  @Test func `payers are parameters`() {
    let rule = rule(["payer": .text("province"), "otherwise": .text("unit")])

    #expect(rule.payer(of: .stay(.of(), at: city)) == .province)
    #expect(rule.payer(of: .stay(.of(need: .example()), at: county)) == .unit)
  }

  @Test func `without a limit there is no row`() {
    #expect(rule().totals == [:])
    #expect(rule().uses(of: .stay(.of(), at: city)) == [])
  }

  @Test func `a limit bounds the money of subsidised stays`() {
    let rule = rule(["limit_yuan": .integer(150_000)])

    #expect(rule.totals == ["all": .atMost(150_000)])
    #expect(rule.uses(of: .stay(.of(), at: city)) == [Use("all", amount: 10_000)])
    #expect(rule.uses(of: .stay(.of(need: .example()), at: city)) == [Use("all", amount: 10_000)])
    #expect(rule.uses(of: .stay(.of(), at: county)) == [])
  }

  @Test func `a limit of zero is a limit`() {
    #expect(rule(["limit_yuan": .integer(0)]).totals == ["all": .atMost(0)])
  }

  @Test func `tiers decide who is subsidised`() {
    let rule = rule(["tiers": .texts(["county"]), "limit_yuan": .integer(1)])

    #expect(rule.payer(of: .stay(.of(), at: city)) == .county)
    #expect(rule.uses(of: .stay(.of(), at: county)) == [Use("all", amount: 10_000)])
  }
}
