import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct HostCapacityTests {
  private let limited = Host.example("H1", maximumTrainees: .atMost(3), beds: .atMost(9))
  private let open = Host.example("H2", maximumTrainees: .unlimited, beds: .atMost(9))

  @Test func `a host with a number has it in each month of the programme`() {
    let rule = make(HostCapacity.self, in: .example(hosts: [limited, open]))

    #expect(rule.calendars == ["H1": steadily(3, months(7, 10))])
  }

  @Test func `people use the host that has a number, trainee or need`() {
    let rule = make(HostCapacity.self)

    #expect(rule.uses(of: .stay(.of(), at: .at(limited))) == [Use("H1")])
    #expect(rule.uses(of: .stay(.of(need: .example()), at: .at(limited))) == [Use("H1")])
    #expect(rule.uses(of: .stay(.of(), at: .at(open))) == [])
  }
}
