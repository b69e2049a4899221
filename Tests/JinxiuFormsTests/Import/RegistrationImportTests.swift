import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Import of Annex 1")
struct RegistrationImportTests {
  @Test func `a row becomes a trainee with a generated identifier and a derived role`() throws {
    let result = Desk().result(Desk.registration([Desk.person(), Desk.person("李二", note: "骨干")]))

    let scenario = try #require(result.scenario, "\(result.texts)")
    #expect(scenario.trainees.map(\.id.text) == ["T001", "T002"])
    #expect(scenario.trainees.map(\.unit.text) == ["U1", "U1"])
    #expect(scenario.trainees.map(\.role) == [.physician, .physician])
    #expect(scenario.trainees[1].note == "骨干")
    #expect(result.told == ["W0808 东海县.xlsx:登记表"])
  }

  @Test(arguments: [
    ("县区", "所属县区"), ("县区", "区县"), ("进修人员", "人员姓名"), ("进修人员", "学员姓名"),
    ("基层机构名称", "所在单位名称"), ("基层机构名称", "基层医疗机构"),
    ("进修专科(内、外、妇、儿等)", "拟进修科室"), ("进修专科(内、外、妇、儿等)", "申请进修专业"),
    ("进修医院名称", "拟进修医院名称"),
  ])
  func `heads that counties write for the notice's are known`(head: String, other: String) {
    let heads = Desk.heads.map { $0 == head ? other : $0 }

    let result = Desk().result(
      Desk.registration([Desk.person(host: "示例市第一医院")], heads: heads))

    #expect(result.scenario?.trainees.map(\.wishes.count) == [1], "\(result.texts)")
    #expect(result.told.allSatisfy { !$0.hasPrefix("E") && !$0.hasPrefix("W0812") })
  }

  @Test func `heads in two lines, with breaks and full-width brackets, are the same heads`() throws
  {
    let upper = [
      "县 区", "进修\n人员", "基层机构\n名称", "性别", "年龄\n(岁)", "职称", "学历", "执业资质", "进修专科", "进修医院", "进修起止",
      "备注",
    ]
    let lower = ["", "", "", "", "", "", "", "", "（内、外、妇、儿等）", "名称", "月份", ""]
    let grid = Desk.grid(
      [["某某登记表"], [], upper, lower, Desk.person(host: "示例市第一医院", months: "7-9月")])

    let result = Desk().result(grid)

    let trainee = try #require(result.scenario?.trainees.first, "\(result.texts)")
    #expect(trainee.wishes == ["H1"])
    #expect(trainee.availableFrom == Period("2024-07"))
  }

