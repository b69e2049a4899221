import JinxiuDomain
import JinxiuForms
import Testing

@Suite struct `Annex 2 and 3 of a scenario` {
  private let scenario = FormSample.scenario

  @Test func `count everybody of Annex 1 by county and category`() throws {
    let sheet = try ScenarioForms(scenario).filled().book("汇总表").sheet("汇总表")
    let rows = sheet.rows.dropFirst(4).map { row in row.dropFirst().map { Int($0) ?? -1 } }

    #expect(sheet.rows[2].prefix(2) == ["县区", "进修科别情况"])
    #expect(sheet.rows[3].count == 13)
    #expect(sheet.column(0, from: 4) == scenario.counties.map(\.id.text) + ["合计"])
    #expect(rows.last?.first == scenario.trainees.count)
    #expect(rows.allSatisfy { $0[0] == $0.dropFirst().reduce(0, +) })
    for column in 0..<12 {
      #expect(rows.last?[column] == rows.dropLast().reduce(0) { $0 + $1[column] })
    }
    for (county, row) in zip(scenario.counties, rows) {
      let people = scenario.trainees.filter { scenario.unit($0.unit)?.county == county.id }
      #expect(row[0] == people.count, "\(county.id)")
    }
  }

  @Test func `compute sums by formulas that nobody can overwrite`() throws {
    let sheet = try ScenarioForms(scenario).filled().book("汇总表").sheet("汇总表")

    #expect(sheet.types.dropFirst(4).allSatisfy { $0[1] == "f" })
    #expect(sheet.types.last?.dropFirst().allSatisfy { $0 == "f" } == true)
    #expect(sheet.isProtected)
    #expect(sheet.open.contains("C5") && !sheet.open.contains("B5"))
  }

  @Test func `give quotas in the two columns of the notice`() throws {
    let sheet = try ScenarioForms(scenario).filled().book("分配表").sheet("分配表")

    #expect(sheet.rows[1] == ["县区", "务实进修名额"])
    #expect(sheet.rows[2] == ["东海县", "10"])
    #expect(sheet.rows.last == ["合计", "50"])
    #expect(sheet.types.last == ["s", "f"])
    #expect(sheet.rows.contains(["市直属", "无"]))
  }
}
