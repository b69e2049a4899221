import JinxiuDomain
import JinxiuFiles
import JinxiuReports

/// programme.yaml as a sheet: a line a cell, since its indents carry meaning.
enum ProgrammePage {
  static let sheetName = "实施方案"
  static let head = "programme.yaml：一行一格，行首空格不能改动"

  static func sheet(of programme: Programme) -> Sheet {
    let lines = ScenarioText.programme(programme).split(
      separator: "\n", omittingEmptySubsequences: true)
    var sheet = Sheet(name: sheetName, widths: [110])
    sheet.rows.append(SheetRow([SheetCell(.text(head), .head)], height: 26))
    sheet.rows += lines.map { SheetRow([SheetCell(.exact(String($0)), .entry)]) }
    sheet.frozenRows = 1
    sheet.repeatedRows = 0...0
    return sheet
  }
}
