import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct YearsInProfessionTests {
  private let rule = make(YearsInProfession.self, ["minimum": .integer(3)])

  @Test func `three years pass when three are asked`() {
    #expect(rule.judge(.of(.example(years: 3))) == .allowed)
  }

  @Test func `two years do not, and the fact has both numbers`() {
    #expect(
      rule.judge(.of(.example(years: 2))).fact
        == Phrase("从业2年，不足3年", "2 years in the profession, 3 asked"))
  }

  @Test func `one year is a singular in English`() {
    #expect(
      rule.judge(.of(.example(years: 1))).fact?.english == "1 year in the profession, 3 asked")
  }

  @Test func `a lower minimum lets two years pass`() {
    let lower = make(YearsInProfession.self, ["minimum": .integer(2)])

    #expect(lower.judge(.of(.example(years: 2))) == .allowed)
  }

  @Test func `a blank is not to be verified`() {
    #expect(rule.judge(.of(.example(years: nil))) == .unverifiable(column: "trainees.years"))
  }

  @Test func `a need is not to be verified`() {
    #expect(rule.judge(.of(need: .example())) == .unverifiable(column: "needs.years"))
  }
}
