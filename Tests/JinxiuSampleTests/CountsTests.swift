import JinxiuDomain
import JinxiuFiles
import JinxiuSample
import Testing

@Suite struct CountsTests {
  private let named = ZhejiangSample(seed: 7, people: 400).scenario()

  @Test func `counts add up to the people, by county, level and specialty`() {
    struct Group: Hashable {
      let county: Identifier<County>
      let level: UnitLevel
      let specialty: Identifier<Specialty>
    }
    func people(_ scenario: Scenario) -> [Group: Int] {
      scenario.demands.reduce(into: [:]) { people, demand in
        let group = Group(
          county: demand.county, level: demand.level, specialty: demand.specialties[0])
        people[group, default: 0] += demand.count
      }
    }

    let counted = named.counted(byUnit: [.township, .village])

    #expect(people(counted) == people(named))
    #expect(counted.trainees.isEmpty && counted.waivers.isEmpty && counted.courses.isEmpty)
  }

  @Test func `townships and villages file by unit, counties as a whole`() {
    let needs = named.counted(byUnit: [.township, .village]).needs

    #expect(needs.allSatisfy { ($0.unit == nil) == ($0.level == .county) })
    #expect(named.counted(byUnit: []).needs.allSatisfy { $0.unit == nil })
    #expect(Set(needs.map(\.id)).count == needs.count)
    #expect(needs.contains { $0.count > 1 })
  }

  @Test func `counts read back without a fault and are the same for the same seed`() {
    let counted = named.counted(byUnit: [.township, .village])
    let again = ZhejiangSample(seed: 7, people: 400).scenario()

    #expect(counted.readBack.faults.isEmpty)
    #expect(again.counted(byUnit: [.township, .village]).needs == counted.needs)
  }

  @Test(arguments: [1, 2])
  func `Lianyungang is counted by its counties`(seed: Int) {
    let sample = LianyungangSample(seed: seed, people: 60).scenario()

    let counted = sample.counted(byUnit: [])

    #expect(counted.readBack.faults.isEmpty)
    #expect(counted.needs.reduce(0) { $0 + $1.count } == 60)
  }
}
