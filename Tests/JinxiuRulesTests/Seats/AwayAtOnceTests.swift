import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct AwayAtOnceTests {
  private let limited = Unit.example("U1", maximumAway: .atMost(1))
  private let open = Unit.example("U2", maximumAway: .unlimited)

  @Test func `a unit with a number has it in each month of the programme`() {
    let rule = make(AwayAtOnce.self, in: .example(units: [limited, open]))

    #expect(rule.calendars == ["U1": steadily(1, months(7, 10))])
  }

  @Test func `people of the unit use it, trainee or need`() {
    let rule = make(AwayAtOnce.self)

    #expect(rule.uses(of: .stay(.of(.example(), unit: limited))) == [Use("U1")])
    #expect(rule.uses(of: .stay(.of(need: .example(unit: "U1"), unit: limited))) == [Use("U1")])
  }

  @Test func `people of an unlimited unit or of none are free`() {
    let rule = make(AwayAtOnce.self)

    #expect(rule.uses(of: .stay(.of(.example(), unit: open))) == [])
    #expect(rule.uses(of: .stay(.of(need: .example(), unit: nil))) == [])
  }
}
