import JinxiuDomain
import JinxiuForms
import JinxiuReports
import TestTools
import Testing

@Suite struct `The annexes` {
  private let forms = AnnexForms(scenario: Sample.scenario(), plan: Sample.plan())

  private func lines(_ csv: String) -> [[String]] {
    csv.replacing("\u{FEFF}", with: "").split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `keep the layout of their snapshots`() throws {
    try expectSnapshot(forms.annex1CSV(), "annex1.csv")
    try expectSnapshot(forms.annex2CSV(), "annex2.csv")
    try expectSnapshot(forms.annex3CSV(), "annex3.csv")
  }

  @Test func `have the twelve columns of the notice in the first`() {
    let rows = lines(forms.annex1CSV().replacing("\"进修专科(内、外、妇、儿等)\"", with: "专科"))

    #expect(rows[0] == ["2024年基层卫生骨干人员务实进修情况登记表"])
    #expect(rows[1].first == "填报单位（加盖公章）：")
    #expect(
      rows[2] == [
        "县区", "进修人员", "基层机构名称", "性别", "年龄（岁）", "职称", "学历", "执业资质",
        "进修专科(内、外、妇、儿等)", "进修医院名称", "进修起止月份", "备注",
      ])
    #expect(rows.dropFirst(2).prefix(10).allSatisfy { $0.count == 12 })
  }

  @Test func `write months as the notice does`() {
    let rows = Registration.all(in: Sample.scenario(), Sample.plan())

    #expect(rows.first { $0.name == "王建国" }?.months == "2024.07—2024.09")
    #expect(rows.first { $0.name == "陈思远" }?.months == "2024.08—2024.10")
  }

  @Test func `list each person of a need without a name`() {
    let needs = Registration.all(in: Sample.scenario(), Sample.plan()).filter { $0.name.isEmpty }

    #expect(needs.count == 2)
    #expect(needs.allSatisfy { $0.note == "待定" && $0.age == nil && $0.specialty == "护理" })
  }

  @Test func `list named people before needs`() {
    let names = Registration.all(in: Sample.scenario(), Sample.plan()).map(\.name)

    #expect(names.prefix(4) == ["王建国", "李秀英", "", ""])
  }

  @Test func `list counties in the scenario's order`() {
    let scenario = Sample.scenario()
    let order = scenario.counties.map(\.id.text)

    let counties = Registration.all(in: scenario, Sample.plan()).map(\.county)

    #expect(counties.compactMap(order.firstIndex) == counties.compactMap(order.firstIndex).sorted())
  }

  @Test func `count a specialty without a column under the last one`() {
    let summary = FormSummary(of: Sample.scenario(), Sample.plan())

    #expect(summary.rows.first { $0.county == "徐圩新区" }?.people.last == 1)
  }

  @Test func `count by county and category in the second`() {
    let summary = FormSummary(of: Sample.scenario(), Sample.plan())

    #expect(summary.rows.first { $0.county == "东海县" }?.people == [1, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0])
    #expect(summary.total == 9)
  }

  @Test func `show transfers in the third and still add up`() {
    let scenario = Sample.scenario(transfers: [
      Transfer(from: "东海县", to: "海州区", count: 1, reason: "名额未用完")
    ])

    let rows = lines(AnnexForms(scenario: scenario, plan: Sample.plan()).annex3CSV())

    #expect(rows[1] == ["县区", "务实进修名额", "调剂名额", "实际安排", "差额"])
    #expect(rows.first { $0[0] == "东海县" } == ["东海县", "4", "-1", "4", "-1"])
    #expect(rows.first { $0[0] == "合计" } == ["合计", "9", "0", "9", "0"])
    #expect(rows.contains { $0[0].hasPrefix("名额调剂：东海县调至海州区 1人") })
  }

  @Test func `say whom to call and what is a sample`() {
    for csv in [forms.annex1CSV(), forms.annex2CSV(), forms.annex3CSV()] {
      #expect(csv.contains("联系人及联系方式：基层处 0518-00000000"))
      #expect(csv.contains("示例："))
    }
  }

  @Test(arguments: 0..<200)
  func `agree in their sums`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let placements = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      Sample.placement(
        need: "n01", Int.random(in: 1...5, using: &random),
        Sample.counties.randomElement(using: &random)?.id ?? "", "h4",
        ["内科", "外科", "护理", "急诊", "病理"].randomElement(using: &random) ?? "", "o5",
        from: "2024-07")
    }
    let plan = Sample.plan(placements: placements)
    let scenario = Sample.scenario()

    let rows = Registration.all(in: scenario, plan)
    let summary = FormSummary(of: scenario, plan)
    let fillings = CountyFilling.all(in: scenario, plan)

    #expect(rows.count == plan.placedCount)
    #expect(summary.total == plan.placedCount)
    #expect(summary.totals.reduce(0, +) == plan.placedCount)
    #expect(fillings.reduce(0) { $0 + $1.placed } == plan.placedCount)
    for (row, filling) in zip(summary.rows, fillings) {
      #expect(row.county == filling.county)
      #expect(row.total == filling.placed)
      #expect(rows.filter { $0.county == row.county.text }.count == row.total)
    }
  }
}
