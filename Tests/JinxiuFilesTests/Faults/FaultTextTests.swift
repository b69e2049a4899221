import JinxiuDomain
import JinxiuFiles
import Testing

struct FaultTextTests {
  private var ageFault: Fault? {
    Folder().replacing("T1,张三,U1,男,35", with: "T1,张三,U1,男,75", in: "trainees.csv").read().faults
      .first
  }

  @Test func `a fault reads in Chinese in the house format`() throws {
    let fault = try #require(ageFault)

    #expect(
      FaultText.text(fault, in: .chinese) == """
        错误[E0312]: 年龄 75 不在 18 – 70 之内
          --> trainees.csv:2:E (行2 列"age")
           | 75
           = 依据: L56 · 附件1
           = 建议: 填写 18 – 70 的整数
        """)
  }

  @Test func `a fault reads in English in the house format`() throws {
    let fault = try #require(ageFault)

    #expect(
      FaultText.text(fault, in: .english) == """
        error[E0312]: age 75 is outside 18 – 70
          --> trainees.csv:2:E (row 2, column "age")
           | 75
           = basis: L56 · 附件1
           = help: write a whole number, 18 – 70
        """)
  }

  @Test func `the summary counts errors, warnings, files and codes`() {
    let faults = Folder().replacing("男,35", with: "男,75", in: "trainees.csv")
      .replacing("主治医师", with: "大师傅", in: "trainees.csv")
      .replacing("10,plain", with: "x,plain", in: "counties.csv").read().faults

    let summary = FaultText.summary(faults, in: .english)

    #expect(
      summary == """
        2 errors, 1 warning in 2 files.
          E0302 × 1  not a whole number
          E0312 × 1  age outside 18 to 70
          W0902 × 1  a title outside the code list
        """)
    #expect(FaultText.summary([], in: .chinese) == "没有发现问题。")
  }

  @Test func `a fault that is there again and again is told once and counted each time`() {
    func fault(_ row: Int, _ found: String) -> Fault {
      Fault(
        .notANumber, at: FaultPlace("a.csv", .row(row)), found: found,
        problem: Phrase("甲", "no number"), advice: Phrase("乙", "write one"))
    }
    let faults = [fault(1, "y")] + (2...20_001).map { fault($0, "x") }

    #expect(
      FaultText.report(faults + [fault(20_002, "y")], in: .english) == """
        error[E0302]: no number
          --> a.csv:1 (row 1)
          --> a.csv:20002 (row 20002)
           | y
           = help: write one

        error[E0302]: no number
          --> a.csv:2 (row 2)
          --> a.csv:3 (row 3)
          --> a.csv:4 (row 4)
          ... and 19997 more
           | x
           = help: write one

        20002 errors, 0 warnings in 1 file.
          E0302 × 20002  not a whole number

        """)
    #expect(FaultText.report(faults, in: .chinese).contains("\n  ... 另有19997处\n"))
  }

  @Test func `control characters in a file cannot disturb the terminal`() {
    let fault = Fault(
      .notANumber, at: FaultPlace("a.csv", .row(1)), found: "\u{1B}[31m\n\u{202E}x",
      problem: Phrase("", ""), advice: Phrase("", ""))

    let text = FaultText.text(fault, in: .english)

    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
  func `columns are called as a spreadsheet calls them`(number: Int, letters: String) {
    #expect(FaultSpot.letters(ofColumn: number) == letters)
  }

  @Test(arguments: FaultCode.allCases)
  func `every code has a page of its own in both languages (R55)`(code: FaultCode) {
    let twins = FaultCode.allCases.filter { $0.page.title == code.page.title }

    #expect(twins == [code])
    #expect(FaultText.page(code, in: .chinese).contains(code.rawValue))
    #expect(!code.page.explanation.chinese.isEmpty && !code.page.explanation.english.isEmpty)
  }

  @Test func `rows are told by runs, the first of them, for each sheet`() {
    let rows = ([4, 5, 6, 9] + (0..<20).map { 20 + 2 * $0 }).map {
      FaultPlace("a.xlsx", sheet: "登记表", .row($0))
    }

    #expect(
      FaultText.rows(rows + [FaultPlace("b.csv", .row(2))], in: .english) == [
        "a.xlsx:登记表!4–6, 9, 20, 22, 24, 26, 28, 30 ... and 14 more", "b.csv:2",
      ])
  }

  @Test func `beyond the room of a book only codes and places are kept`() throws {
    let book = FaultBook(room: 2)
    let fault = try #require(ageFault)
    for _ in 0..<5 { book.add(fault) }

    #expect(book.all.count == 2 && book.further.count == 3)
    #expect(book.further.first?.place == fault.place)
    #expect(book.hasErrors)
  }

  @Test func `a suggestion is looked for once, and not for ever`() {
    let suggestions = NameSuggestions(comparisons: 3)
    let names = ["东海县", "灌云县"]

    #expect(suggestions.name(to: "东海先", among: names, of: "a") == "东海县")
    #expect(suggestions.name(to: "灌云先", among: names, of: "a") == "灌云县")
    // What was found stays known; nothing more is compared.
    #expect(suggestions.name(to: "东海先", among: names, of: "a") == "东海县")
    #expect(suggestions.name(to: "东海先", among: names, of: "b") == nil)
  }
}
