import Foundation
import Spreadsheet
import TestTools
import Testing

struct MarkTests {
  private static let list = LeadingSheet(
    name: "问题清单", rows: [["序号", "问题"], ["1", "=1+1"], ["2", "<b> & \"_x0041_\"\u{7}"]],
    widths: [6, 60])
  private static let notes = [
    CellNote(row: 3, column: 2, text: "姓名与附件2不同"),
    CellNote(row: 5, column: 3, text: "年龄应为数字 <41> & \"岁\""),
    CellNote(row: 5, column: 3, text: "也应不满60"),
    CellNote(row: 900, column: 16_384, text: "缺少合计"),
  ]
  private static let marks = WorkbookMarks(notes: ["登记表": notes], firstSheet: list)

  @Test(arguments: Fixture.allCases)
  func `a marked workbook keeps every cell, and has the list before all sheets`(
    fixture: Fixture
  ) throws {
    let bytes = try fixture.bytes()

    let marked = try Workbook(reading: Self.marks.laid(into: bytes))

    #expect(Array(marked.sheets.dropFirst()) == (try Workbook(reading: bytes).sheets))
    let list = marked.sheets[0]
    #expect(list.name == "问题清单")
    #expect(
      list.rows.map { $0.cells.map(\.value) } == Self.list.rows.map { $0.map { .text($0) } })
  }

  @Test(arguments: Fixture.allCases)
  func `comments stand at their cells, and other parts keep their bytes`(fixture: Fixture) throws {
    let bytes = try fixture.bytes()

    let facts = try MarkedFacts.of(Self.marks.laid(into: bytes), from: bytes)

    #expect(facts.faults == [])
    let comments = try #require(facts.comments["登记表"])
    #expect(comments.count == 3)
    #expect(comments["B3"]?.hasSuffix("县里：请核对\n姓名与附件2不同") == true)
    #expect(comments["C5"] == "年龄应为数字 <41> & \"岁\"\n也应不满60")
    #expect(comments["XFD900"] == "缺少合计")
    #expect(facts.comments.values.joined().count == 3)
    // All of them have a comment already, so that sheet and relationships stay as they are.
    let expected: Set = [
      "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    ]
    let others = facts.changed.filter { !expected.contains($0) }
    #expect(others.count == 2)
    #expect(others.allSatisfy { $0.contains("omments") || $0.hasSuffix(".vml") })
    #expect(facts.new.count == 1)
  }

  @Test(arguments: [Fixture.openpyxl, .xlsxwriter])
  func `print areas, names and the sheet in sight stay with their sheets`(fixture: Fixture) throws {
    let bytes = try fixture.bytes()

    let facts = try MarkedFacts.of(Self.marks.laid(into: bytes), from: bytes)
    let before = try MarkedFacts.of(bytes, from: bytes)

    #expect(facts.sheets == ["问题清单"] + before.sheets)
    #expect(facts.active == before.active)
    #expect(facts.areas == before.areas)
    #expect(facts.names == before.names)
    #expect(before.areas.count == (fixture == .openpyxl ? 1 : 2))
    #expect(before.active == (fixture == .openpyxl ? "登记表" : "末页"))
  }

  @Test func `a sheet without comments gets its drawing where the schema has it`() throws {
    let bytes = try Fixture.xlsxwriter.bytes()
    let marks = WorkbookMarks(notes: [
      "末页": [CellNote(row: 1, column: 1, text: "甲")],
      "参数": [CellNote(row: 1, column: 1, text: "乙")],
    ])

    let facts = try MarkedFacts.of(marks.laid(into: bytes), from: bytes)

    #expect(facts.faults == [])
    #expect(facts.comments["末页"] == ["A1": "甲"])
    #expect(facts.comments["参数"] == ["A1": "乙"])
    #expect(facts.comments["登记表"]?.count == 1)
    #expect(facts.new.filter { $0.hasSuffix(".vml") }.count == 2)
    #expect(!facts.changed.contains("xl/worksheets/sheet1.xml"))
  }

  @Test(arguments: Fixture.allCases)
  func `the list prints as wide as A4 on its side, wrapped, its head on each page`(
    fixture: Fixture
  ) throws {
    let once = try Self.marks.laid(into: fixture.bytes())
    let twice = try Self.marks.laid(into: once)
    for bytes in [once, twice] {
      let parts = try Unzip.parts(of: bytes)
      let list = try #require(
        parts.first { $0.key.hasPrefix("xl/worksheets/") && $0.value.contains("FFC00000") }?.value)
      #expect(list.contains("<autoFilter ref=\"A1:B3\"/>"))
      #expect(list.contains("paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\""))
      #expect(list.contains("<pageSetUpPr fitToPage=\"1\"/>"))
      let book = try #require(parts["xl/workbook.xml"])
      let title = "_xlnm.Print_Titles\" localSheetId=\"0\">'问题清单'!$1:$1<"
      #expect(book.components(separatedBy: title).count == 2, "\(book)")
      let styles = try #require(parts["xl/styles.xml"])
      #expect(styles.components(separatedBy: "wrapText=\"1\"/></xf></cellXfs>").count == 2)
      let number = try #require(list.firstMatch(of: #/<c r="B2" s="(\d+)"/#)?.1)
      let count = try #require(styles.firstMatch(of: #/<cellXfs count="(\d+)"/#)?.1)
      #expect(Int(number).map { $0 + 1 } == Int(count))
    }
  }

  @Test func `a row of the list is as high as its longest text needs`() throws {
    let long = String(repeating: "名", count: 60)
    let list = LeadingSheet(
      name: "问题清单", rows: [["序号", "问题"], ["1", long], ["2", "短"]], widths: [6, 42])
    let bytes = try WorkbookMarks(notes: [:], firstSheet: list)
      .laid(into: Fixture.openpyxl.bytes())

    let parts = try Unzip.parts(of: bytes)
    let sheet = try #require(parts.first { $0.value.contains("FFC00000") }?.value)
    #expect(sheet.contains("<row r=\"2\" ht=\"45\" customHeight=\"1\">"))
    #expect(sheet.contains("<row r=\"3\">"))
  }

  @Test func `two thousand notes on one sheet are all there`() throws {
    let bytes = try Fixture.openpyxl.bytes()
    let many = (1...2_000).map { CellNote(row: $0, column: 9, text: "问题\($0)") }

    let facts = try MarkedFacts.of(
      WorkbookMarks(notes: ["登记表": many]).laid(into: bytes), from: bytes)

    #expect(facts.faults == [])
    #expect(facts.comments["登记表"]?.count == 2_001)
    #expect(facts.comments["登记表"]?["I2000"] == "问题2000")
  }

  @Test(arguments: Fixture.allCases)
  func `marking anew replaces the notes from before`(fixture: Fixture) throws {
    let bytes = try fixture.bytes()
    let first = try Self.marks.laid(into: bytes)
    var second = WorkbookMarks(
      notes: ["登记表": [CellNote(row: 4, column: 3, text: "应为整数")]], firstSheet: Self.list)
    second.firstSheet?.rows[1] = ["9", "新"]

    let marked = try second.laid(into: first)
    let facts = try MarkedFacts.of(marked, from: bytes)

    #expect(facts.faults == [])
    #expect(facts.comments["登记表"]?.keys.sorted() == ["B3", "C4"])
    #expect(facts.sheets.filter { $0.hasPrefix("问题清单") } == ["问题清单"])
    #expect(
      try Workbook(reading: marked).sheets[0].cell(row: 2, column: 2)?.value == .text("新"))
  }

  @Test func `a sheet that has nothing wrong any more loses its notes`() throws {
    let bytes = try Fixture.xlsxwriter.bytes()
    let marked = try WorkbookMarks(notes: [
      "登记表": Self.notes, "末页": [CellNote(row: 1, column: 1, text: "甲")],
    ]).laid(into: bytes)

    let facts = try MarkedFacts.of(WorkbookMarks(notes: [:]).laid(into: marked), from: bytes)

    #expect(facts.faults == [])
    #expect(facts.comments["末页"] == [:])
    #expect(facts.comments["登记表"]?.keys.sorted() == ["B3"])
    #expect(try WorkbookMarks(notes: [:]).laid(into: bytes) == bytes)
  }

  @Test func `the same marks twice give the same bytes`() throws {
    let bytes = try Fixture.libreoffice.bytes()
    let once = try Self.marks.laid(into: bytes)
    #expect(try Self.marks.laid(into: bytes) == once)
    #expect(try MarkedFacts.of(Self.marks.laid(into: once), from: bytes).faults == [])
  }

  @Test func `somebody else's sheet of the same name is left alone`() throws {
    let bytes = try Fixture.openpyxl.bytes()
    let list = LeadingSheet(name: "登记表", rows: [["序号"]], widths: [])

    let marked = try WorkbookMarks(notes: [:], firstSheet: list).laid(into: bytes)

    let names = try Workbook(reading: marked).sheets.map(\.name)
    #expect(names == ["登记表 2", "登记表", "参数"])
  }

  @Test func `prefixed, strict and bare workbooks are marked in their own words`() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let prefixed = WorkbookDraft(rows: "").changing("xl/worksheets/sheet1.xml") { _ in
      """
      <x:worksheet xmlns:x="\(strict)"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c>\
      </x:row></x:sheetData><x:pageMargins left="1"/><x:tableParts count="0"/></x:worksheet>
      """
    }.changing("xl/workbook.xml") {
      $0.replacing(WorkbookDraft.main, with: strict).replacing(
        WorkbookDraft.office, with: relations)
    }
    let bytes = prefixed.zip.bytes()

    let marked = try WorkbookMarks(
      notes: ["表": [CellNote(row: 1, column: 1, text: "甲")]], firstSheet: Self.list
    ).laid(into: bytes)

    #expect(try Workbook(reading: marked).sheets.map(\.name) == ["问题清单", "表"])
    let parts = try Unzip.parts(of: marked)
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(
      sheet.contains("<x:legacyDrawing xmlns:r=\"\(relations)\" r:id=\"rIdMark2\"/><x:tableParts"))
    #expect(sheet.replacing(#/<x:legacyDrawing.*?\/>/#, with: "") == prefixed.parts[3].text)
    #expect(parts["xl/workbook.xml"]?.contains("<workbookView activeTab=\"1\"/>") == true)
    #expect(parts["xl/comments1.xml"]?.contains(strict) == true)
    // The draft declares no type for relationships, so the new ones must.
    #expect(
      parts["[Content_Types].xml"]?.contains("/xl/worksheets/_rels/sheet1.xml.rels\"") == true)
  }

  @Test func `notes on a sheet that is not there are refused`() throws {
    let bytes = try Fixture.openpyxl.bytes()
    let marks = WorkbookMarks(notes: ["无": [CellNote(row: 1, column: 1, text: "甲")]])
    #expect(throws: WorkbookFault.self) { try marks.laid(into: bytes) }
  }

  @Test func `LibreOffice opens a marked workbook and keeps comments and cells`() throws {
    try Tool.withFolder { folder in
      let bytes = try Fixture.xlsxwriter.bytes()
      let marked = folder.appendingPathComponent("a.xlsx")
      try Data(Self.marks.laid(into: bytes)).write(to: marked)
      let out = folder.appendingPathComponent("out")
      _ = try Tool.run(
        "/usr/bin/soffice",
        [
          "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
          "xlsx:Calc MS Excel 2007 XML", "--outdir", out.path, marked.path,
        ])
      let written = Array(try Data(contentsOf: out.appendingPathComponent("a.xlsx")))
      let sheet = try #require(try Workbook(reading: written).sheet(named: "登记表"))
      let original = try #require(try Workbook(reading: bytes).sheet(named: "登记表"))
      #expect(
        sheet.rows.map { $0.cells.map(\.value) } == original.rows.map { $0.cells.map(\.value) })
      let facts = try MarkedFacts.of(written, from: written)
      #expect(facts.comments["登记表"]?.keys.sorted() == ["B3", "C5", "XFD900"])
      #expect(facts.sheets.first == "问题清单")
    }
  }
}
