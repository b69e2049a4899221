import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

/// Identifiers that forms give: whoever has one in the scenario must not be lost by a slip.
@Suite("Identifiers on forms")
struct IdentityTests {
  private static let heads = Desk.heads + ["人员编号"]

  /// 张一 (T001) of 东海县 and 灌二 (T002) of 灌云县.
  private static let desk: Desk = {
    let first = Desk().result(
      Desk.registration([
        Desk.person("张一"), Desk.person("灌二", county: "灌云县", unit: "灌云县示例卫生院"),
      ]))
    return Desk().after(first)
  }()

  private func result(_ person: [String]) -> ImportResult {
    Self.desk.result(Desk.registration([person], heads: Self.heads))
  }

  @Test func `an identifier of somebody of another county is refused, in its cell`() {
    let result = result(Desk.person("新人") + ["T002"])

    #expect(result.told.filter { $0.hasPrefix("E") } == ["E0812 东海县.xlsx:登记表!M4"])
    #expect(result.errors.first?.problem.chinese == "编号“T002”是灌云县灌二的")
    #expect(!result.hasChanges)
  }

  @Test func `another name of the same county is taken and told`() {
    let result = result(Desk.person("新人") + ["T001"])

    #expect(result.told.contains("W0814 东海县.xlsx:登记表!M4"), "\(result.texts)")
    #expect(result.scenario?.trainee("T001")?.name == "新人")
  }

  @Test func `the same person, with blanks in the name or at another unit, is no question`() {
    for person in [
      Desk.person("张　一") + ["T001"], Desk.person(unit: "东海县第二卫生院（分院）") + ["T001"],
      Desk.person("灌二") + ["T002"],
    ] {
      let result = result(person)
      #expect(result.faults.allSatisfy { ![.takenIdentifier, .otherName].contains($0.code) })
      #expect(result.scenario?.trainees.count == 2)
    }
  }

  private static func page(_ offers: [[String]], host: String) -> SheetGrid {
    Desk.grid(
      [["医院名称", host], ["计划编号", "招收专科", "适宜技术", "招收起月", "招收止月", "招收名额"]] + offers)
  }

  @Test func `an identifier of another hospital's offer is refused`() {
    let offer = ["", "内科", "", "7月", "9月", "1"]
    let desk = Desk().after(Desk().result(Self.page([offer], host: "示例市第一医院")))

    let result = desk.result(
      Self.page([["O001"] + offer.dropFirst()], host: "示例市第二医院"))

    #expect(result.told.filter { $0.hasPrefix("E") } == ["E0812 表.xlsx:Sheet1!A3"])
  }

  @Test func `a row just like an offer keeps its identifier, whatever stands before it`() throws {
    let usual = ["", "内科", "", "7月", "9月", "1"]
    let special = ["", "内科", "动态心电图判读", "7月", "9月", "1"]
    let desk = Desk().after(Desk().result(Self.page([usual], host: "示例市第一医院")))

    let result = desk.result(Self.page([special, usual], host: "示例市第一医院"))

    let offers = try #require(result.scenario?.offers, "\(result.texts)")
    #expect(offers.first { $0.id == "O001" }?.technique == nil)
    #expect(offers.first { $0.id == "O002" }?.technique == "动态心电图判读")
  }
}
