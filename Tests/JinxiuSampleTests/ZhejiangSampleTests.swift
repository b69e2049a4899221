import JinxiuDomain
import JinxiuFiles
import JinxiuSample
import Testing

@Suite struct ZhejiangSampleTests {
  @Test(arguments: [50, 61, 100, 333, 1_000, 4_000, 11_000])
  func `every size reads back without a fault, with as many people as asked for`(
    people: Int
  ) throws {
    let scenario = ZhejiangSample(seed: people, people: people).scenario()

    let reading = scenario.readBack

    #expect(reading.faults.isEmpty)
    #expect(try #require(reading.scenario).trainees.count == people)
    #expect(Set(scenario.trainees.map(\.id)).count == people)
  }

  @Test(arguments: [UnitLevel.county, .township, .village])
  func `a level alone has its people, its rules and no fault`(level: UnitLevel) {
    let sample = ZhejiangReading(people: 200, level: level)

    #expect(sample.scenario.readBack.faults.isEmpty)
    #expect(sample.people(of: level).count == 200)
    #expect(sample.scenario.programme.levels.map(\.level) == [level])
    #expect(Set(sample.scenario.guidance.map(\.level)) == [level])
  }

  @Test(arguments: ZhejiangSample.cities)
  func `a city alone has its counties, its published numbers and no fault`(city: String) {
    let scenario = ZhejiangReading(city: city).scenario

    #expect(scenario.readBack.faults.isEmpty)
    #expect(scenario.counties.allSatisfy { $0.city == city })
    #expect(scenario.guidance.count == 3)
    #expect(scenario.programme.sampleNotice?.contains("指导数和规则按通知原文") == true)
  }

  @Test(arguments: [1, 2])
  func `fewer years have fewer months and people in proportion`(years: Int) {
    let sample = ZhejiangReading(city: "湖州市", years: years)

    #expect(sample.scenario.readBack.faults.isEmpty)
    #expect(sample.scenario.programme.periods.count == 12 * years)
    #expect(sample.scenario.trainees.count == (620 * 105 * years + 150) / 300)
  }

  @Test func `the same seed gives the same bytes and another seed others`() {
    func bytes(_ seed: Int) -> [[UInt8]] {
      ScenarioFolder.files(ZhejiangSample(seed: seed, people: 500).scenario()).map(\.bytes)
    }

    #expect(bytes(7) == bytes(7))
    #expect(bytes(7) != bytes(8))
  }

  @Test(arguments: 1...10)
  func `every nominee names hosts and units that exist`(seed: Int) {
    let scenario = ZhejiangReading(seed: seed, people: 50 + 37 * seed).scenario

    #expect(scenario.readBack.faults.isEmpty)
    #expect(Set(scenario.offers.map(\.host)) == Set(scenario.hosts.map(\.id)))
  }

  @Test func `names are marked as examples`() {
    let scenario = ZhejiangReading(people: 300).scenario

    #expect(scenario.hosts.allSatisfy { $0.name.contains("示例") })
    #expect(scenario.units.allSatisfy { $0.name.contains("示例") })
    #expect(scenario.trainees.allSatisfy { $0.note == "示例" })
    #expect(scenario.programme.sampleNotice?.hasPrefix("示例") == true)
  }

  @Test func `a large sample keeps the proportions`() {
    let sample = ZhejiangReading(people: 40_000)

    #expect((45...46).contains(sample.people(of: .county).count * 100 / 40_000))
    #expect(sample.scenario.hosts.count > 4_000)
    #expect(sample.scenario.units.count > 15_000)
  }
}
