import Spreadsheet
import Testing

struct SheetReadingTests {
  @Test func `hidden rows and columns and merges are told`() throws {
    let draft = WorkbookDraft(
      rows: """
        <row r="1" hidden="1"><c><v>1</v></c></row><row r="2" ht="0"><c><v>2</v></c></row>\
        <row r="3" hidden="0" ht="15"><c><v>3</v></c></row>
        """,
      before: """
        <cols><col min="5" max="16384" hidden="true"/><col min="1" max="2" width="9"/>\
        <col min="3" max="3" width="0"/></cols>
        """,
      after: "<mergeCells><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"B4\"/></mergeCells>")

    let sheet = try draft.read()
    #expect(sheet.rows.map(\.isHidden) == [true, true, false])
    #expect(sheet.hiddenColumns == [3...3, 5...16_384])
    #expect(
      sheet.merges == [
        CellRange(rows: 1...2, columns: 1...3), CellRange(rows: 4...4, columns: 2...2),
      ])
    #expect(sheet.merges[0].contains(row: 2, column: 3))
    #expect(!sheet.merges[0].contains(row: 3, column: 3))
  }

  @Test(arguments: ["C2:A1", "A1:B2:C3", "A:C", "1:2", ""])
  func `a merge that is no range is refused`(text: String) {
    let draft = WorkbookDraft(
      rows: "", after: "<mergeCells><mergeCell ref=\"\(text)\"/></mergeCells>")
    #expect(refusal(of: draft.zip.bytes())?.kind == .badReference)
  }

  @Test(arguments: [
    ("A1", 1, 1), ("Z9", 9, 26), ("AA1", 1, 27), ("AB12", 12, 28), ("ZZ1", 1, 702),
    ("AAA1", 1, 703), ("XFD1048576", 1_048_576, 16_384),
  ])
  func `cells have the names that Excel gives them`(name: String, row: Int, column: Int) {
    #expect(CellName(name) == CellName(row: row, column: column))
    #expect(CellName(row: row, column: column).text == name)
  }

  @Test func `sheets keep their order, and hidden ones say how hidden they are`() throws {
    var draft = WorkbookDraft(rows: "").changing("xl/workbook.xml") {
      $0.replacing(
        "</sheets>",
        with: """
          <sheet name="图" sheetId="3" r:id="rId8"/><sheet name="乙" sheetId="2" \
          state="veryHidden" r:id="rId9"/><sheet name="丙" sheetId="4" state="hidden" \
          r:id="rId7"/></sheets>
          """)
    }
    draft = draft.changing("xl/_rels/workbook.xml.rels") { _ in
      WorkbookDraft.relationships([
        ("rId7", "worksheet", "./worksheets/../c.xml"), ("rId8", "chartsheet", "chartsheets/a.xml"),
        ("rId9", "worksheet", "/xl/b.xml"), ("rId1", "worksheet", "worksheets/sheet1.xml"),
      ])
    }
    let other = "<worksheet xmlns=\"\(WorkbookDraft.main)\"/>"
    draft.parts += [("xl/b.xml", other), ("xl/c.xml", other)]

    let workbook = try Workbook(reading: draft.zip.bytes())
    #expect(workbook.sheets.map(\.name) == ["表", "乙", "丙"])
    #expect(workbook.sheets.map(\.visibility) == [.visible, .veryHidden, .hidden])
    #expect(workbook.sheet(named: "丙")?.rows.isEmpty == true)
  }

  @Test func `strict files and prefixed elements are read, other vocabularies passed over`() throws
  {
    var draft = WorkbookDraft(rows: "")
    draft = draft.changing("xl/worksheets/sheet1.xml") { _ in
      """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:o="urn:other">\
      <o:sheetData><x:row r="1"><x:c><x:v>9</x:v></x:c></x:row></o:sheetData>\
      <x:sheetData><x:row r="1"><o:c><x:v>8</x:v></o:c><x:c o:s="1"><x:v>7</x:v></x:c></x:row>\
      </x:sheetData></x:worksheet>
      """
    }

    #expect(try draft.values() == [.number("7")])
  }

  @Test func `a cell at the far corner and a million empty rows take no room`() throws {
    let empty = (1..<60_000).map { "<row r=\"\($0)\" s=\"3\"><c r=\"A\($0)\" s=\"3\"/></row>" }
    let draft = WorkbookDraft(
      rows: empty.joined() + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")

    let sheet = try draft.read()
    #expect(sheet.rows.count == 1)
    #expect(sheet.cell(row: 1_048_576, column: 16_384)?.value == .number("1"))
  }
}
