import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct YearSplitTests {
  private func rule(_ percents: [Int] = [30, 40, 30], levels: [String] = ["village"]) -> YearSplit {
    make(
      YearSplit.self, ["percents": .integers(percents), "levels": .texts(levels)],
      in: .example(
        programme: .example(periods: PeriodSpan(from: month(1), count: 36)),
        guidance: [
          Guidance(city: "杭州市", level: .village, people: 230),
          Guidance(city: "舟山市", level: .village, people: 75),
          Guidance(city: "舟山市", level: .county, people: 150),
        ]))
  }

  @Test func `each year has its percentage of all numbers of the level, rounded down`() {
    #expect(
      rule().totals == [
        "village|2024": .atLeast(91), "village|2025": .atLeast(122), "village|2026": .atLeast(91),
      ])
  }

  @Test func `only stays that begin in the year count`() {
    let starting = rule().resources().compactMap { resource -> PeriodSpan? in
      if case .total(let total) = resource { total.starting } else { nil }
    }

    #expect(
      starting == [2024, 2025, 2026].map { PeriodSpan(from: Period(index: $0 * 12), count: 12) })
  }

  @Test func `levels count apart`() {
    let rule = rule([50, 50, 0], levels: ["village", "county"])

    #expect(rule.subjects == ["county|2024", "county|2025", "village|2024", "village|2025"])
    #expect(
      rule.uses(of: .of(need: .example(level: .county)))
        == [Use("county|2024"), Use("county|2025")])
  }

  @Test func `people of the level count, trainee or need, and others do not`() {
    let uses = [Use("village|2024"), Use("village|2025"), Use("village|2026")]

    #expect(rule().uses(of: .of(.example(), unit: .example(level: .village))) == uses)
    #expect(rule().uses(of: .of(need: .example(level: .village))) == uses)
    #expect(rule().uses(of: .of(need: .example(level: .township))) == [])
  }

  @Test func `a year of 0 percent has no row`() {
    #expect(rule([0, 100, 0]).totals == ["village|2025": .atLeast(305)])
  }
}
