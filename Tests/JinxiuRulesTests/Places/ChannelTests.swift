import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct ChannelTests {
  private let unit = Unit.example("U1", consortium: "医共体", parent: "P1")

  private func rule(
    _ parameters: [String: ParameterValue], level: String = "township", hosts: [Host] = []
  ) -> Channel {
    make(
      Channel.self, parameters.merging(["level": .text(level)]) { $1 }, in: .example(hosts: hosts))
  }

  private func allows(_ rule: Channel, _ host: Host, ground: Ground? = nil) -> Bool {
    let demand = Demand.of(.example(ground: ground), unit: unit)
    let isAllowed = rule.judge(demand, at: .at(host)) == .allowed
    #expect(!isAllowed || rule.reach(of: demand)?.contains(host) != false, "allowed out of reach")
    return isAllowed
  }

  @Test func `hosts of the tiers are open and others are not`() {
    let rule = rule(["tiers": .texts(["provincial", "municipal"])])

    #expect(allows(rule, .example(tier: .provincial)))
    #expect(!allows(rule, .example(tier: .county)))
    #expect(
      rule.judge(.of(.example(), unit: unit), at: .at(.example(tier: .county))).fact
        == Phrase(
          "H1医院不在乡镇级人员的进修渠道之内（省级医院、市级医院）",
          "H1医院 is no channel of the township level (provincial hosts, municipal hosts)"))
  }

  @Test func `tiers may ask for a stated ground`() {
    let rule = rule(["tiers": .texts(["municipal"]), "needs_ground": .boolean(true)])

    #expect(allows(rule, .example(), ground: .weakSpecialty))
    #expect(
      rule.judge(.of(.example(), unit: unit), at: .at()).fact
        == Phrase("到H1医院须写明需求缘由", "H1医院 asks for a stated ground of the need"))
  }

  @Test func `the lead of the own consortium is open, its township members are not`() {
    let rule = rule(["lead": .boolean(true)])

    #expect(allows(rule, .example(tier: .county, consortium: "医共体")))
    #expect(!allows(rule, .example(tier: .township, consortium: "医共体")))
    #expect(!allows(rule, .example(tier: .county, consortium: "别家")))
    #expect(!allows(rule, .example(tier: .county, consortium: nil)))
  }

  @Test func `two who belong to no consortium do not share one`() {
    let alone = Demand.of(.example(), unit: .example(consortium: nil))

    #expect(
      rule(["lead": .boolean(true)]).judge(alone, at: .at(.example(consortium: nil))).isForbidden)
  }

  @Test func `the parent unit is open as a host`() {
    let rule = rule(["parent": .boolean(true)])

    #expect(allows(rule, .example(tier: .township, unit: "P1")))
    #expect(!allows(rule, .example(tier: .township, unit: "P2")))
    #expect(!allows(rule, .example(tier: .township, unit: nil)))
  }

  @Test(arguments: [("never", false), ("fallback", true), ("always", true)])
  func `hosts of the county are open by the switch`(county: String, isOpen: Bool) {
    let rule = rule(["county": .text(county)])

    #expect(allows(rule, .example(county: "东海县")) == isOpen)
    #expect(!allows(rule, .example(county: "灌云县")))
    #expect(!allows(rule, .example(county: nil)))
  }

  @Test(arguments: [("fallback", false), ("always", true)])
  func `the county is no fallback while the parent receives`(county: String, isOpen: Bool) {
    let rule = rule(["county": .text(county)], hosts: [.example("H2", unit: "P1")])

    #expect(allows(rule, .example(county: "东海县")) == isOpen)
  }

  @Test func `nobody trains at home, whatever is open`() {
    let rule = rule(["tiers": .texts(["township"]), "county": .text("always")])

    #expect(!allows(rule, .example(county: "东海县", tier: .township, unit: "U1")))
    #expect(allows(rule, .example(county: "东海县", tier: .township, unit: "U2")))
  }

  @Test func `a need of no named unit has a county, but no lead and no parent`() {
    let need = Demand.of(need: .example())
    let host = Host.example(county: "东海县", consortium: "医共体", unit: "P1")

    #expect(
      rule(["lead": .boolean(true), "parent": .boolean(true)]).judge(need, at: .at(host))
        .isForbidden)
    #expect(rule(["county": .text("fallback")]).judge(need, at: .at(host)) == .allowed)
  }

  @Test func `other levels are free`() {
    #expect(allows(rule([:], level: "village"), .example()))
  }
}
