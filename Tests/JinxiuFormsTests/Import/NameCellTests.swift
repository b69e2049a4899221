import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

/// What stands in the cell of a name, and is told before it is printed.
@Suite struct NameCellTests {
  private func result(_ name: String) -> ImportResult {
    Desk().result(Desk.registration([Desk.person(name)]))
  }

  @Test(arguments: ["秦七和尤八", "李四与王五", "李四 和 王五", "欧阳娜娜跟李四", "张三和李四和王五"])
  func `two names with a word between them are never one person`(text: String) {
    #expect(result(text).errors.map(\.code) == [.separatorInName])
  }

  @Test(arguments: ["某某", "刘某某", "王某", "陈xx", "陈ＸＸ", "李**", "测试", "测试一", "人选待定", "无名氏"])
  func `a name that hides or invents somebody is nobody's`(text: String) {
    #expect(result(text).errors.map(\.code) == [.blankCell])
  }

  @Test(arguments: [
    "赵六 13812345678", "1.周八", "2 周八", "张三 女", "周一 男 35岁", "王五 主治医师", "王五 本科",
  ])
  func `what belongs into other columns is no part of a name`(text: String) {
    #expect(result(text).told.filter { $0.hasPrefix("E") } == ["E0813 东海县.xlsx:登记表!B4"])
  }

  @Test(arguments: ["褚３", "李 四 1", "王五（女）", "赵丽(转下页)", "(蒋二)", "孙七*"])
  func `signs that names do not have are told, and read as they stand`(text: String) {
    let result = result(text)

    #expect(result.errors.isEmpty, "\(result.texts)")
    #expect(result.told.contains("W0824 东海县.xlsx:登记表!B4"))
    #expect(result.scenario?.trainees.count == 1)
  }

  @Test(arguments: [
    "和平", "李和", "李和平", "王与之", "司马相如", "买买提和加", "斯琴高娃", "阿不都热合曼", "阿依古丽·买买提",
    "冯‧二", "Zhang San", "O’Neill", "José Álvarez", "李 亚男", "王 女", "张三A", "张三\u{200B}",
  ])
  func `a name of any tongue is one name`(text: String) {
    let result = result(text)

    #expect(result.told == ["W0808 东海县.xlsx:登记表", "W0806 东海县.xlsx:登记表!A4"])
    #expect(result.scenario?.trainees.count == 1)
  }

  @Test func `one person at two units is told with the other place`() {
    let twice = Desk().result(
      Desk.registration([Desk.person()]),
      Desk.registration(
        [Desk.person(county: "灌云县", unit: "灌云县示例卫生院")], file: "灌云县.xlsx"))
    let other = Desk().result(
      Desk.registration([Desk.person(), Desk.person(unit: "东海县第二卫生院（分院）", age: "46")]))

    let told = twice.faults.filter { $0.code == .perhapsSamePerson }
    #expect(told.map { FaultText.place($0.place, in: .chinese) }.count == 1, "\(twice.texts)")
    #expect(told.first?.problem.chinese.hasPrefix("与东海县示例卫生院的“张一”") == true)
    #expect(told.first?.problem.chinese.contains("东海县.xlsx:登记表!B4") == true)
    #expect(!other.faults.contains { $0.code == .perhapsSamePerson })
  }

  @Test func `somebody who moved is told beside the row of the former unit`() {
    let desk = Desk().after(Desk().result(Desk.registration([Desk.person()])))
    let moved = desk.result(Desk.registration([Desk.person(unit: "东海县第二卫生院（分院）")]))

    #expect(moved.told.contains("W0826 东海县.xlsx:登记表!B4"), "\(moved.texts)")
  }

  @Test(arguments: [("东海县2024年登记表", 1), ("2024年登记表", 0), ("灌云县登记表", 0)])
  func `a title of another county than all rows is told`(title: String, count: Int) {
    let person = Desk.person(county: "灌云县", unit: "灌云县示例卫生院")
    let result = Desk().result(Desk.grid([[title], Desk.heads, person]))

    #expect(result.faults.count { $0.code == .otherCounty } == count, "\(result.texts)")
    #expect(result.scenario?.trainees.count == 1)
  }
}
