import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Hospitals that only the sheet says")
struct SheetHostTests {
  private func result(
    _ top: [[String]], file: String = "计划.xlsx", name: String = "Sheet1"
  ) -> ImportResult {
    Desk().result(
      Desk.grid(
        top + [["招收专科", "招收起月", "招收止月", "招收名额"], ["内科", "7月", "9月", "1"]],
        file: file, name: name))
  }

  @Test(arguments: [
    ["示例市第二医院2024年进修招收计划"], ["填报单位（加盖公章）：示例市第二医院", "填报人：王五"],
  ])
  func `a title or 填报单位 names it`(line: [String]) {
    let result = result([["2024年"], line])

    #expect(result.scenario?.offers.map(\.host) == ["H2"], "\(result.texts)")
    #expect(result.told == ["W0829 计划.xlsx:Sheet1!A2"])
    #expect(result.faults.first?.found == "示例市第二医院")
  }

  @Test func `the sheet names it, else the file`() {
    #expect(result([], name: "示例市第二医院").scenario?.offers.map(\.host) == ["H2"])
    #expect(
      result([], file: "示例市第二医院.xlsx", name: "计划").scenario?.offers.map(\.host) == ["H2"])
    #expect(
      result([["示例市第一医院"]], name: "示例市第二医院").scenario?.offers.map(\.host) == ["H1"])
  }

  @Test func `two names are none`() {
    let result = result([["示例市第一医院、示例市第二医院招收计划"]])

    #expect(result.told == ["E0805 计划.xlsx:Sheet1"], "\(result.texts)")
  }
}
