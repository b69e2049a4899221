import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct WithinPeriodsTests {
  private let rule = make(
    WithinPeriods.self, in: .example(programme: .example(periods: months(7, 10))))
  private let wide = Offer.example(span: months(1, 12))

  @Test func `the first and the last months of the programme are inside`() {
    #expect(rule.judge(.stay(.of(), at: .at(.example(), wide), months(7, 10))) == .allowed)
  }

  @Test(arguments: [months(6, 8), months(9, 11)])
  func `a month before or after the programme is outside`(spell: PeriodSpan) {
    #expect(
      rule.judge(.stay(.of(), at: .at(.example(), wide), spell)).fact
        == Phrase(
          "\(spell)超出方案期2024-07..2024-10",
          "\(spell) is outside the programme's 2024-07..2024-10"))
  }

  @Test func `the offer's own months count too`() {
    let place = Place.at(.example(), .example(span: months(8, 10)))

    #expect(rule.judge(.stay(.of(), at: place, months(8, 10))) == .allowed)
    #expect(
      rule.judge(.stay(.of(), at: place, months(7, 9))).fact
        == Phrase(
          "2024-07..2024-09超出招收期2024-08..2024-10",
          "2024-07..2024-09 is outside the offer's 2024-08..2024-10"))
  }

  @Test func `every spell counts, not only the first`() {
    let option = Option.stay(.of(), at: .at(.example(), wide), months(7, 7), months(11, 11))

    #expect(rule.judge(option).isForbidden)
  }

  @Test func `an offer with start months begins in one of them`() {
    let place = Place.at(.example(), .example(starts: [month(7)]))

    #expect(rule.judge(.stay(.of(), at: place, months(7, 9))) == .allowed)
    #expect(
      rule.judge(.stay(.of(), at: place, months(8, 10))).fact
        == Phrase("2024-08不是开班月份（2024-07）", "2024-08 is no start month (2024-07)"))
  }

  @Test func `a longer programme lets in a later month`() {
    let longer = make(
      WithinPeriods.self, in: .example(programme: .example(periods: months(7, 11))))

    #expect(longer.judge(.stay(.of(), at: .at(.example(), wide), months(9, 11))) == .allowed)
  }

  @Test func `needs are judged alike`() {
    let need = Demand.of(need: .example())

    #expect(rule.judge(.stay(need, at: .at(.example(), wide), months(6, 8))).isForbidden)
    #expect(rule.judge(.stay(need, at: .at(.example(), wide), months(7, 9))) == .allowed)
  }
}
