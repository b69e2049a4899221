import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct PartnersTests {
  private func bond(
    _ sender: String, host: Identifier<Host> = "H1", specialty: Identifier<Specialty>? = nil,
    points: Int
  ) -> Partner {
    Partner(sender: sender, host: host, specialty: specialty, kind: "医共体", points: points)
  }

  private func rule(_ partners: Partner...) -> Partners {
    make(Partners.self, in: .example(partners: partners))
  }

  private let unit = Unit.example("U1", county: "东海县", consortium: "东部医共体")

  @Test(arguments: ["东海县", "U1", "东部医共体"])
  func `a bond of county, unit or consortium earns its points`(sender: String) {
    #expect(rule(bond(sender, points: 7)).points(of: .stay(.of(.example(), unit: unit))) == 7)
  }

  @Test func `bonds add up`() {
    let rule = rule(
      bond("东海县", points: 1), bond("U1", points: 2), bond("东部医共体", points: 4),
      bond("U1", specialty: "内科", points: 8))

    #expect(rule.points(of: .stay(.of(.example(), unit: unit))) == 15)
  }

  @Test func `bonds of others, with other hosts or for other specialties earn none`() {
    let rule = rule(
      bond("灌云县", points: 1), bond("U1", host: "H2", points: 2),
      bond("U1", specialty: "外科", points: 4))

    #expect(rule.points(of: .stay(.of(.example(), unit: unit))) == 0)
  }

  @Test func `a need without unit has the bonds of its county`() {
    let rule = rule(bond("东海县", points: 1), bond("U1", points: 2))

    #expect(rule.points(of: .stay(.of(need: .example(county: "东海县")))) == 1)
  }

  @Test(arguments: [
    ("东海县", "U1", "东海县"), ("东海县", "U1", "U1"), ("同名", "同名", "别名"), ("同名", "同名", "同名"),
  ])
  func `senders of one name count once`(county: String, unit: String, consortium: String) {
    let namesake = Unit.example(
      Identifier(unit), county: Identifier(county), consortium: consortium)
    let names = Set([county, unit, consortium])
    let rule = make(
      Partners.self, in: .example(partners: names.sorted().map { bond($0, points: 3) }))

    #expect(rule.points(of: .stay(.of(.example(), unit: namesake))) == 3 * names.count)
  }

  @Test func `points may be negative`() {
    #expect(rule(bond("U1", points: -5)).points(of: .stay(.of(.example(), unit: unit))) == -5)
  }
}
