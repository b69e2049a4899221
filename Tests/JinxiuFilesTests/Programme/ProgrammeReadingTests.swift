import JinxiuDomain
import JinxiuFiles
import Testing

struct ProgrammeReadingTests {
  private func faults(replacing old: String, with new: String) -> [Fault] {
    Folder().replacing(old, with: new, in: "programme.yaml").read().faults
  }

  @Test func `every part of a programme is read`() throws {
    let programme = try #require(Folder().read().scenario).programme

    #expect(programme.id == "demo")
    #expect(programme.document.number == "示例（2024）1号")
    #expect(programme.periods.description == "2024-07..2024-10")
    #expect(programme.length(for: .township) == 3)
    #expect(programme.levels[0].patterns == [SpellPattern(lengths: [1, 2], apart: 1...3)])
    #expect(programme.category(of: "心血管内科") == .internalMedicine)
    #expect(programme.rules.map(\.id.text).suffix(3) == ["seats", "three-years", "finish-by"])
    let years = try #require(programme.rule("three-years"))
    #expect(years.rule == "years-in-profession" && years.kind == .waivable)
    #expect(years.requirements == ["L14"] && years.clause == "二")
    #expect(years["minimum"] == .integer(3))
  }

  @Test func `what may be left out has the stated default`() throws {
    let reading = Folder().replacing(
      "objective: [shortfall, placed, waivers, fairness, points]\n", with: "", in: "programme.yaml"
    ).read()
    let programme = try #require(reading.scenario).programme

    #expect(programme.objective == ObjectiveLevel.standard)
    #expect(programme.language == .chinese)
    #expect(programme.contact.isEmpty && programme.sampleNotice == nil)
  }

  @Test func `a rule without id is called by its key`() throws {
    let programme = try #require(Folder().read().scenario).programme

    #expect(programme.rule("pins")?.rule == "pins")
  }

  @Test func `a fault in a parameter stands at its value`() throws {
    let fault = try #require(faults(replacing: "minimum: 3", with: "minimum: 77").first)

    #expect(fault.place == FaultPlace("programme.yaml", .text(line: 29, column: 16)))
    #expect(fault.found == "77")
    #expect(fault.clause == "二")
  }

  @Test func `every repeated key is reported at the later one, with its own column`() {
    let faults = faults(
      replacing: "periods: {from: 2024-07, to: 2024-10}",
      with: "title: 又一个\nperiods: {from: 2024-07, from: 2024-08, to: 2024-10}\nid: x\nid: y")

    #expect(faults.map(\.code) == Array(repeating: .duplicateKey, count: 4))
    #expect(
      faults.map(\.place.spot) == [
        .text(line: 7, column: 1), .text(line: 8, column: 26), .text(line: 9, column: 1),
        .text(line: 10, column: 1),
      ])
  }

  @Test func `all faults of a programme are found in one pass`() {
    let faults = Folder().replacing(
      "dated: 2024-06-03", with: "dated: 3 June", in: "programme.yaml"
    )
    .replacing("months: 3", with: "months: three", in: "programme.yaml")
    .replacing("心血管内科: 内科", with: "心血管内科: 内", in: "programme.yaml")
    .replacing(
      "rule: duration, kind: hard", with: "rule: duration, kind: herd", in: "programme.yaml"
    )
    .replacing("clause: 二", with: "klausel: 二", in: "programme.yaml")
    .replacing("month: 2024-10", with: "month: 2024-13", in: "programme.yaml").read().faults

    #expect(
      faults.map(\.code) == [
        .notADate, .wrongType, .unknownWord, .unknownWord, .unknownKey, .ruleSetting,
      ])
  }

  @Test func `a misspelt indispensable rule is one fault with what was meant`() throws {
    let faults = faults(replacing: "rule: one-placement", with: "rule: one-plasement")

    #expect(faults.map(\.code) == [.ruleSetting])
    #expect(faults.first?.advice.english.contains("one-placement") == true)
  }

  @Test func `a missing indispensable rule is reported at the list of rules`() throws {
    let fault = try #require(faults(replacing: "  - {rule: seats, kind: hard}\n", with: "").first)

    #expect(fault.problem.chinese.contains("seats"))
    #expect(fault.place.file == "programme.yaml")
  }

  @Test(arguments: [
    ("2024-02-29", true), ("2023-02-29", false), ("2024-6-12", false), ("2024-13-01", false),
    ("2024-06-12T00:00", false), ("2000-02-29", true), ("1900-02-29", false),
  ])
  func `dates are days of the calendar as YYYY-MM-DD`(text: String, isDate: Bool) {
    #expect(faults(replacing: "as_of: 2024-06-12", with: "as_of: \(text)").isEmpty == isDate)
  }

  @Test func `an alias cannot multiply the file`() {
    var text = "a0: &a0 [x, x]\n"
    for number in 1..<40 { text += "a\(number): &a\(number) [*a\(number - 1), *a\(number - 1)]\n" }

    let faults = faults(replacing: "title: 示例方案", with: text + "title: *a39")

    #expect(faults.contains { $0.code == .anchor })
  }

  @Test func `nesting deeper than any programme is a fault`() {
    let deep = String(repeating: "[", count: 20_000)

    #expect(faults(replacing: "title: 示例方案", with: "title: " + deep).map(\.code) == [.yamlSyntax])
  }

  @Test(arguments: ["", "# nothing\n", "~\n", "[]\n", "text\n"])
  func `a programme that holds nothing is one fault`(text: String) {
    var folder = Folder()
    folder["programme.yaml"] = text

    #expect(folder.read().errors.count == 1)
  }

  @Test func `texts that look like something else stay texts`() throws {
    let reading = Folder().replacing(
      "quote: 原则上从事专业工作3年及以上", with: "quote: \"true\"", in: "programme.yaml"
    )
    .replacing("id: demo", with: "id: 2024", in: "programme.yaml").read()
    let programme = try #require(reading.scenario).programme

    #expect(programme.id == "2024")
    #expect(programme.rule("three-years")?.quote == "true")
  }
}
