import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `The figures of a plan` {
  private let scenario = Sample.scenario()
  private let plan = Sample.plan()

  @Test func `count people and not rows`() {
    let figures = KeyFigures(of: scenario, plan)

    #expect(figures.nominated == 14)
    #expect(figures.placed == 9)
    #expect(figures.unplaced == 5)
    #expect(figures.target == 9)
    #expect(figures.waivers == 1)
    #expect(figures.unverifiable == 2)
  }

  @Test func `split the people and the money by payer`() {
    let payers = MoneyByPayer.all(in: scenario, plan)

    #expect(payers.map(\.payer) == [.city, .county])
    #expect(payers.map(\.people) == [4, 5])
    #expect(payers.map(\.yuan) == [40000, nil])
  }

  @Test func `give the subsidy to each city host, specialist or not`() throws {
    let subsidy = try #require(Subsidy.all(in: scenario, plan).first)

    #expect(subsidy.hosts.map(\.host) == ["h1", "h2", "h3"])
    #expect(subsidy.hosts.map(\.yuan) == [20000, 10000, 10000])
    #expect(subsidy.yuan == 40000)
    #expect(!subsidy.freesEveryone)
  }

  @Test func `count staff by role among named trainees alone`() {
    let shares = PeopleShares(of: scenario, plan)

    #expect(shares.trainees == 7)
    #expect(shares.unnamed == 2)
    #expect(shares.physicians == 5)
    #expect(shares.roles.map(\.people) == [5, 1, 0, 1, 0])
  }

  @Test func `count people by kind of host`() {
    let shares = PeopleShares(of: scenario, plan)

    #expect(shares.atGeneralHosts == 7)
    #expect(shares.kinds.map(\.kind) == [.general, .chineseMedicine, .maternalAndChild])
    #expect(shares.kinds.map(\.people) == [7, 1, 1])
  }

  @Test func `count what an incubation centre takes in its own specialty`() {
    let other = Sample.placement("t05", "u5", "h3", "影像", "o4", from: "2024-07")
    let plan = Sample.plan(placements: Sample.placements + [other])

    let intake = IncubationIntake.all(in: scenario, plan)

    #expect(intake.map(\.host) == ["h3"])
    #expect(intake.map(\.people) == [1])
    #expect(intake.map(\.counterparts) == [1])
  }

  @Test func `tell counterpart backbone from others at an incubation centre`() {
    let other = Sample.placement("t05", "u5", "h3", "儿科", "o4", from: "2024-07")
    let plan = Sample.plan(placements: Sample.placements + [other])

    #expect(IncubationIntake.all(in: scenario, plan).map(\.people) == [2])
    #expect(IncubationIntake.all(in: scenario, plan).map(\.counterparts) == [1])
  }

  @Test func `join a waiver to its reason and approver`() {
    let uses = WaiverUse.all(in: scenario, plan)

    #expect(uses.map(\.demand) == [.trainee("t03")])
    #expect(uses.map(\.approver) == ["市卫健委基层处"])
  }

  @Test func `show a waiver that nobody recorded`() {
    let uses = WaiverUse.all(in: Sample.scenario(waivers: []), plan)

    #expect(uses.map(\.rule) == ["three-years"])
    #expect(uses.map(\.reason) == [nil])
  }

  @Test func `group the uses of rules in programme order`() {
    let groups = RuleGroup.all(in: scenario, plan)

    #expect(groups.map(\.setting.id) == Sample.rules.map(\.id))
    #expect(
      groups.filter(\.isBinding).map(\.setting.id) == [
        "target", "licence", "seats", "quota", "city-general",
      ])
    #expect(groups.first { $0.setting.id == "quota" }?.uses.count == 2)
    #expect(groups.first { $0.setting.id == "three-years" }?.waived == 1)
  }
}
