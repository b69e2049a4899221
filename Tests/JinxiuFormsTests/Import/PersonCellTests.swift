import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Cells of a person")
struct PersonCellTests {
  private func result(_ people: [String]...) -> ImportResult {
    Desk().result(Desk.registration(people))
  }

  @Test(arguments: ["张三、李四", "张三，李四", "张三/李四", "张三;李四", "李明等2人", "王芳（３人）", "赵一 等人"])
  func `two people in one cell are never one person`(text: String) {
    let result = result(Desk.person(text))

    #expect(result.told.contains("E0309 东海县.xlsx:登记表!B4"), "\(result.texts)")
    #expect(result.isRefused)
  }

  @Test(arguments: ["无", "待定", "/", "暂无", "同上", "〃", "空缺", "待选", "1", "\""])
  func `a word for nobody is no name`(text: String) {
    let result = result(Desk.person(text))

    #expect(result.errors.map(\.code) == [.blankCell], "\(result.texts)")
    #expect(result.errors.first?.problem.chinese == "“\(text)”不是姓名")
  }

  @Test func `two words as long as names are read as one person and told`() {
    let result = result(Desk.person("王五 李六"))

    #expect(result.scenario?.trainees.map(\.name) == ["王五李六"])
    #expect(result.told.contains("W0818 东海县.xlsx:登记表!B4"), "\(result.texts)")
  }

  @Test(arguments: ["张　三", "欧阳 娜娜", "阿依古丽·买买提", "Anna May", "李 四光"])
  func `one name set wide or in several words is one person`(text: String) {
    let result = result(Desk.person(text))

    #expect(result.told.allSatisfy { !$0.hasPrefix("E") && !$0.hasPrefix("W0818") })
    #expect(result.scenario?.trainees.count == 1, "\(result.texts)")
  }

  @Test func `one identifier that a spreadsheet broke is one error`() {
    let broken = Desk.person("王五") + ["1.2E+17"]
    let others = ["李二", "孙三", "周四"].map { Desk.person($0) + [""] }
    let result = Desk().result(
      Desk.registration([broken] + others, heads: Desk.heads + ["人员编号"]))

    #expect(result.errors.map(\.code) == [.scientificNumber], "\(result.texts)")
  }

  @Test func `a name that comes back set wider is the one that went out`() throws {
    let first = Desk().result(Desk.registration([Desk.person("张三")]))
    let id = try #require(first.scenario?.trainees.first?.id.text)
    let heads = Desk.heads + ["人员编号"]

    let wider = Desk().after(first).result(
      Desk.registration([Desk.person("张　三") + [id]], heads: heads))
    let other = Desk().after(first).result(
      Desk.registration([Desk.person("张三丰") + [id]], heads: heads))

    #expect(wider.scenario?.trainees.map(\.name) == ["张三"], "\(wider.texts)")
    #expect(other.scenario?.trainees.map(\.name) == ["张三丰"], "\(other.texts)")
  }

