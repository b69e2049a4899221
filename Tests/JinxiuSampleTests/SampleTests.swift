import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuSample
import Testing

@Suite struct SampleTests {
  @Test func `the same seed gives the same bytes`() {
    #expect(bytes(seed: 7) == bytes(seed: 7))
  }

  @Test func `every seed gives another sample`() {
    let samples = Set((1...20).map { bytes(seed: $0) })

    #expect(samples.count == 20)
  }

  @Test func `negative seeds are seeds too`() {
    #expect(bytes(seed: -7) != bytes(seed: 7))
  }

  @Test func `the notice of the sample says what is generated, in both languages`() throws {
    let notice = try #require(LianyungangSample(seed: 99).scenario().programme.sampleNotice)

    #expect(notice.hasPrefix("示例"))
    #expect(notice.contains("种子99生成，不是公布数据"))
    #expect(notice.contains("generated from seed 99, not published"))
  }

  @Test func `names of hosts and units are marked as examples`() {
    let scenario = LianyungangSample(seed: 1).scenario()

    #expect(scenario.hosts.allSatisfy { $0.name.contains("示例") })
    #expect(scenario.units.allSatisfy { $0.name.contains("示例") })
    #expect(scenario.trainees.allSatisfy { $0.note == "示例" })
  }

  @Test(arguments: [20, 61, 500, 2_000])
  func `a sample has as many nominees as asked for, and seats and quotas to match`(people: Int) {
    let sample = SampleReading(seed: 3, people: people)
    let target = (50 * people + 30) / 60
    let quotas = sample.scenario.counties.compactMap { $0.quotaMaximum?.number }
    let seats = sample.scenario.offers.reduce(0) { $0 + $1.seats }

    #expect(sample.scenario.trainees.count == people)
    #expect(sample.scenario.programme.rule("target")?["people"] == .integer(target))
    #expect(quotas.reduce(0, +) == target)
    #expect(sample.scenario.counties.allSatisfy { !sample.nominees(of: $0).isEmpty })
    #expect(seats > target)
  }

  @Test func `a scaled target never passes for the notice's`() throws {
    let programme = LianyungangSample(seed: 3, people: 120).scenario().programme

    let target = try #require(programme.rule("target"))
    #expect(target.clause == "方案约定")
    #expect(programme.sampleNotice?.contains("120名报名人员折算，也非公布数据") == true)
  }

  @Test func `reading a written sample finds no fault and gives it back`() throws {
    let scenario = LianyungangSample(seed: 5).scenario()
    let files = Dictionary(
      uniqueKeysWithValues: ScenarioFolder.files(scenario).map { ($0.name, $0.bytes) })

    let reading = ScenarioReader.read(files)

    #expect(reading.faults.isEmpty)
    let again = try #require(reading.scenario)
    #expect(again.programme == scenario.programme)
    #expect(ScenarioFolder.files(again).map(\.bytes) == ScenarioFolder.files(scenario).map(\.bytes))
  }

  private func bytes(seed: Int) -> [[UInt8]] {
    ScenarioFolder.files(LianyungangSample(seed: seed).scenario()).map(\.bytes)
  }
}
