import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuSample
import Testing

@Suite struct ZhejiangPublishedTests {
  private let scenario = ZhejiangSample(seed: 1).scenario()

  @Test func `the guidance numbers are those of the Annex`() {
    let annex: [(city: String, village: Int, township: Int, county: Int)] = [
      ("杭州市", 230, 460, 800), ("宁波市", 600, 570, 700), ("温州市", 100, 390, 680),
      ("湖州市", 140, 130, 350), ("嘉兴市", 140, 250, 320), ("绍兴市", 280, 330, 370),
      ("金华市", 480, 300, 550), ("衢州市", 380, 110, 370), ("舟山市", 70, 50, 150),
      ("台州市", 390, 280, 430), ("丽水市", 190, 130, 280),
    ]

    #expect(scenario.guidance.count == 33)
    for row in annex {
      #expect(guided(.village, in: row.city) == row.village, "\(row.city)")
      #expect(guided(.township, in: row.city) == row.township, "\(row.city)")
      #expect(guided(.county, in: row.city) == row.county, "\(row.city)")
    }
  }

  @Test func `they add up to the small totals and to 42,000 months of training`() {
    let sums = [UnitLevel.village, .township, .county].map { level in
      scenario.guidance.filter { $0.level == level }.reduce(0) { $0 + $1.people }
    }
    let months = scenario.guidance.reduce(0) {
      $0 + $1.people * (scenario.programme.length(for: $1.level) ?? 0)
    }

    #expect(sums == [3_000, 3_000, 5_000])
    #expect(months == 42_000)
    #expect(months / scenario.programme.periods.count == 1_166)
  }

  @Test func `ninety divisions in eleven cities, thirty-two of them mountain or island`() {
    let special = scenario.counties.filter { $0.terrain != .plain }

    #expect(scenario.counties.count == 90)
    #expect(Set(scenario.counties.map(\.city)).count == 11)
    #expect(special.count == 32)
    #expect(special.count { $0.terrain == .island } == 6)
    #expect(special.filter { $0.city == "舟山市" }.count == 4)
    #expect(scenario.county("景宁畲族自治县")?.terrain == .mountain)
    #expect(scenario.county("桐庐县")?.terrain == .plain)
  }

  @Test func `floors of levels and of mountain and island counties are the notice's`() {
    let programme = scenario.programme

    #expect(programme.rule("level-floor-county")?["people"] == .integer(5_000))
    #expect(programme.rule("level-floor-township")?["people"] == .integer(3_000))
    #expect(programme.rule("level-floor-village")?["people"] == .integer(3_000))
    #expect(programme.rule("terrain-floor-county")?["people"] == .integer(900))
    #expect(programme.rule("terrain-floor-county")?["hospitals_only"] == .boolean(true))
    #expect(programme.rule("terrain-floor-township")?["people"] == .integer(500))
    #expect(programme.rule("guidance-floor")?["percent"] == .integer(100))
  }

  @Test func `stays last six, three and one months in 2024 to 2026`() {
    #expect(scenario.programme.length(for: .county) == 6)
    #expect(scenario.programme.length(for: .township) == 3)
    #expect(scenario.programme.length(for: .village) == 1)
    #expect(scenario.programme.periods.description == "2024-01..2026-12")
  }

  @Test func `only what the notice says in principle is waivable`() {
    let waivable = scenario.programme.rules.filter { $0.kind == .waivable }.map(\.id.text)

    #expect(waivable == ["age-below", "channel-county", "channel-township", "channel-village"])
  }

  @Test func `every sentence cited with an article stands in the notice and no other does`() throws
  {
    let bytes = try ScenarioFolders.bytes("zhejiang-2024-2026/notice.txt")
    let notice = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
      .replacing("—6—", with: "")
    let rules = scenario.programme.rules

    #expect(rules.count { $0.clause != "方案约定" } >= 30)
    for rule in rules {
      #expect(notice.contains(rule.quote) == (rule.clause != "方案约定"), "\(rule.id)")
    }
  }

  @Test func `scaled numbers never pass for the notice's`() {
    let scaled = ZhejiangSample(seed: 1, people: 1_000).scenario().programme

    for id in ["level-floor-county", "terrain-floor-county"] as [Identifier<RuleSetting>] {
      #expect(scaled.rule(id)?.clause == "方案约定")
    }
    #expect(scaled.sampleNotice?.contains("1000名报名人员折算，也非公布数据") == true)
  }

  @Test func `generating again gives the committed programme, counties and guidance`() throws {
    let files = ScenarioFolder.files(ZhejiangSample(seed: 2_024).scenario())

    for name in ["programme.yaml", "counties.csv", "guidance.csv"] {
      let committed = try ScenarioFolders.bytes("zhejiang-2024-2026/" + name)
      #expect(files.first { $0.name == name }?.bytes == committed, "\(name)")
    }
  }

  private func guided(_ level: UnitLevel, in city: String) -> Int? {
    scenario.guidance.first { $0.level == level && $0.city == city }?.people
  }
}
