import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct SpecialtyMatchTests {
  private let rule = make(SpecialtyMatch.self)
  private let surgery = Place.at(.example(), .example(specialty: "外科"))

  @Test func `an offer for the specialty matches`() {
    #expect(rule.judge(.of(.example(specialty: "外科")), at: surgery) == .allowed)
  }

  @Test func `an offer for a second choice matches too`() {
    let demand = Demand.of(.example(specialty: "内科", otherSpecialties: ["外科"]))

    #expect(rule.judge(demand, at: surgery) == .allowed)
  }

  @Test func `an offer for another specialty does not`() {
    let demand = Demand.of(.example(specialty: "内科", otherSpecialties: ["儿科"]))

    #expect(
      rule.judge(demand, at: surgery).fact
        == Phrase("招收外科，申请内科、儿科", "the offer is for 外科, 内科, 儿科 asked"))
  }

  @Test func `needs are judged alike`() {
    #expect(rule.judge(.of(.example(specialty: "外科")), at: surgery) == .allowed)
    #expect(rule.judge(.of(need: .example(specialty: "内科")), at: surgery).isForbidden)
  }
}
