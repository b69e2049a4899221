import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Forms over several pages")
struct PageTests {
  private static let title = ["2024年基层卫生骨干人员务实进修情况登记表"]
  private static let line = ["填报单位（加盖公章）：东海县卫健委", "", "填报人：", "", "填报日期：2024年6月1日"]

  private func sheet(_ rows: [[String]]) -> SheetGrid {
    Desk.grid(rows, file: "东海县.xlsx", name: "登记表")
  }

  private func names(_ result: ImportResult) -> [String] {
    result.scenario?.trainees.map(\.name).sorted() ?? []
  }

  @Test func `heads repeated on the next page are no people, nor are titles above them`() {
    let result = Desk().result(
      sheet(
        [Self.title, Self.line, Desk.heads, Desk.person("张一"), Desk.person("李二", county: "")]
          + [Self.title, Self.line, Desk.heads, Desk.person("王三", county: ""), Desk.heads]
          + [Desk.person("赵四", county: "", unit: "东海县第二卫生院（分院）"), ["合计", "4人"]]))

    #expect(names(result) == ["张一", "李二", "王三", "赵四"].sorted(), "\(result.texts)")
    #expect(result.errors.isEmpty)
    #expect(result.sheets.map(\.rows) == [4])
    #expect(result.scenario?.trainees.allSatisfy { $0.unit != "U3" } == true)
  }

  @Test func `heads of two lines may be repeated too`() {
    let heads = [
      Desk.heads.map { $0 == "进修医院名称" || $0 == "进修起止月份" ? "市里填写" : $0 },
      Desk.heads.map { $0 == "进修医院名称" || $0 == "进修起止月份" ? $0 : "" },
    ]
    let result = Desk().result(
      sheet([Self.title] + heads + [Desk.person("张一")] + heads + [Desk.person("李二")]))

    #expect(names(result) == ["张一", "李二"].sorted(), "\(result.texts)")
  }

  @Test(arguments: [
    // Of each page, of each page and of all, of all, of all in another word.
    (["合计", "2"], ["合计", "1"], [] as [String]), (["本页合计", "2"], ["本页合计", "1"], ["合计", "3"]),
    (["小计", "2"], ["小计", "1"], ["合计", "3"]), ([], [], ["合计", "3"]),
    (["合计", "2"], ["合计", "1"], ["总计", "3"]),
  ])
  func `totals of pages and of all are each compared with what they add up`(
    first: [String], second: [String], all: [String]
  ) {
    func rows(_ wrong: Int) -> [[String]] {
      let totals = [first, second, all].enumerated().map { index, total in
        index == wrong && !total.isEmpty ? [total[0], "9"] : total
      }
      return [Desk.heads, Desk.person("张一"), Desk.person("李二"), totals[0]]
        + [Self.title, Desk.heads, Desk.person("王三"), totals[1], totals[2]]
    }
    #expect(
      Desk().result(sheet(rows(-1))).errors.isEmpty, "\(Desk().result(sheet(rows(-1))).texts)")
    for (index, total) in [first, second, all].enumerated() where !total.isEmpty {
      #expect(Desk().result(sheet(rows(index))).errors.map(\.code) == [.paperTotalDiffers])
    }
  }

  @Test func `a total may stand behind the name of its county, or behind a number`() {
    var subtotal = Desk.person("小计")
    subtotal.replaceSubrange(2..., with: ["1"])
    let result = Desk().result(
      sheet(
        [["序号"] + Desk.heads, ["1"] + Desk.person("张一"), ["2"] + subtotal, ["", "合计", "1"]]))

    #expect(names(result) == ["张一"], "\(result.texts)")
    #expect(result.errors.isEmpty)
  }

  @Test func `Annex 2 below Annex 1 on one sheet is read as what it is`() {
    let summary = ["县区", "小计"] + FormCategory.allCases.map(\.rawValue)
    func rows(_ count: String) -> [[String]] {
      [Self.title, Desk.heads, Desk.person("张一"), ["汇总表"], summary, ["东海县", count, count]]
    }
    let right = Desk().result(sheet(rows("1")))
    let wrong = Desk().result(sheet(rows("2")))

    #expect(right.errors.isEmpty, "\(right.texts)")
    #expect(right.sheets.map(\.shape) == [.form(.registration), .form(.summary)])
    #expect(wrong.told.filter { $0.hasPrefix("E") } == ["E0807 东海县.xlsx:登记表!C6"])
  }

  @Test func `plans of two hospitals below each other are those of two hospitals`() throws {
    let heads = ["招收专科", "招收起月", "招收止月", "招收名额"]
    let result = Desk().result(
      sheet([
        ["进修招收计划"], ["医院名称", "示例市第一医院", "住宿床位", "8"], heads, ["内科", "7月", "9月", "1"],
        ["进修招收计划"], ["医院名称", "示例市第二医院"], ["联系人", "王五", "联系电话", "1"], heads,
        ["外科", "7月", "9月", "2"],
      ]))

    let offers = try #require(result.scenario?.offers, "\(result.texts)")
    #expect(offers.map { "\($0.host) \($0.specialty) \($0.seats)" } == ["H1 内科 1", "H2 外科 2"])
    #expect(result.faults.filter { $0.code != .unmappedSpecialty }.isEmpty, "\(result.texts)")
  }
}
