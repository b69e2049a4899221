import Spreadsheet
import Testing

struct DateReadingTests {
  private func value(_ number: String, format: String, properties: String = "") throws -> CellValue?
  {
    let code = format.replacing("\"", with: "&quot;")
    let draft = WorkbookDraft(
      rows: "<row><c s=\"1\"><v>\(number)</v></c></row>",
      styles: """
        <numFmts count="1"><numFmt numFmtId="170" formatCode="\(code)"/></numFmts>\
        <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>
        """, properties: properties)
    return try draft.values()[0]
  }

  @Test(arguments: [
    ("yyyy-mm-dd", CellValue.date(year: 2024, month: 7, day: 2, hasTime: false)),
    ("yyyy\"年\"m\"月\"d\"日\";@", .date(year: 2024, month: 7, day: 2, hasTime: false)),
    ("[$-804]yyyy\"年\"m\"月\"", .yearMonth(year: 2024, month: 7)),
    ("yyyy年m月", .yearMonth(year: 2024, month: 7)),
    ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", .date(year: 2024, month: 7, day: 2, hasTime: false)),
    ("[$-F800]dddd, mmmm dd, yyyy", .date(year: 2024, month: 7, day: 2, hasTime: false)),
    ("yyyy.mm", .yearMonth(year: 2024, month: 7)),
    ("m/d/yy h:mm;@", .date(year: 2024, month: 7, day: 2, hasTime: false)),
    ("[$-411]ge.m.d", .date(year: 2024, month: 7, day: 2, hasTime: false)),
    ("aaaa", .date(year: 2024, month: 7, day: 2, hasTime: false)),
    ("General", .number("45475")), ("G/通用格式", .number("45475")), ("0.00E+00", .number("45475")),
    ("0\"年\"", .number("45475")), ("[Red]0", .number("45475")), ("h:mm:ss", .number("45475")),
    ("[h]:mm", .number("45475")), ("mm:ss.0", .number("45475")), ("#,##0\"月\"", .number("45475")),
    ("\\d0", .number("45475")), ("_d0", .number("45475")), ("0;yyyy", .number("45475")),
    ("上午/下午h\"时\"mm\"分\"", .number("45475")), ("h:mm AM/PM", .number("45475")),
  ])
  func `a number is a date where its format shows one`(format: String, meant: CellValue) throws {
    #expect(try value("45475", format: format) == meant)
  }

  @Test(arguments: [
    (14, CellValue.date(year: 2024, month: 7, day: 2, hasTime: false)),
    (22, .date(year: 2024, month: 7, day: 2, hasTime: false)),
    (17, .yearMonth(year: 2024, month: 7)),
    (27, .yearMonth(year: 2024, month: 7)),
    (31, .date(year: 2024, month: 7, day: 2, hasTime: false)),
    (32, .number("45475")), (57, .yearMonth(year: 2024, month: 7)),
    (58, .date(year: 2024, month: 7, day: 2, hasTime: false)), (20, .number("45475")),
    (46, .number("45475")), (0, .number("45475")), (49, .number("45475")),
  ])
  func `formats without text are those of Chinese Excel`(id: Int, meant: CellValue) throws {
    let draft = WorkbookDraft(
      rows: "<row><c s=\"0\"><v>45475</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"\(id)\"/></cellXfs>")

    #expect(try draft.values() == [meant])
  }

  @Test(arguments: [
    ("1", 1900, 1, 1), ("59", 1900, 2, 28), ("60", 1900, 2, 29), ("61", 1900, 3, 1),
    ("36584", 2000, 2, 28), ("36585", 2000, 2, 29), ("36586", 2000, 3, 1), ("45351", 2024, 2, 29),
    ("73050", 2099, 12, 31), ("73110", 2100, 3, 1), ("2958465", 9999, 12, 31),
  ])
  func `days count from 1900 with its false leap day`(
    number: String, year: Int, month: Int, day: Int
  ) throws {
    let date = CellValue.date(year: year, month: month, day: day, hasTime: false)
    #expect(try value(number, format: "yyyy-m-d") == date)
  }

  @Test(arguments: [("0", 1904, 1, 1), ("60", 1904, 3, 1), ("44013", 2024, 7, 2)])
  func `days count from 1904 where the workbook says so`(
    number: String, year: Int, month: Int, day: Int
  ) throws {
    let properties = "<workbookPr date1904=\"1\"/>"
    let date = CellValue.date(year: year, month: month, day: day, hasTime: false)
    #expect(try value(number, format: "yyyy-m-d", properties: properties) == date)
  }

  @Test func `a time of day beside the date is told, and rounded to seconds`() throws {
    #expect(
      try value("45475.5", format: "yyyy-m-d")
        == .date(year: 2024, month: 7, day: 2, hasTime: true))
    #expect(
      try value("45474.9999999", format: "yyyy-m-d")
        == .date(year: 2024, month: 7, day: 2, hasTime: false))
  }

  @Test(arguments: ["0", "0.5", "-1", "2958466", "1E+20"])
  func `a number that is no day stays a number`(number: String) throws {
    let draft = WorkbookDraft(rows: "<row><c><v>\(number)</v></c></row>")
    #expect(try value(number, format: "yyyy-m-d") == draft.values()[0])
  }

  @Test func `dates that are written out are read`() throws {
    let draft = WorkbookDraft(
      rows: """
        <row><c t="d"><v>2024-07-02</v></c><c t="d"><v>2024-07-02T08:30:00Z</v></c>\
        <c t="d"><v>2024-07-02T00:00:00</v></c><c t="d"><v>T08:30</v></c></row>
        """)

    #expect(
      try draft.values() == [
        .date(year: 2024, month: 7, day: 2, hasTime: false),
        .date(year: 2024, month: 7, day: 2, hasTime: true),
        .date(year: 2024, month: 7, day: 2, hasTime: false), .text("T08:30"),
      ])
  }
}
