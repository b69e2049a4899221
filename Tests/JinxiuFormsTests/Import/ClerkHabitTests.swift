import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("What clerks write into official forms")
struct ClerkHabitTests {
  private func names(_ result: ImportResult) -> [String] {
    result.scenario?.trainees.map(\.name).sorted() ?? []
  }

  @Test(arguments: [
    ["以下为备选人员："], ["2.执业资质填执业医师、执业助理医师等"], ["", "本表一式三份"], ["（3）请于6月12日前报送；逾期不再受理"],
    ["平均年龄", "", "", "", "45"], ["其中：女", "0人"], ["男", "1人"], ["此表由县区填写"],
  ])
  func `notes between people are nobody, and no county of those below`(note: [String]) {
    let result = Desk().result(
      Desk.registration([Desk.person(), note, Desk.person("李二", county: "")]))

    #expect(names(result) == ["张一", "李二"].sorted(), "\(result.texts)")
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: ["东海线", "灌云县：", "一、灌云县", "2.灌云县"])
  func `a county alone in its row heads those below, also one that is not quite known`(
    county: String
  ) {
    let result = Desk().result(
      Desk.registration([Desk.person(), [county], Desk.person("李二", county: "")]))

    #expect(result.scenario?.trainees.contains { $0.name == "李二" } != true, "\(result.texts)")
    let errors = result.told.filter { $0.hasPrefix("E") }
    #expect(errors.count == 1 && errors.allSatisfy { $0.hasSuffix("6") }, "\(result.texts)")
  }