  @Test func `placeholders, totals, notes and prepared rows are no people`() throws {
    let result = Desk().result(
      Desk.registration([
        Desk.person(), ["", "XXX"], [], ["XXX"], ["....."], ["灌云县"],
        ["", "", "以下空白"], ["合计", "1人"], ["审核人：王五", "", "联系电话：123"],
      ]))

    #expect(result.scenario?.trainees.count == 1)
    #expect(
      result.told == [
        "W0808 东海县.xlsx:登记表", "W0806 东海县.xlsx:登记表!A4", "W0904 东海县.xlsx:登记表!5",
        "W0904 东海县.xlsx:登记表!7", "W0904 东海县.xlsx:登记表!8",
      ])
  }

  @Test(arguments: [
    ["", "东海县卫生健康委员会（盖章）"], ["", "2024年4月20日"], ["", "", "2024.4.20"], ["    年    月    日"],
    ["", "东海县卫生健康委员会（公章）", "2024年4月20日"], ["经办人：王五", "", "电话：0518-1234567"],
    ["单位负责人（签字）：", "", "", "2024-04-20"], ["", "", "", "", "", "", "", "", "东海县卫生健康委员会"],
    ["", "", "", "", "", "", "", "", "", "填报日期", "2024-06-10"], ["", "填报人", "王五", "填报日期"],
  ])
  func `whoever signs below the table is no person`(line: [String]) {
    let result = Desk().result(Desk.registration([Desk.person(), line]))

    #expect(result.scenario?.trainees.map(\.name) == ["张一"], "\(result.texts)")
    #expect(result.errors.isEmpty, "\(result.texts)")
  }

  @Test func `an example of a person called XXX is nobody`() throws {
    let result = Desk().result(Desk.registration([Desk.person(), Desk.person("XXX")]))

    #expect(result.scenario?.trainees.count == 1, "\(result.texts)")
    #expect(result.told.contains("W0904 东海县.xlsx:登记表!5"))
  }

  @Test func `a blank county below, merged or not, is the one above`() throws {
    let people = [
      Desk.person(), Desk.person("李二", county: ""),
      Desk.person("王三", county: "灌云县", unit: "灌云县示例卫生院"),
    ]
    let result = Desk().result(
      Desk.registration(people, merges: [GridRange(rows: 4...5, columns: 1...1)]))

    #expect(result.scenario?.trainees.count == 3)
    #expect(result.errors.isEmpty, "\(result.texts)")
  }

  @Test func `a merged unit is the unit of all its rows`() throws {
    let result = Desk().result(
      Desk.registration(
        [Desk.person(), Desk.person("李二", unit: "")],
        merges: [GridRange(rows: 4...5, columns: 3...3)]))

    #expect(result.scenario?.trainees.map(\.unit.text) == ["U1", "U1"])
  }

  @Test(arguments: ["45", "４５", "45岁", "45 岁", "45周岁"])
  func `an age is read as people write it`(age: String) {
    let result = Desk().result(Desk.registration([Desk.person(age: age)]))

    #expect(result.scenario?.trainees.first?.age == 45, "\(result.texts)")
  }

  @Test(arguments: [
    "2024.07—2024.09", "7-9月", "7月至9月", "2024年7月-9月", "2024年7月至2024年9月", "2024-07至2024-09",
    "2024/7/1-2024/9/30", "202407-202409", "2024年7月1日—9月30日", "７－９月", "7、8、9月", "07—09",
    "2024.7-9", "2024-07-01至2024-09-30", "2024年7月-9月（3个月）",
  ])
  func `months of a stay are read as people write them`(text: String) {
    let result = Desk().result(Desk.registration([Desk.person(months: text)]))

    let trainee = result.scenario?.trainees.first
    #expect(trainee?.availableFrom == Period("2024-07"), "\(result.texts)")
    #expect(trainee?.availableTo == Period("2024-09"))
  }

  @Test(arguments: ["2024-07-09", "三个月", "7月", "13-15月", "9-7月以内", "2024.7.16-2024.10.15"])
  func `months that may mean several things are a fault`(text: String) {
    let result = Desk().result(Desk.registration([Desk.person(months: text)]))

    #expect(result.errors.map(\.code) == [.notMonths])
    #expect(result.told.contains("E0811 东海县.xlsx:登记表!K4"))
  }

  @Test func `months of another length than a stay are told and kept`() {
    let result = Desk().result(Desk.registration([Desk.person(months: "7-10月")]))

    #expect(result.faults.map(\.code).contains(.stayDiffers))
    #expect(result.scenario?.trainees.first?.availableTo == Period("2024-10"))
  }

  @Test func `the hospital is a wish, a pin or nothing, by choice`() throws {
    let sheet = Desk.registration([Desk.person(host: "示例市第一医院", months: "7-9月")])
    var desk = Desk()
    #expect(desk.result(sheet).scenario?.trainees.first?.wishes == ["H1"])
    #expect(desk.result(sheet).scenario?.pins.isEmpty == true)
    desk.options.host = .pin
    let pinned = try #require(desk.result(sheet).scenario)
    #expect(pinned.pins.map(\.host) == ["H1"])
    #expect(pinned.pins.first?.from == Period("2024-07"))
    #expect(pinned.trainees.first?.wishes == [])
    #expect(pinned.trainees.first?.availableFrom == nil)
    desk.options.host = .ignore
    let ignored = try #require(desk.result(sheet).scenario)
    #expect(ignored.pins.isEmpty && ignored.trainees.first?.wishes == [])
    #expect(ignored.trainees.first?.availableFrom == nil)
  }

  @Test func `near names of unit and hospital are suggested and not taken`() throws {
    let result = Desk().result(
      Desk.registration([Desk.person(unit: "东海县示例卫生所", host: "示例市第1医院")]))

    #expect(result.isRefused)
    #expect(
      result.errors.map { $0.advice.chinese } == [
        "是否指“东海县示例卫生院”？请改正", "是否指“示例市第一医院”？请改正",
      ])
    #expect(result.errors.map(\.found) == ["东海县示例卫生所", "示例市第1医院"])
  }

  /// Annex 1 with columns that say what its own say too.
  private func wider(
    host: String, wishes: String, months: String = "", role: String = "医师"
  ) -> ImportResult {
    Desk().result(
      Desk.registration(
        [Desk.person(host: host, months: months) + [wishes, "", "", role]],
        heads: Desk.heads + ["志愿医院", "可派出起月", "可派出止月", "岗位类别"]))
  }

  @Test func `a hospital that nobody knows is told once, where its name stands`() {
    let unknown = wider(host: "示例市第1医院", wishes: "")
    let both = wider(host: "示例市第1医院", wishes: "H2、天外医院")
    let failed = wider(host: "#N/A", wishes: "H2")

    #expect(unknown.errors.map(\.advice.chinese) == ["是否指“示例市第一医院”？请改正"])
    #expect(unknown.told.filter { $0.hasPrefix("E") } == ["E0403 东海县.xlsx:登记表!J4"])
    #expect(
      both.told.filter { $0.hasPrefix("E") } == [
        "E0403 东海县.xlsx:登记表!J4", "E0403 东海县.xlsx:登记表!M4",
      ])
    #expect(failed.told.filter { $0.hasPrefix("E") } == ["E0308 东海县.xlsx:登记表!J4"])
  }

  @Test func `what a reader refuses of wishes and months is told where the text stands`() {
    let own = wider(host: "H1、H1", wishes: "H2")
    let wished = wider(host: "H1", wishes: "H2、H2")
    let reversed = wider(host: "H1", wishes: "", months: "2024-09至2024-07")

    #expect(own.told.filter { $0.hasPrefix("E") } == ["E0310 东海县.xlsx:登记表!J4"])
    #expect(wished.told.filter { $0.hasPrefix("E") } == ["E0310 东海县.xlsx:登记表!M4"])
    #expect(reversed.errors.allSatisfy { $0.place.spot.order == (4, 11) }, "\(reversed.told)")
    #expect(!reversed.errors.isEmpty)
  }

  @Test func `a blank role in a column of roles is told in its cell`() {
    let result = wider(host: "", wishes: "", role: "")

    #expect(result.told.contains("W0808 东海县.xlsx:登记表!P4"), "\(result.told)")
    #expect(
      result.faults.first { $0.code == .derivedRole }?.problem.chinese
        == "“岗位类别”有1格空着，按资质推定：医师1人")
    #expect(!wider(host: "", wishes: "").faults.contains { $0.code == .derivedRole })
  }

  @Test func `blanks and the width of brackets make no other name`() {
    let result = Desk().result(
      Desk.registration([Desk.person("张　三", unit: "东海县 第二卫生院(分院)")]))

    #expect(result.scenario?.trainees.map(\.name) == ["张三"], "\(result.texts)")
    #expect(result.scenario?.trainees.map(\.unit.text) == ["U2"])
  }

  @Test func `a unit of another county is told by its names`() {
    let result = Desk().result(Desk.registration([Desk.person(county: "灌云县")]))

    #expect(result.errors.map(\.code) == [.wrongCounty])
    #expect(result.errors.first?.problem.chinese == "“东海县示例卫生院”属于东海县，不属于灌云县")
  }

  @Test
  func `two of one name at one unit are a fault that names both rows, elsewhere they are two`() {
    let same = Desk().result(Desk.registration([Desk.person(), Desk.person()]))
    let other = Desk().result(
      Desk.registration([Desk.person(), Desk.person(unit: "东海县第二卫生院（分院）")]))

    #expect(same.errors.map(\.code) == [.duplicateTrainee])
    #expect(same.errors.first?.problem.chinese.contains("第4行") == true)
    #expect(other.scenario?.trainees.count == 2)
  }

  @Test func `the same person in two files is a fault that names the other file`() {
    let result = Desk().result(
      Desk.registration([Desk.person()]), Desk.registration([Desk.person()], file: "汇总.xlsx"))

    #expect(result.errors.map(\.code) == [.duplicateTrainee])
    #expect(result.errors.first?.problem.chinese.contains("东海县.xlsx:登记表!4") == true)
  }

  @Test func `short forms of specialties are the programme's names, others stay with a warning`() {
    let result = Desk().result(
      Desk.registration([
        Desk.person(specialty: "内"), Desk.person("李二", specialty: "影像科"),
        Desk.person("王三", specialty: "烧伤科"),
      ]))

    #expect(result.scenario?.trainees.map(\.specialty.text) == ["内科", "影像", "烧伤科"])
    #expect(
      result.told.filter { !$0.hasPrefix("W0806") } == [
        "W0808 东海县.xlsx:登记表", "W0809 东海县.xlsx:登记表!I4", "W0809 东海县.xlsx:登记表!I5",
        "W0901 东海县.xlsx:登记表!I6",
      ])
  }

  @Test func `importing again changes nothing, with generated identifiers too`() {
    let sheet = Desk.registration([
      Desk.person(host: "示例市第一医院", months: "7-9月"), Desk.person("李二"),
    ])
    let desk = Desk()
    let first = desk.result(sheet)
    let second = desk.after(first).result(sheet)

    #expect(first.files.map(\.name) == ["trainees.csv"])
    #expect(!second.isRefused && !second.hasChanges)
    #expect(second.differences.map(\.unchanged) == [2])
  }

  @Test func `columns that a form lacks stay as the table has them`() throws {
    var desk = Desk()
    desk = desk.after(desk.result(Desk.registration([Desk.person()])))
    let years = try #require(Table.trainees.columns.firstIndex { $0.name == "years" })
    desk.tables[.trainees][0].cells[years] = "7"
    let result = desk.result(Desk.registration([Desk.person(age: "46")]))

    #expect(result.scenario?.trainees.first?.years == 7)
    #expect(result.scenario?.trainees.first?.age == 46)
    #expect(result.differences.map(\.changed) == [["T001"]])
  }

  @Test func `people no longer named go only where that is asked for`() {
    var desk = Desk()
    desk.options.host = .pin
    desk = desk.after(
      desk.result(Desk.registration([Desk.person(host: "H1", months: "7-9月"), Desk.person("李二")])))
    let sheet = Desk.registration([Desk.person("李二")])
    #expect(desk.result(sheet).scenario?.trainees.count == 2)
    desk.options.replaces = true
    let result = desk.result(sheet)
    #expect(result.scenario?.trainees.map(\.name) == ["李二"], "\(result.texts)")
    #expect(result.scenario?.pins.isEmpty == true)
    let people = result.differences.first { $0.table == .trainees }
    #expect(people?.removed.map { people?.names[$0] } == ["张一"])
  }

  @Test func `a form filed after the deadline is late`() {
    let people = Desk.registration([Desk.person()])
    func dated(_ text: String) -> [String] {
      let line = GridRow(
        number: 2, cells: [GridCell(column: 1, text: "填报单位（加盖公章）：东海县卫健委  填报日期：\(text)")])
      return Desk().result(
        SheetGrid(
          file: "a.xlsx", name: "登记表", rows: [people.rows[0], line] + people.rows.dropFirst(2))
      ).faults.filter { $0.code == .lateFiling }.map(\.found)
    }

    #expect(dated("2024年6月13日") == ["2024-06-13"])
    #expect(dated("2024.6.12") == [])
    #expect(dated("   年  月  日") == [])
  }
}
