import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Files without a form")
struct NoFormTests {
  private func result(_ text: String, name: String = "a.csv") -> ImportResult {
    FormImport(into: Desk().tables, ImportOptions())
      .result(of: [ImportSource(name: name, bytes: Array(text.utf8))])
  }

  @Test(arguments: [
    "甲,乙\n1,2\n", "甲,\"乙\n1,2\n", "甲,乙\"\r1,2\r3,\"4\"5\n", "\n\n", "没有表\n", "\"", ",,,\n",
  ])
  func `have one fault, whatever else is wrong with them`(text: String) {
    let result = result(text)

    #expect(result.faults.map(\.code) == [.noForm], "\(result.texts)")
    #expect(result.isRefused)
  }

  @Test func `are told what was looked for, and what they came nearest to`() throws {
    let fault = try #require(result("县区,进修人员,性别,年龄\n东海县,张一,男,45\n").faults.first)

    #expect(fault.place == FaultPlace("a.csv", .row(1)))
    #expect(fault.problem.chinese == "“a.csv”中没有认得的表；最像登记表（附件1），但缺少列：基层机构名称、进修专科(内、外、妇、儿等)")
    for words in ["登记表（附件1）的进修人员、基层机构名称", "汇总表（附件2）的县区、小计(人)", "分配表（附件3）的县区、务实进修名额", "进修招收计划的招收专科"]
    {
      #expect(fault.advice.chinese.contains(words), "\(fault.advice.chinese)")
    }
  }

  @Test func `are told what their own heads may have been meant for`() throws {
    let fault = try #require(
      result("县区,进修人员,基层机构名称,性另,年龄段,属相\n东海县,张一,示例卫生院,男,45,虎\n").faults.first)

    #expect(fault.code == .noForm)
    #expect(fault.problem.chinese.contains("“性另”是否指“性别”？"), "\(fault.problem.chinese)")
    #expect(fault.problem.chinese.contains("没有认出的列名：") && fault.problem.chinese.contains("属相"))
  }

  @Test func `are told of the quote that may have swallowed the heads`() throws {
    let fault = try #require(result("\"县区,进修人员\n东海县,张一\n").faults.first)

    #expect(fault.place == FaultPlace("a.csv", .cell(row: 1, column: 1, header: "")))
    #expect(fault.problem.chinese.hasSuffix("；这个双引号到文件末尾都没有结束"))
  }

  @Test func `a form is told of its flaws`() {
    let result = result("县区,务实进修名额\n东海县,2\n灌云县,\"1\"x\n")

    #expect(result.told == ["E0202 a.csv:3:B"])
  }

  @Test(arguments: [("\n", 200_000), (",", 2_100_000), ("a\n", 100_001)])
  func `text of more rows or cells than are read is refused where that begins`(
    piece: String, count: Int
  ) {
    let result = result("县区,务实进修名额\n东海县,2\n" + String(repeating: piece, count: count))

    // Blank lines are no rows.
    #expect(result.errors.map(\.code) == (piece == "\n" ? [] : [.damagedWorkbook]))
    #expect(result.isRefused == (piece != "\n"))
  }

  @Test func `a cell or a row larger than any of a spreadsheet is refused where it stands`() {
    let cell = result("县区,务实进修名额\n东海县,\(String(repeating: "长", count: 32_768))\n")
    let row = result("县区,务实进修名额\n东海县,2\(String(repeating: ",", count: 16_384))\n")

    #expect(cell.told == ["E0802 a.csv:2:B"], "\(cell.texts.prefix(300))")
    #expect(row.told == ["E0802 a.csv:2:XFE"], "\(row.texts.prefix(300))")
  }

  @Test func `a quote that swallowed the rest of a long file is told as that`() {
    let rows = String(repeating: "东海县,2\n", count: 20_000)
    let result = result("县区,务实进修名额\n东海县,1\n灌云县,\"2\n" + rows)

    #expect(result.told == ["E0201 a.csv:3:B"], "\(result.texts.prefix(300))")
  }

  @Test func `several sheets without a form are one fault, at the likeliest of them`() {
    let result = Desk().result(
      of: [
        Desk.grid([["说明"]], name: "说明"),
        Desk.grid([[], ["县区", "进修人员", "性别"], ["东海县", "张一", "男"]], name: "名单"),
      ])

    #expect(result.told == ["E0803 表.xlsx:名单!2"])
  }
}
