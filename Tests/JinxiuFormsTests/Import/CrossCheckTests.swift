import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Checks between forms")
struct CrossCheckTests {
  private static let categories = FormCategory.allCases.map { "\($0.rawValue)人数\n(人)" }

  private static func summary(_ rows: [[String]]) -> SheetGrid {
    Desk.grid(
      [
        ["2024年基层卫生骨干人员实进修情况汇总表"], ["填报单位（加盖公章）："],
        ["县区", "进修科别情况"], ["", "小计\n(人)"] + categories,
      ] + rows, file: "汇总.xlsx", name: "汇总表",
      merges: [GridRange(rows: 3...4, columns: 1...1), GridRange(rows: 3...3, columns: 2...13)])
  }

  /// Internal medicine and surgery.
  private static func row(_ county: String, _ total: Int, _ inner: Int, _ outer: Int) -> [String] {
    [county, "\(total)", "\(inner)", "\(outer)"] + Array(repeating: "0", count: 9)
  }

  private static let people = Desk.registration([
    Desk.person(), Desk.person("李二", specialty: "外科"),
    Desk.person("王三", county: "灌云县", unit: "灌云县示例卫生院"),
  ])

  private func told(_ sheets: SheetGrid..., paper: Int? = nil) -> [String] {
    var desk = Desk()
    desk.options.paperTotal = paper
    return desk.result(of: sheets).told.filter { !$0.hasPrefix("W0808") }
  }

  @Test func `a summary that agrees with people and quota is silent`() {
    let right = [Self.row("东海县", 2, 1, 1), Self.row("灌云县", 1, 1, 0), Self.row("合计", 3, 2, 1)]

    #expect(told(Self.people, Self.summary(right), paper: 3) == [])
  }

  @Test func `a sum that is not its parts is a fault with the difference`() {
    let result = Desk().result(
      Self.people, Self.summary([Self.row("东海县", 3, 1, 1), Self.row("灌云县", 1, 1, 0)]))

    #expect(result.errors.map(\.code) == [.sumDiffers])
    #expect(result.errors.first?.problem.chinese == "写的是3，第5行各项之和是2，多1")
    #expect(result.told.contains("E0806 汇总.xlsx:汇总表!B5"))
  }

