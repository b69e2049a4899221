import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Cells of a person")
struct PersonCellTests {
  private func result(_ people: [String]...) -> ImportResult {
    Desk().result(Desk.registration(people))
  }

  @Test(arguments: ["张三、李四", "张三，李四", "张三/李四", "张三;李四"])
  func `two people in one cell are never one person`(text: String) {
    let result = result(Desk.person(text))

    #expect(result.told.contains("E0309 东海县.xlsx:登记表!B4"), "\(result.texts)")
    #expect(result.isRefused)
  }

  @Test(arguments: ["无", "待定", "/", "暂无"])
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

  @Test func `a blank unit asks for its name, not for an identifier`() {
    let result = result(Desk.person(unit: ""))

    #expect(result.errors.map(\.advice.chinese) == ["填写单位全称"], "\(result.texts)")
  }

  @Test func `a county in more words is suggested, in words of those who have no tables`() {
    let result = result(Desk.person(county: "示例市东海县", unit: "东海县示例卫生院"))

    #expect(result.errors.map(\.problem.chinese) == ["县区名册（counties.csv）中没有“示例市东海县”"])
    #expect(result.errors.map(\.advice.chinese) == ["是否指“东海县”？请改正"])
  }

  @Test(arguments: ["2024.7.1-2024.9.30", "7.1-9.30", "7/1—9/30", "7月起3个月", "2024年7月开始，为期3个月"])
  func `months with days, and months counted from the first, are months of a stay`(text: String) {
    let result = result(Desk.person(months: text))

    let trainee = result.scenario?.trainees.first
    #expect(trainee?.availableFrom == Period("2024-07"), "\(result.texts)")
    #expect(trainee?.availableTo == Period("2024-09"))
  }

  @Test(arguments: ["7.1-9.15", "7月起", "3个月", "12月起3个月"])
  func `days within months, and starts without an end, stay faults`(text: String) {
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
