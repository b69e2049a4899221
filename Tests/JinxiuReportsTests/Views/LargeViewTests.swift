import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `Sums of many people` {
  private var scenario: Scenario { LargeSample.shared.scenario }
  private var plan: Plan { LargeSample.shared.plan }

  @Test func `count each level with its months and guidance numbers`() {
    let levels = LevelFilling.all(in: scenario, plan)

    #expect(levels.map(\.level) == [.county, .township, .village])
    #expect(levels.map(\.placed) == [5_000, 3_000, 3_000])
    #expect(levels.map(\.personPeriods) == [30_000, 9_000, 3_000])
    #expect(levels.map(\.guidance) == [5_060, 2_970, 2_970])
  }

  @Test func `by city are those of its counties`() {
    let cities = CityFilling.all(in: scenario, plan)

    #expect(cities.count == 11)
    #expect(cities.reduce(0) { $0 + $1.placed } == 11_000)
    #expect(cities.allSatisfy { $0.quota == .unlimited })
  }

  @Test func `by month are those of the stays`() {
    let loads = MonthLoad.all(in: scenario, plan)

    #expect(loads.count == 36)
    #expect(loads.reduce(0) { $0 + $1.total } == 42_000)
  }

  @Test func `by city and tier are those of the hosts`() {
    let hosts = HostOccupancy.all(in: scenario, plan)
    let groups = OccupancyGroup.all(of: hosts, in: scenario)

    #expect(groups.count == 33)
    #expect(groups.reduce(0) { $0 + $1.hosts } == hosts.count)
    #expect(groups.flatMap(\.months).reduce(0) { $0 + $1.used } == 42_000)
  }

  @Test func `by reason keep everybody and name the rules in the way`() {
    let groups = UnplacedGroup.all(in: scenario, plan)

    #expect(groups.map(\.reason) == UnplacedReason.allCases)
    #expect(groups.reduce(0) { $0 + $1.people } == plan.unplacedCount)
    #expect(groups.first?.rules.map(\.id) == ["licence"])
    #expect(groups.first?.rules.first?.people == groups.first?.people)
  }

  @Test func `against guidance numbers say who is short`() {
    let cities = GuidanceUse.all(in: scenario, plan)

    #expect(cities.count == 11)
    #expect(cities.reduce(0) { $0 + $1.placed } == 11_000)
    #expect(cities.flatMap(\.parts).contains { !$0.isReached })
  }
}
