import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct SubsidyDeadlineTests {
  private let rule = make(
    SubsidyDeadline.self, ["month": .text("2024-10"), "tiers": .texts(["municipal"])])
  private let city = Place.at(.example(tier: .municipal))
  private let county = Place.at(.example(tier: .county))

  @Test func `a subsidised stay may end in the month`() {
    #expect(rule.judge(.stay(.of(), at: city, months(8, 10))) == .allowed)
  }

  @Test func `a subsidised stay may not end a month later`() {
    #expect(
      rule.judge(.stay(.of(), at: city, months(9, 11))).fact
        == Phrase(
          "2024-11结束，补助须在2024-10底前执行完毕",
          "ends in 2024-11, the subsidy is to be spent by 2024-10"))
  }

  @Test func `a stay without subsidy may`() {
    #expect(rule.judge(.stay(.of(), at: county, months(9, 11))) == .allowed)
  }

  @Test func `month and tiers decide`() {
    let later = make(
      SubsidyDeadline.self, ["month": .text("2024-11"), "tiers": .texts(["municipal"])])
    let wider = make(
      SubsidyDeadline.self, ["month": .text("2024-10"), "tiers": .texts(["county"])])

    #expect(later.judge(.stay(.of(), at: city, months(9, 11))) == .allowed)
    #expect(wider.judge(.stay(.of(), at: county, months(9, 11))).isForbidden)
  }

  @Test func `needs are judged alike`() {
    #expect(rule.judge(.stay(.of(need: .example()), at: city, months(9, 11))).isForbidden)
  }
}
