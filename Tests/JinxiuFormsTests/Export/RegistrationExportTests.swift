import JinxiuDomain
import JinxiuForms
import Testing

@Suite struct `Annex 1 of a scenario` {
  private let scenario = FormSample.scenario

  private func sheet(_ scenario: Scenario, county: String = "东海县") throws -> BookReading.Sheet {
    try ScenarioForms(scenario).filled().book("登记表", county).sheet("登记表")
  }

  @Test func `has the columns of the notice, then those of the programme under a head`() throws {
    let sheet = try sheet(scenario)

    #expect(sheet.rows[0][0] == "2024年基层卫生骨干人员务实进修情况登记表")
    #expect(sheet.rows[1][0] == "填报单位（加盖公章）：东海县")
    #expect(
      sheet.rows[2].prefix(12).map { $0.filter { !$0.isNewline } }
        == [
          "县区", "进修人员", "基层机构名称", "性别", "年龄（岁）", "职称", "学历", "执业资质",
          "进修专科(内、外、妇、儿等)", "进修医院名称", "进修起止月份", "备注",
        ])
    #expect(sheet.rows[2][12] == "方案补充信息")
    #expect(sheet.rows[3].prefix(12).allSatisfy { $0.isEmpty })
    #expect(
      sheet.rows[3].dropFirst(12)
        == OfficialForm.registration.columns.dropFirst(12).map(\.head)[...])
    #expect(sheet.merges("A3:A4") && sheet.merges("M3:X3") && sheet.merges("A1:L1"))
  }

  @Test func `lists everybody of the county once, with all that is known`() throws {
    let trainee = FormSample.trainee("T900", wishes: ["H003", "H001"], note: "示例")
    let scenario = FormSample.with(trainees: [trainee])

    let sheet = try sheet(scenario)

    #expect(sheet.rows.count == 5)
    #expect(
      sheet.rows[4] == [
        "东海县", "王一", scenario.unit("U001")?.name ?? "", "女", "35", "主治医师", "本科", "执业医师",
        "内科", "", "", "示例", "T900", "医师", "9", "是", "内科", "外科；儿科", "动态心电图判读",
        "示例市第三综合医院；示例市第一综合医院", "2024-07", "2024-10", "2", "特色科室",
      ])
    #expect(
      sheet.types[4].enumerated().filter { $0.element == "n" }.map(\.offset) == [4, 14, 22])
  }

  @Test func `lists all people in some county`() throws {
    let files = try ScenarioForms(scenario).filled().filter { $0.name.contains("登记表") }

    let ids = try files.flatMap { file in
      try BookReading(file.bytes).sheet("登记表").column(12, from: 4)
    }

    #expect(ids.filter { !$0.isEmpty }.sorted() == scenario.trainees.map(\.id.text))
    #expect(files.count == scenario.counties.count)
  }

  @Test func `prints the columns of the notice alone, and its heads on each page`() throws {
    let sheet = try ScenarioForms(scenario).filled().looks("登记表", "东海县").sheet("登记表")

    // Also what somebody writes below the prepared rows.
    #expect(sheet.printed.contains("$A:$L"))
    #expect(sheet.repeated == "$3:$4")
    #expect(sheet.frozen == "C5")
    #expect(sheet.filter.hasPrefix("A4:X"))
    #expect(sheet.paper == 9 && sheet.isOnePageWide)
  }

  @Test func `names units of one name by their ids too`() throws {
    let scenario = FormSample.with(
      units: [
        FormSample.unit("U001", "中心卫生院"), FormSample.unit("U002", "中心卫生院"),
        FormSample.unit("U003", "卫生院"),
      ],
      trainees: [
        FormSample.trainee("T1", unit: "U001"), FormSample.trainee("T2", unit: "U002"),
        FormSample.trainee("T3", unit: "U003"),
      ])

    #expect(
      try sheet(scenario).column(2, from: 4) == ["中心卫生院（U001）", "中心卫生院（U002）", "卫生院"])
  }

  @Test func `names hosts by their ids where the name would be read as a list or as another`() {
    let labels = FormLabels(
      FormSample.with(
        hosts: [
          FormSample.host("H1", "人民医院"), FormSample.host("H2", "人民医院"),
          FormSample.host("H3", "妇幼、儿童医院"), FormSample.host("H4", "H1"),
          FormSample.host("H5", "分院（H2）"), FormSample.host("H6", "中医院"),
        ], offers: [], trainees: []))

    #expect(
      (1...6).map { labels.host(Identifier("H\($0)")) } == [
        "人民医院（H1）", "人民医院（H2）", "H3", "H1（H4）", "分院（H2）（H5）", "中医院",
      ])
  }

  @Test func `is the same file each time`() throws {
    let forms = ScenarioForms(scenario)

    #expect(try forms.filled() == forms.filled())
  }
}