  @Test func `a line of totals is checked column by column`() {
    let rows = [Self.row("东海县", 2, 1, 1), Self.row("灌云县", 1, 1, 0), Self.row("合计", 4, 2, 2)]

    #expect(
      told(Self.people, Self.summary(rows)) == [
        "E0806 汇总.xlsx:汇总表!B7", "E0806 汇总.xlsx:汇总表!D7",
      ])
  }

  @Test func `a category that differs from Annex 1 names both places`() {
    let rows = [Self.row("东海县", 2, 2, 0), Self.row("灌云县", 1, 1, 0)]
    let result = Desk().result(Self.people, Self.summary(rows))

    #expect(result.errors.map(\.code) == [.formsDiffer, .formsDiffer])
    #expect(
      result.errors.first?.problem.chinese == "汇总表写东海县内科2人，登记表（东海县.xlsx:登记表）有1人")
  }

  @Test func `a summary is compared with the scenario's people where no Annex 1 comes with it`() {
    let desk = Desk().after(Desk().result(Self.people))
    let right = desk.result(Self.summary([Self.row("东海县", 2, 1, 1)]))
    let wrong = desk.result(Self.summary([Self.row("东海县", 1, 1, 0)]))

    #expect(right.faults.isEmpty, "\(right.texts)")
    #expect(wrong.errors.map(\.code) == [.formsDiffer])
    #expect(
      Desk().result(Self.summary([Self.row("东海县", 1, 1, 0)])).faults.map(\.code) == [
        .nothingToCompare
      ])
  }

  @Test func `a prepared summary that nobody filled in is silent`() {
    #expect(told(Self.summary([["东海县", "0"]])) == [])
  }

  @Test func `a county that a summary lacks is told where its people are`() {
    let result = Desk().result(Self.people, Self.summary([Self.row("东海县", 2, 1, 1)]))
    let blank = Desk().result(Self.people, Self.summary([["东海县", "0"]]))

    #expect(result.told.filter { $0.hasPrefix("W0813") } == ["W0813 东海县.xlsx:登记表!A6"])
    #expect(result.faults.contains { $0.problem.chinese.contains("有灌云县1人") }, "\(result.texts)")
    #expect(blank.faults.count { $0.code == .nothingToCompare } == 2, "\(blank.texts)")
  }

  @Test func `a county twice in a summary is one fault, and not compared`() {
    let rows = [
      Self.row("东海县", 1, 1, 0), Self.row("东海县", 1, 0, 1), Self.row("灌云县", 1, 1, 0),
    ]

    #expect(told(Self.people, Self.summary(rows)) == ["E0401 汇总.xlsx:汇总表!A6"])
  }

  @Test func `a stroke or 无 in place of a count is none, what is open is a fault`() {
    func row(_ other: String) -> [String] {
      ["东海县", "2", "1", "1"] + Array(repeating: other, count: 9)
    }
    let line = Self.row("灌云县", 1, 1, 0)

    for text in ["—", "/", "无"] {
      #expect(told(Self.people, Self.summary([row(text), line])) == [], "\(text)")
    }
    #expect(told(Self.people, Self.summary([row("待定"), line])).count == 9)
  }

  @Test func `more or fewer people than the quota are told with both places`() {
    let result = Desk().result(Desk.registration([Desk.person()]))
    let quota = result.faults.filter { $0.code == .quotaDiffers }

    #expect(
      quota.map(\.problem.chinese) == ["东海县报名1人，比名额2（counties.csv:2:B (行2 列\"quota_max\")）少1人"])
    #expect(result.isRefused == false)
  }

  @Test func `people that the scenario has already count towards the quota`() {
    let desk = Desk().after(Desk().result(Desk.registration([Desk.person()])))

    let told = desk.result(Desk.registration([Desk.person("李二")])).faults.map(\.code)
    let three = desk.result(
      Desk.registration([["灌云县"], Desk.person("李二"), Desk.person("王三")]))
    let quota = three.faults.first { $0.code == .quotaDiffers }

    #expect(!told.contains(.quotaDiffers))
    #expect(quota?.problem.chinese.hasPrefix("东海县报名2人，连同情景中另有的1人共3人，比名额2") == true)
    #expect(quota?.problem.chinese.hasSuffix("多1人") == true)
    #expect(quota?.found == "2")
    #expect(three.told.contains("W0806 东海县.xlsx:登记表!A5"), "\(three.told)")
  }

  @Test func `paper and file have one total`() {
    #expect(told(Self.people, paper: 4) == ["E0808 东海县.xlsx:登记表!A6"])
    let stated = Desk.registration([Desk.person(), Desk.person("李二"), ["合计：3人"]])
    #expect(told(stated).contains("E0808 东海县.xlsx:登记表!A6"))
    let parts = Desk.registration([
      Desk.person(), ["小计", "1"], Desk.person("李二"), ["小计", "2"], ["合计", "2"],
    ])
    #expect(told(parts).filter { $0.hasPrefix("E") } == ["E0808 东海县.xlsx:登记表!B7"])
  }

  @Test func `Annex 3 sets quotas, and its sum must be right`() throws {
    func annex(_ sum: String) -> SheetGrid {
      Desk.grid([["附件3"], ["县区", "务实进修名额"], ["东海县", "5"], ["灌云县", "4"], ["合计", sum]])
    }
    let right = Desk().result(annex("9"))
    #expect(right.scenario?.counties.map(\.quotaMaximum) == [.atMost(5), .atMost(4)])
    #expect(right.faults.isEmpty)
    #expect(Desk().result(annex("10")).told == ["E0806 表.xlsx:Sheet1!B5"])
  }

  @Test func `Annex 3 brings the counties of a scenario that has none, and no others later`() {
    let annex = Desk.grid([["县区", "务实进修名额"], ["乙县", "5"], ["甲县", "4"]])
    let empty = Desk([:])
    let first = empty.result(annex)

    #expect(first.scenario?.counties.map(\.id.text) == ["乙县", "甲县"], "\(first.texts)")
    #expect(empty.after(first).result(annex).hasChanges == false)
    #expect(Desk().result(annex).errors.map(\.code) == [.unknownReference, .unknownReference])
  }

  @Test func `a form and a table of one import that disagree are told with both places`() {
    let table = Desk.grid([["县区", "地市", "名额"], ["东海县", "连云港市", "3"]], name: "县区")
    let annex = Desk.grid([["县区", "务实进修名额"], ["东海县", "5"]], file: "附件3.xlsx")
    let result = Desk().result(table, annex)

    #expect(result.told == ["E0807 附件3.xlsx:Sheet1!B2"])
    #expect(result.errors.first?.problem.chinese.contains("表.xlsx:县区!C2") == true)
  }
}