  @Test(arguments: ["同上", "〃", "\"", "（同上）"])
  func `ditto marks are what the cell above says, and are told once for a column`(mark: String) {
    let result = Desk().result(
      Desk.registration([
        Desk.person(specialty: "外科"),
        Desk.person("李二", county: mark, unit: mark, specialty: mark),
        Desk.person("王三", county: mark, unit: mark, specialty: mark),
      ]))

    #expect(result.scenario?.trainees.map(\.unit.text) == ["U1", "U1", "U1"], "\(result.texts)")
    #expect(Set(result.scenario?.trainees.map(\.specialty.text) ?? []).count == 1)
    #expect(
      result.told.filter { $0.hasPrefix("W0830") }
        == ["A", "C", "I"].map {
          "W0830 东海县.xlsx:登记表!\($0)5"
        })
  }

  @Test func `a ditto mark is no identifier`() {
    let result = Desk().result(
      Desk.registration(
        [Desk.person() + ["T7"], Desk.person("李二") + ["同上"]], heads: Desk.heads + ["人员编号"]))

    #expect(!result.told.contains { $0.hasPrefix("W0830") }, "\(result.texts)")
  }

  @Test func `a ditto mark is no name, and none in the first row`() {
    let result = Desk().result(
      Desk.registration([Desk.person(county: "同上"), Desk.person("同上")]))

    #expect(result.told.contains("E0403 东海县.xlsx:登记表!A4"), "\(result.texts)")
    #expect(result.told.contains { $0.hasSuffix("!B5") })
  }

  @Test(arguments: [
    ("职称", "专业技术职称"), ("学历", "文化程度"), ("学历", "最高学历"), ("进修医院名称", "接收医院"), ("进修医院名称", "拟派医院"),
    ("进修起止月份", "拟进修起止时间"), ("备注", "说明"),
  ])
  func `other heads of the columns of the notice are read`(head: String, other: String) throws {
    let heads = Desk.heads.map { $0 == head ? other : $0 }

    let result = Desk().result(
      Desk.registration(
        [Desk.person(host: "示例市第一医院", months: "7-9月", note: "骨干")], heads: heads))

    let trainee = try #require(result.scenario?.trainees.first, "\(result.texts)")
    #expect(trainee.title == "医师" && trainee.note == "骨干" && trainee.wishes == ["H1"])
    #expect(trainee.availableFrom == Period("2024-07"))
    #expect(!result.told.contains { $0.hasPrefix("W0812") })
  }

  @Test func `a head that is like nothing names the columns of the notice that were not read`()
    throws
  {
    let heads = Desk.heads.map { $0 == "学历" ? "毕业情况" : $0 }

    let result = Desk().result(Desk.registration([Desk.person()], heads: heads))

    let fault = try #require(result.faults.first { $0.code == .ignoredColumn })
    #expect(fault.advice.chinese == "没有读到的还有学历，若指其中之一请改正列名；不需要时可以不理")
  }

  @Test(arguments: [[], ["序号"]])
  func `columns of a form that begin again further right are read as further rows`(
    lead: [String]
  ) {
    let head = lead + ["县区", "务实进修名额"]
    func row(_ county: String, _ quota: String) -> [String] {
      lead.map { _ in "1" } + [county, quota]
    }
    let result = Desk().result(
      Desk.grid(
        [["名额分配表"], head + head, row("东海县", "2") + row("灌云县", "3")], file: "a.xlsx",
        name: "分配表"))

    #expect(result.errors.isEmpty, "\(result.texts)")
    #expect(result.scenario?.counties.map(\.quotaMaximum) == [.atMost(2), .atMost(3)])
  }

  private static let serial = ["序号", "县区", "务实进修名额"]

  @Test(arguments: [
    serial, ["序号", "县（市、区）", "分配名额"], serial + ["备注"], ["序号", "地市", "县区", "名额"],
  ])
  func `a quota table whose rows have numbers is Annex 3`(heads: [String]) throws {
    let city = heads.contains("地市") ? ["连云港市"] : []
    let result = Desk().result(
      Desk.grid(
        [
          ["附件3"], ["务实进修人员分配表"], heads, ["1"] + city + ["灌云县", "3"],
          ["2"] + city + ["东海县", "2"], ["3"] + city.map { _ in "" } + ["合计", "9"],
        ], file: "a.xlsx"))

    #expect(result.errors.map(\.code) == [.sumDiffers], "\(result.texts)")
  }

  @Test func `a near-miss of a county in a numbered quota table is no new county`() {
    let result = Desk().result(
      Desk.grid([Self.serial, ["1", "东海", "2"], ["2", "灌云县", "3"]], file: "a.xlsx"))

    #expect(result.errors.map(\.code) == [.unknownReference], "\(result.texts)")
  }

  @Test func `the city of a numbered quota table is taken, its numbers are no order`() throws {
    let before = Desk().tables[.counties].count
    let result = Desk().result(
      Desk.grid(
        [["序号", "地市", "县区", "名额"], ["7", "示例市", "灌云县", "—"], ["8", "示例市", "东海县", "2"]],
        file: "a.xlsx"))

    let counties = try #require(result.scenario?.counties, "\(result.texts)")
    #expect(counties.count == before)
    let named = Dictionary(uniqueKeysWithValues: counties.map { ($0.id.text, $0) })
    #expect(named["灌云县"]?.quotaMaximum == nil)
    #expect(named["东海县"]?.city == "示例市")
    #expect(!counties.contains { $0.order == 7 || $0.order == 8 })
  }

  @Test(arguments: ["以上共计8人", "（共8人）", "共 8 人", "总计：8人"])
  func `a total in other words is compared with the rows`(text: String) {
    let result = Desk().result(
      Desk.registration([Desk.person(), Desk.person("李二"), [text]]))

    #expect(result.errors.map(\.code) == [.paperTotalDiffers], "\(text) \(result.texts)")
  }

  @Test func `a table without heads is told so`() throws {
    let result = Desk().result(Desk.grid([["登记表"], Desk.person(), Desk.person("李二")]))

    let fault = try #require(result.faults.first)
    #expect(result.told == ["E0803 表.xlsx:Sheet1!2"])
    #expect(fault.problem.chinese.hasSuffix("这一行像是数据，表格没有列名"))
  }
}
