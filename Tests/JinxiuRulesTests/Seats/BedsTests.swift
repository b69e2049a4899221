import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct BedsTests {
  private let limited = Host.example("H1", maximumTrainees: .atMost(9), beds: .atMost(3))
  private let open = Host.example("H2", maximumTrainees: .atMost(9), beds: .unlimited)

  @Test func `a host with a number has it in each month of the programme`() {
    let rule = make(Beds.self, in: .example(hosts: [limited, open]))

    #expect(rule.calendars == ["H1": steadily(3, months(7, 10))])
  }

  @Test func `people use the beds that have a number, trainee or need`() {
    let rule = make(Beds.self)

    #expect(rule.uses(of: .stay(.of(), at: .at(limited))) == [Use("H1")])
    #expect(rule.uses(of: .stay(.of(need: .example()), at: .at(limited))) == [Use("H1")])
    #expect(rule.uses(of: .stay(.of(), at: .at(open))) == [])
  }
}
