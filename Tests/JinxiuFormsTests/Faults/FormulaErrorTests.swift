import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

/// What a failed formula leaves in a cell is told as that, whichever cell it is.
@Suite("Failed formulas")
struct FormulaErrorTests {
  @Test(
    arguments: 0..<12, ["#N/A", "#REF!", "#SPILL!", "#GETTING_DATA", "Err:502"])
  func `in any cell of Annex 1 is E0308 and nothing else`(column: Int, text: String) {
    for host in ImportOptions.HostReading.allCases {
      var person = Desk.person(host: "示例市第一医院", months: "7-9月")
      person[column] = text
      var desk = Desk()
      desk.options.host = host
      let result = desk.result(Desk.registration([person]))
      // Left alone where nobody reads the column.
      if host == .ignore, column == 10 { continue }
      let cell = "\(FaultSpot.letters(ofColumn: column + 1))4"
      #expect(
        result.told.filter { $0.hasPrefix("E") } == ["E0308 东海县.xlsx:登记表!\(cell)"],
        "\(host) \(result.texts)")
    }
  }

  @Test func `in Annex 2 and 3 and in a recruitment plan is E0308 too`() {
    let summary = Desk.grid([
      ["县区", "小计"] + FormCategory.allCases.map(\.rawValue), ["东海县", "#REF!", "1"],
      ["灌云县", "1", "#VALUE!"],
    ])
    let quotas = Desk.grid([["县区", "务实进修名额"], ["#N/A", "1"], ["东海县", "#NAME?"]])
    let page = Desk.grid([
      ["医院名称", "#N/A"], ["招收专科", "招收起月", "招收止月", "招收名额"], ["内科", "7月", "8月", "1"],
    ])

    for (sheet, count) in [(summary, 2), (quotas, 2), (page, 1)] {
      let errors = Desk().result(sheet).errors
      #expect(errors.map(\.code) == Array(repeating: .spreadsheetError, count: count))
    }
  }
}
