import Spreadsheet
import Testing

/// The same sheet as four programs write it.
struct FixtureTests {
  private func rows(_ fixture: Fixture) throws -> [[CellValue?]] {
    let sheet = try #require(try Workbook(reading: fixture.bytes()).sheet(named: "登记表"))
    return (1...5).map { row in (1...7).map { sheet.cell(row: row, column: $0)?.value } }
  }

  @Test(arguments: Fixture.allCases)
  func `a sheet reads alike, whoever wrote it`(fixture: Fixture) throws {
    let rows = try rows(fixture)

    #expect(rows[0] == [.text("附件1"), nil, nil, nil, nil, nil, nil])
    #expect(
      rows[1] == ["县区", "姓名", "年龄", "出生日期", "进修月份", "执业证", "备注"].map { .text($0) })
    #expect(
      rows[2].prefix(6) == [
        .text("东海县"), .text("张三"), .number("45"),
        .date(year: 1979, month: 2, day: 3, hasTime: false), .yearMonth(year: 2024, month: 7),
        .flag(true),
      ])
    #expect(
      rows[3].prefix(6) == [
        nil, .text("李 四"), .number("38.5"),
        .date(year: 1985, month: 12, day: 31, hasTime: false), .yearMonth(year: 2024, month: 8),
        .flag(false),
      ])
    #expect(
      rows[4] == [
        .text("灌南县"), .text("王五"), .text("４１岁"),
        .date(year: 2000, month: 2, day: 29, hasTime: false), .yearMonth(year: 2024, month: 9),
        .flag(true), .text("他县借调"),
      ])
  }

  @Test(arguments: [
    (Fixture.openpyxl, CellValue.uncomputed, CellValue.uncomputed),
    (.xlsxwriter, .text("张三45"), .error("#DIV/0!")),
    (.libreoffice, .text("张三45"), .error("#DIV/0!")),
  ])
  func `formulas have the value that their writer computed`(
    fixture: Fixture, text: CellValue, error: CellValue
  ) throws {
    let sheet = try #require(try Workbook(reading: fixture.bytes()).sheet(named: "登记表"))

    #expect(
      sheet.cell(row: 3, column: 7) == WorkbookCell(column: 7, value: text, isFormula: true))
    #expect(
      sheet.cell(row: 4, column: 7) == WorkbookCell(column: 7, value: error, isFormula: true))
  }

  @Test(arguments: Fixture.allCases)
  func `what is hidden or merged is told, whoever wrote it`(fixture: Fixture) throws {
    let workbook = try Workbook(reading: fixture.bytes())
    let sheet = workbook.sheets[0]

    #expect(sheet.row(5)?.isHidden == true)
    #expect(sheet.row(4)?.isHidden == false)
    #expect(sheet.hiddenColumns == [6...6])
    #expect(
      Set(sheet.merges) == [
        CellRange(rows: 1...1, columns: 1...7), CellRange(rows: 3...4, columns: 1...1),
      ])
    // LibreOffice knows one way of hiding a sheet.
    let visibility = try #require(workbook.sheet(named: "参数")?.visibility)
    #expect(visibility == ([.openpyxl, .xlsxwriter].contains(fixture) ? .veryHidden : .hidden))
  }

  @Test func `a chart sheet is passed over`() throws {
    let names = try Workbook(reading: Fixture.xlsxwriter.bytes()).sheets.map(\.name)
    #expect(names == ["登记表", "参数", "末页"])
  }
}