  @Test(arguments: ["无", "/", "—", "－－", "待定", "服从安排", "由市统一安排"])
  func `a hospital and months left open in words are blank, told once a column`(text: String) {
    let result = result(
      Desk.person(host: text, months: text), Desk.person("李二", host: text, months: text))

    #expect(result.errors.isEmpty, "\(result.texts)")
    let people = result.scenario?.trainees ?? []
    #expect(people.count == 2)
    #expect(people.allSatisfy { $0.wishes.isEmpty && $0.availableFrom == nil })
    #expect(
      result.told.filter { $0.hasPrefix("W0817") }
        == ["W0817 东海县.xlsx:登记表!J4", "W0817 东海县.xlsx:登记表!K4"])
  }

  @Test(arguments: ["内科/外科", "内科 外科", "内科或外科", "内+外", "外科，内科", "内科、外科"])
  func `two specialties in one cell are never one specialty`(text: String) {
    let result = result(Desk.person(specialty: text))

    #expect(result.told.count { $0.hasPrefix("E0309 东海县.xlsx:登记表!") } == 1, "\(result.texts)")
    #expect(result.isRefused)
  }

  @Test(arguments: ["无", "待定", "/", "服从安排"])
  func `a specialty left open in words is a fault and no specialty`(text: String) {
    let result = result(Desk.person(specialty: text))

    #expect(result.told.filter { $0.hasPrefix("E") } == ["E0301 东海县.xlsx:登记表!I4"])
    #expect(result.errors.map(\.problem.chinese) == ["“\(text)”不是进修专科"])
  }

  @Test func `a licence called 无 is none`() {
    var person = Desk.person()
    person[7] = "无"
    let result = result(person)

    #expect(result.scenario?.trainees.first?.licence == nil, "\(result.texts)")
  }

  @Test func `who has no licence is told where the programme asks for one`() {
    var person = Desk.person()
    person[7] = ""
    let people = Desk.registration([Desk.person("李二"), person])
    let asking = Desk.asking(Desk.licence)

    #expect(Desk().result(people).told.allSatisfy { !$0.hasPrefix("W0819") })
    let result = asking.result(people)
    #expect(result.told.filter { $0.hasPrefix("W0819") } == ["W0819 东海县.xlsx:登记表!H5"])
    #expect(result.scenario?.trainees.count == 2)
  }

  @Test(arguments: [("医师资格证", true), ("有", true), ("执业医师", false)])
  func `a licence that the programme does not name is told with those it names`(
    text: String, isTold: Bool
  ) {
    var person = Desk.person()
    person[7] = text
    let result = Desk.asking(Desk.licence).result(Desk.registration([person]))

    let told = result.faults.filter { $0.code == .noLicence }
    #expect(told.map(\.found) == (isTold ? [text] : []), "\(result.texts)")
    #expect(told.allSatisfy { $0.problem.chinese.contains("认可的是执业医师") })
    #expect(result.scenario?.trainees.first?.licence == text)
  }

  @Test(arguments: ["9-11月", "10-12月", "2023.7-2023.9", "2025年1月-3月"])
  func `months in which the programme places nobody are told and kept`(text: String) {
    let asking = Desk.asking("{rule: finish-by, kind: waivable, parameters: {month: 2024-10}}")
    let result = asking.result(Desk.registration([Desk.person(months: text)]))

    #expect(result.told.contains("W0821 东海县.xlsx:登记表!K4"), "\(result.texts)")
    #expect(result.scenario?.trainees.first?.availableFrom != nil)
  }

  @Test func `months in which a stay finds room are not told`() {
    let asking = Desk.asking("{rule: finish-by, kind: waivable, parameters: {month: 2024-10}}")
    let result = asking.result(
      Desk.registration([Desk.person(months: "8-10月"), Desk.person("李二", months: "7-12月")]))

    #expect(!result.faults.contains { $0.code == .staysNowhere }, "\(result.texts)")
  }

  private static let ends = Desk.heads + ["可派出起月", "可派出止月"]

  @Test func `months that differ from those beside them are told, and the range counts`() {
    let result = Desk().result(
      Desk.registration([Desk.person(months: "7-9月") + ["2024-07", "10月"]], heads: Self.ends))

    #expect(
      result.told.filter { $0.hasPrefix("E") || $0.hasPrefix("W082") }
        == ["W0822 东海县.xlsx:登记表!N4"],
      "\(result.texts)")
    #expect(result.scenario?.trainees.first?.availableTo == Period("2024-09"))
  }

  @Test func `months beside others that cannot be read are refused and not passed over`() {
    let result = Desk().result(
      Desk.registration([Desk.person(months: "7-9月") + ["秋天", "2024-09"]], heads: Self.ends))

    #expect(result.errors.map(\.code) == [.notAMonth], "\(result.texts)")
    #expect(result.told.contains("E0304 东海县.xlsx:登记表!M4"))
  }

  @Test func `other specialties are read by the names of the programme`() {
    let result = Desk().result(
      Desk.registration([Desk.person() + ["外、妇"]], heads: Desk.heads + ["其他进修专科"]))

    #expect(result.scenario?.trainees.first?.otherSpecialties == ["外科", "妇产科"])
    #expect(result.told.count { $0 == "W0809 东海县.xlsx:登记表!M4" } == 2, "\(result.texts)")
  }

  @Test(arguments: ["外科，儿科", "外科,儿科", "外科/儿科", "外、儿", "外科\n儿科", "外科 儿科"])
  func `other specialties are several, by whatever signs they are apart`(text: String) {
    let result = Desk().result(
      Desk.registration([Desk.person() + [text]], heads: Desk.heads + ["其他进修专科"]))

    #expect(result.scenario?.trainees.first?.otherSpecialties == ["外科", "儿科"], "\(result.texts)")
  }

  @Test func `dots in a cell that may be left open are a blank`() {
    let result = Desk().result(
      Desk.registration(
        [Desk.person(host: "……", months: "…") + ["…"]], heads: Desk.heads + ["其他进修专科"]))

    #expect(result.errors.isEmpty, "\(result.texts)")
    #expect(result.scenario?.trainees.first?.otherSpecialties == [])
  }

  @Test func `first and last month may stand under one head`() {
    let heads = Array(Desk.heads.prefix(10)) + ["进修起止月份", "", "备注"]
    let lower = [String](repeating: "", count: 10) + ["起", "止"]
    var person = Desk.person()
    person.replaceSubrange(10...10, with: ["2024-07", "9月"])
    let result = Desk().result(
      Desk.grid([["登记表"], heads, lower, person], file: "东海县.xlsx", name: "登记表"))

    #expect(result.errors.isEmpty, "\(result.texts)")
    let trainee = result.scenario?.trainees.first
    #expect(
      trainee?.availableFrom == Period("2024-07") && trainee?.availableTo == Period("2024-09"))
  }

  @Test(arguments: ["2024-12至", "2024.07—", "7月-"])
  func `a month behind which something is missing is no month`(text: String) {
    let result = Desk().result(
      Desk.registration([Desk.person() + [text]], heads: Desk.heads + ["可派出止月"]))

    #expect(result.errors.map(\.code) == [.notAMonth], "\(result.texts)")
  }

  @Test func `another specialty that nobody knows is told`() {
    let offers = "offer,host,specialty,from,to,seats\nO1,H1,超声,2024-07,2024-12,1\n"
    let desk = Desk(Desk.texts.merging(["offers": offers]) { $1 })
    let result = desk.result(
      Desk.registration([Desk.person() + ["B超检查"]], heads: Desk.heads + ["其他进修专科"]))

    #expect(result.told.contains("W0905 东海县.xlsx:登记表!M4"), "\(result.texts)")
    #expect(result.scenario != nil)
  }

  @Test func `a date in place of months says what became of 7-9`() {
    let sheet = Desk.registration([Desk.person(months: "2024-07-09")])
      .with({ GridCell(column: $0.column, text: $0.text, kind: .date) }, row: 4, column: 11)

    let result = Desk().result(sheet)

    #expect(result.errors.map(\.code) == [.notMonths])
    #expect(result.errors.first?.problem.chinese.contains("是一个日期") == true)
  }

  @Test func `a row struck out is read and told`() {
    var sheet = Desk.registration([Desk.person(), Desk.person("李二")])
    for column in 2...9 {
      sheet = sheet.with(
        { GridCell(column: $0.column, text: $0.text, isStruck: true) }, row: 5, column: column)
    }

    let result = Desk().result(sheet)

    #expect(result.told.contains("W0820 东海县.xlsx:登记表!5"), "\(result.texts)")
    #expect(result.scenario?.trainees.count == 2)
  }

  @Test func `what a failed formula left for a name is one fault a row`() {
    let result = result(Desk.person("#NAME?"), Desk.person("#NAME?"))

    #expect(result.errors.map(\.code) == [.spreadsheetError, .spreadsheetError])
  }

  @Test func `a blank unit asks for its name, not for an identifier`() {
    let result = result(Desk.person(unit: ""))

    #expect(result.errors.map(\.advice.chinese) == ["填写单位全称"], "\(result.texts)")
  }

  @Test func `a county in more words is suggested, in words of those who have no tables`() {
    let result = result(Desk.person(county: "示例市东海县", unit: "东海县示例卫生院"))

    #expect(result.errors.map(\.problem.chinese) == ["县区名册（counties.csv）中没有“示例市东海县”"])
    #expect(result.errors.map(\.advice.chinese) == ["是否指“东海县”？请改正"])
  }

  @Test(arguments: [
    "2024.7.1-2024.9.30", "7.1-9.30", "7/1—9/30", "7月起3个月", "2024年7月开始，为期3个月",
    "2024.7.1－9.30", "2024/7/1-9/30", "24.7-24.9", "24年7月-9月",
  ])
  func `months with days, and months counted from the first, are months of a stay`(text: String) {
    let result = result(Desk.person(months: text))

    let trainee = result.scenario?.trainees.first
    #expect(trainee?.availableFrom == Period("2024-07"), "\(result.texts)")
    #expect(trainee?.availableTo == Period("2024-09"))
  }

  @Test(arguments: [
    "7.1-9.15", "7月起", "3个月", "12月起3个月", "2024.7.1－9.15", "7-9月除外", "7月或9月", "七月中旬至九月",
    "7-9月不行",
  ])
  func `days within months, starts without an end, and what is turned by words, stay faults`(
    text: String
  ) {
    let result = result(Desk.person(months: text))

    #expect(result.errors.map(\.code) == [.notMonths], "\(result.texts)")
  }

  @Test(arguments: [
    ("东海县小计", "1人", false), ("东海县合计", "2", true), ("全市合计", "1", false),
    ("灌云县小计2人", "", true),
  ])
  func `a total that names its county is a total and is checked`(
    word: String, count: String, isWrong: Bool
  ) {
    let result = result(Desk.person(), [word, count])

    #expect(result.errors.map(\.code) == (isWrong ? [.paperTotalDiffers] : []), "\(result.texts)")
    if !isWrong { #expect(result.scenario?.trainees.count == 1) }
  }
}
