import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct ChannelPreferenceTests {
  private let rule = make(
    ChannelPreference.self, ["lead_points": .integer(4), "parent_points": .integer(7)])
  private let demand = Demand.of(.example(), unit: .example(consortium: "医共体", parent: "P1"))

  private func points(at host: Host) -> Int { rule.points(of: demand, at: .at(host)) }

  @Test func `the lead of the own consortium earns points, its township members do not`() {
    #expect(points(at: .example(tier: .county, consortium: "医共体")) == 4)
    #expect(points(at: .example(tier: .township, consortium: "医共体")) == 0)
    #expect(points(at: .example(tier: .county, consortium: "别家")) == 0)
  }

  @Test func `the parent unit earns points`() {
    #expect(points(at: .example(tier: .township, unit: "P1")) == 7)
    #expect(points(at: .example(tier: .township, unit: "P2")) == 0)
  }

  @Test func `a parent that leads earns both`() {
    #expect(points(at: .example(tier: .county, consortium: "医共体", unit: "P1")) == 11)
  }

  @Test func `who belongs to nothing earns nothing`() {
    #expect(rule.points(of: .of(), at: .at(.example(consortium: nil, unit: nil))) == 0)
    #expect(rule.points(of: .of(need: .example()), at: .at(.example(unit: "P1"))) == 0)
  }
}
