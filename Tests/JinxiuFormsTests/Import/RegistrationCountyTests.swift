import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

/// Of which county the people of an Annex 1 are whose rows do not say it.
@Suite struct RegistrationCountyTests {
  private static func withoutCounty(
    _ people: [[String]], sheet: String = "Sheet1", file: String = "a.xlsx", line: String = ""
  ) -> SheetGrid {
    Desk.grid(
      [["登记表"], [line], Array(Desk.heads.dropFirst())] + people.map { Array($0.dropFirst()) },
      file: file, name: sheet)
  }

  @Test func `a sheet for each county needs no column for it`() {
    let sheets = [
      Self.withoutCounty([Desk.person(), Desk.person("李二")], sheet: "东海县"),
      Self.withoutCounty([Desk.person("王三", unit: "灌云县示例卫生院")], sheet: "灌云县"),
    ]
    let result = Desk().result(of: sheets)

    #expect(result.errors.isEmpty, "\(result.texts)")
    #expect(result.scenario?.trainees.map(\.unit) == ["U1", "U1", "U3"])
    #expect(
      result.faults.filter { $0.code == .derivedCounty }.map(\.found) == ["东海县", "灌云县"])
  }

  @Test(arguments: [
    ("Sheet1", "a.xlsx", "填报单位：灌云县卫生健康委"), ("Sheet1", "灌云县登记表.xlsx", ""),
    ("附件1 灌云县", "a.xlsx", ""),
  ])
  func `units of another county than the sheet says are refused`(
    sheet: String, file: String, line: String
  ) {
    let result = Desk().result(
      Self.withoutCounty([Desk.person()], sheet: sheet, file: file, line: line))

    #expect(result.errors.map(\.code) == [.wrongCounty], "\(result.texts)")
  }

  @Test func `where no sheet says the county, units do`() {
    let result = Desk().result(
      Self.withoutCounty([Desk.person(), Desk.person("王三", unit: "灌云县示例卫生院")]))

    #expect(result.errors.isEmpty, "\(result.texts)")
    #expect(result.scenario?.trainees.map(\.unit) == ["U1", "U3"])
    #expect(result.faults.filter { $0.code == .derivedCounty }.map(\.found) == [""])
  }

  @Test func `the nearest line above says the county of each form of a sheet`() {
    let heads = Array(Desk.heads.dropFirst())
    func form(_ county: String, _ people: [String]) -> [[String]] {
      [["填报单位：\(county)卫健委", "", "填报人："], heads, Array(people.dropFirst())]
    }
    let result = Desk().result(
      Desk.grid(
        form("东海县", Desk.person())
          + form("灌云县", Desk.person("王三", unit: "灌云县示例卫生院")), file: "a.xlsx"))

    #expect(result.errors.isEmpty, "\(result.texts)")
    #expect(result.scenario?.trainees.map(\.unit) == ["U1", "U3"])
    #expect(result.faults.filter { $0.code == .derivedCounty }.map(\.found) == ["东海县、灌云县"])
  }

  @Test(arguments: ["灌云县", "灌云"])
  func `the name of a county alone in a line is nobody, and says whose people follow`(
    other: String
  ) {
    let heads = Array(Desk.heads.dropFirst())
    let result = Desk().result(
      Desk.grid(
        [["登记表"], heads, ["东海县"], Array(Desk.person().dropFirst()), [other]]
          + [Array(Desk.person("王三", unit: "灌云县示例卫生院").dropFirst())], file: "a.xlsx"))

    #expect(result.errors.isEmpty, "\(result.texts)")
    #expect(result.scenario?.trainees.map(\.unit) == ["U1", "U3"])
    #expect(result.faults.filter { $0.code == .derivedCounty }.map(\.found) == ["东海县、灌云县"])
  }

  @Test(arguments: [
    ("灌云", "a.xlsx"), ("Sheet1", "灌云.xlsx"), ("Sheet1", "2024/灌云.csv"),
    ("Sheet1", "灌云登记表.xlsx"), ("附件1 灌云", "a.xlsx"),
  ])
  func `a sheet or file may call its county in short`(sheet: String, file: String) {
    let person = Desk.person("王三", unit: "灌云县示例卫生院")
    let result = Desk().result(Self.withoutCounty([person], sheet: sheet, file: file))

    #expect(result.errors.isEmpty, "\(result.texts)")
    #expect(result.faults.filter { $0.code == .derivedCounty }.map(\.found) == ["灌云县"])
  }

  @Test func `a column of counties that is blank everywhere is told like none`() {
    let result = Desk().result(
      Desk.registration([Desk.person(county: ""), Desk.person("李二", county: "")]))

    #expect(result.errors.isEmpty, "\(result.texts)")
    #expect(result.faults.filter { $0.code == .derivedCounty }.map(\.found) == ["东海县"])
  }

  @Test(arguments: [
    "单位所在县区", "填报县区", "派出县区", "拟派县区", "人员的县区", "所在县区或功能板块", "县曲",
  ])
  func `nobody is lost under whatever head the county stands`(head: String) {
    let rows = [[head] + Desk.heads.dropFirst()] + ["张一", "李二", "王三"].map { Desk.person($0) }
    let result = Desk().result(Desk.grid(rows, file: "a.xlsx"))

    #expect(result.scenario?.trainees.count ?? 0 == 3 || result.isRefused, "\(result.texts)")
  }

  @Test func `a misspelt head of counties is no form without counties`() {
    let heads = ["县曲"] + Desk.heads.dropFirst()
    let result = Desk().result(Desk.registration([Desk.person()], heads: Array(heads)))

    #expect(result.isRefused, "\(result.texts)")
  }
}
