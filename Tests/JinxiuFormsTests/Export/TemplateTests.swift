import JinxiuDomain
import JinxiuForms
import JinxiuReports
import Spreadsheet
import Testing

@Suite struct `Empty forms` {
  private let scenario = FormSample.scenario

  private func files(_ scenario: Scenario) throws -> [FormFile] {
    try ScenarioForms(scenario).empty()
  }

  @Test func `are there for every county and every host`() throws {
    let names = try files(scenario).map(\.name)

    #expect(names.filter { $0.contains("登记表") }.count == scenario.counties.count)
    #expect(names.filter { $0.contains("汇总表") }.count == scenario.counties.count)
    #expect(names.filter { $0.contains("进修招收计划") }.count == scenario.hosts.count)
    #expect(Set(names).count == names.count)
  }

  @Test func `hold the county in each row and nobody's name`() throws {
    let sheet = try files(scenario).book("登记表", "东海县").sheet("登记表")

    #expect(sheet.rows.count == 14)
    #expect(sheet.column(0, from: 4).allSatisfy { $0 == "东海县" })
    #expect(sheet.rows.dropFirst(4).allSatisfy { $0.dropFirst().allSatisfy(\.isEmpty) })
  }

  @Test func `offer the units of the county and no others`() throws {
    let sheet = try files(scenario).looks("登记表", "东海县").sheet("登记表")
    let names = scenario.units.filter { $0.county == "东海县" }.map(\.name)

    #expect(sheet.list(for: "C5")?.words == "\"\(names.joined(separator: ","))\"")
    #expect(sheet.list(for: "D5")?.words == "\"男,女\"")
    #expect(sheet.list(for: "E5")?.type == "whole")
    #expect(sheet.list(for: "D5")?.style == "stop")
    #expect(sheet.list(for: "F5")?.style == "warning")
    #expect(sheet.list(for: "E5")?.hint.contains("2024-06-12") == true)
  }

  @Test func `offer no months in which the programme places nobody`() throws {
    let sheet = try files(scenario).looks("登记表", "东海县").sheet("登记表")

    #expect(sheet.list(for: "K5")?.words == "\"2024.07—2024.09,2024.08—2024.10\"")
  }

  @Test func `keep long lists on a hidden sheet, to the last word`() throws {
    let files = try files(scenario)
    let lists = try files.book("登记表", "东海县").sheet("选项")
    let looks = try files.looks("登记表", "东海县").sheet("登记表")

    #expect(lists.visibility != .visible)
    #expect(looks.list(for: "J5")?.words == "'选项'!$B$2:$B$15")
    #expect(lists.rows[0][1] == "进修医院名称")
    #expect(lists.column(1, from: 1).filter { !$0.isEmpty } == scenario.hosts.map(\.name))
  }

  @Test func `name the host and leave the offers open`() throws {
    let sheet = try files(scenario).book("进修招收计划-03").sheet("进修招收计划")

    #expect(sheet.rows[2][1] == scenario.hosts[2].name)
    #expect(sheet.rows.dropFirst(9).allSatisfy { $0.allSatisfy(\.isEmpty) })
    #expect(sheet.rows[8].dropFirst(10).count == scenario.programme.periods.count)
  }

  @Test func `sum up what is not yet filled in`() throws {
    let sheet = try files(scenario).book("汇总表", "东海县").sheet("汇总表")

    #expect(sheet.rows.count == 5)
    #expect(sheet.rows[4].prefix(3) == ["东海县", "0", ""])
    #expect(sheet.types[4][1] == "f")
  }

  @Test func `say beside how to fill them in`() throws {
    let guide = try files(scenario).book("登记表", "东海县").sheet("填表说明")

    #expect(guide.visibility == .visible)
    #expect(guide.rows.contains { $0[0].contains("2024-06-12 前报送") })
    #expect(guide.rows.contains { $0[0].contains("示例") })
  }

  @Test func `have words that fit where lists stand in rules`() {
    #expect(SheetValidation.fits(["男", "女"]))
    #expect(!SheetValidation.fits(Array(repeating: "示例医院", count: 40)))
    #expect(!SheetValidation.fits(["内、外", "a,b"]))
    #expect(!SheetValidation.fits(["=1+1"]))
  }

  @Test func `offer in tables of base data the names that other tables have`() throws {
    let files = try ScenarioForms(scenario).filled()
    let looks = try files.looks("基础数据")
    let lists = try files.book("基础数据").sheet("选项")
    func words(_ sheet: String, _ cell: String) throws -> [String] {
      let list = try #require(looks.sheet(sheet).list(for: cell), "\(sheet) \(cell)")
      #expect(list.style == "warning")
      guard let column = list.words.firstMatch(of: #/'选项'!\$([A-Z])\$2/#)?.1.unicodeScalars.first
      else { return list.words.dropFirst().dropLast().split(separator: ",").map(String.init) }
      return lists.column(Int(column.value) - 65, from: 1).filter { !$0.isEmpty }
    }

    let counties = scenario.counties.map(\.id.text)
    #expect(try words("派出单位", "C2") == counties)
    #expect(try words("名额调剂", "A2") == counties)
    #expect(try words("距离", "B2") == scenario.hosts.map(\.id.text))
    #expect(try words("锁定", "A2") == scenario.trainees.map(\.id.text))
    #expect(try looks.sheet("县区").list(for: "A2") == nil)
  }
}
