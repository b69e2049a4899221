import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

/// Titles, education, licences and hospitals as people write them.
@Suite struct WordCellTests {
  private func result(
    title: String = "医师", education: String = "本科", licence: String = "执业医师", host: String = "",
    of desk: Desk = Desk()
  ) -> ImportResult {
    var person = Desk.person(host: host)
    person.replaceSubrange(5...7, with: [title, education, licence])
    return desk.result(Desk.registration([person]))
  }

  @Test func `blanks and line breaks within a title, a degree and a licence are none`() throws {
    let result = result(
      title: "主 治\n医 师", education: "本 科", licence: "执业\n医师", of: .asking(Desk.licence))

    let trainee = try #require(result.scenario?.trainees.first, "\(result.texts)")
    #expect([trainee.title, trainee.education, trainee.licence] == ["主治医师", "本科", "执业医师"])
    #expect(result.told == ["W0808 东海县.xlsx:登记表", "W0806 东海县.xlsx:登记表!A4"])
  }

  private static let licences =
    "{rule: licence, kind: hard, parameters: {physician: [执业医师, 执业助理医师], imaging: [], "
    + "laboratory: [], nursing: [护士执业证书], other: []}}"

  @Test(arguments: [
    ("执业医师（临床）", "是否指“执业医师”？"), ("临床执业医师", "是否指“执业医师”？"),
    ("执业医师证", "是否指“执业医师”？"), ("医师执业证书", "是否指“执业医师”或“执业助理医师”？"),
    ("执业（助理）医师", "是否指“执业医师”或“执业助理医师”？"), ("护士执业证", "是否指“护士执业证书”？"),
    ("有", "有其中之一的"),
  ])
  func `a licence in other words is asked about, and not taken`(text: String, advice: String) {
    let result = result(licence: text, of: .asking(Self.licences))

    let told = result.faults.filter { $0.code == .noLicence }
    #expect(told.count == 1, "\(result.texts)")
    #expect(told.allSatisfy { $0.advice.chinese.hasPrefix(advice) }, "\(result.texts)")
    #expect(result.scenario?.trainees.first?.licence == text)
  }

  @Test(arguments: [
    "示例市第一医院/示例市第二医院", "示例市第一医院，示例市第二医院", "示例市第一医院或者示例市第二医院",
    "示例市第一医院\n示例市第二医院", "1.示例市第一医院 2.示例市第二医院", "1、第一医院 2、示例市第二医院",
  ])
  func `several hospitals by other signs are one fault that says how to write them`(text: String) {
    let result = result(host: text)

    #expect(result.told.filter { $0.hasPrefix("E") } == ["E0309 东海县.xlsx:登记表!J4"])
    #expect(
      result.errors.first?.advice.chinese.hasSuffix("：示例市第一医院；示例市第二医院") == true,
      "\(result.texts)")
  }

  @Test func `a hospital with a joining word in its name is one`() {
    #expect(result(host: "南京和睦家医院").errors.map(\.code) == [.unknownReference])
  }

  @Test func `all hospitals that a name fits are suggested`() {
    let hosts =
      (Desk.texts["hosts"] ?? "") + "H3,东海县人民医院,municipal,general,9,8\r\n"
      + "H4,东海县中医院,municipal,general,9,8\r\n"
    let desk = Desk(Desk.texts.merging(["hosts": hosts]) { $1 })

    #expect(
      result(host: "东海县医院", of: desk).errors.map(\.advice.chinese)
        == ["是否指“东海县中医院”或“东海县人民医院”？请改正"])
  }

  @Test func `a formula without a value is one fault where a unit must stand`() {
    let sheet = Desk.registration([Desk.person()]).with(
      { GridCell(column: $0.column, text: "", kind: .uncomputed, isFormula: true) }, row: 4,
      column: 3)

    #expect(Desk().result(sheet).errors.map(\.code) == [.uncomputedFormula])
  }
}
