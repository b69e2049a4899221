import Spreadsheet
import Testing

struct CellReadingTests {
  @Test func `shared texts join their runs and leave phonetic guides out`() throws {
    let draft = WorkbookDraft(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>",
      texts: """
        <si><t>县区</t></si>\
        <si><r><rPr><b/></rPr><t xml:space="preserve">东海 </t></r><r><t>县</t></r>\
        <rPh sb="0" eb="1"><t>ドン</t></rPh><phoneticPr fontId="1"/></si>
        """)

    #expect(try draft.values() == [.text("东海 县"), .text("县区")])
  }

  @Test func `texts in the cell itself are read like shared ones`() throws {
    let draft = WorkbookDraft(
      rows: """
        <row r="1"><c r="A1" t="inlineStr"><is><t>张三</t></is></c>\
        <c r="B1" t="inlineStr"><is><r><t>李</t></r><r><t>四</t></r></is></c></row>
        """)

    #expect(try draft.values() == [.text("张三"), .text("李四")])
  }

  @Test(arguments: [
    ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x00g0_", "_x00g0_"),
    ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"), ("a_b", "a_b"), ("_x4E00_", "一"),
  ])
  func `escaped characters are those they stand for`(written: String, meant: String) throws {
    let draft = WorkbookDraft(
      rows: "<row><c t=\"inlineStr\"><is><t>\(written)</t></is></c></row>")

    #expect(try draft.values() == [.text(meant)])
  }

  @Test func `blanks around a text count only where the file says so`() throws {
    let draft = WorkbookDraft(
      rows: """
        <row><c t="inlineStr"><is><t> a </t></is></c>\
        <c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>\
        <c t="inlineStr"><is><t> </t></is></c><c><v> 7 </v></c></row>
        """)

    #expect(try draft.values() == [.text("a"), .text(" a "), nil, .number("7")])
  }

  @Test(arguments: [
    ("45", "45"), ("0", "0"), ("-0", "0"), ("007", "7"), ("45.0", "45"), ("0.5", "0.5"),
    (".5", "0.5"), ("-12.50", "-12.5"), ("45.299999999999997", "45.3"),
    ("0.30000000000000004", "0.3"), ("9.9999999999999995E-2", "0.1"),
    ("13800001234", "13800001234"),
    ("1.3800001234E10", "13800001234"), ("320102900101101", "320102900101101"),
    ("3.2010219900101102E+17", "3.20102199001011E+17"),
    ("320102199001011234", "3.20102199001011E+17"),
    ("1.2E+17", "1.2E+17"), ("999999999999999.9", "1E+15"), ("1E-9", "0.000000001"),
    ("1E-10", "1E-10"), ("1e5", "100000"), ("1E+308", "1E+308"),
  ])
  func `numbers read as Excel shows them`(stored: String, shown: String) throws {
    let draft = WorkbookDraft(rows: "<row><c><v>\(stored)</v></c></row>")

    #expect(try draft.values() == [.number(shown)])
  }

  @Test(arguments: ["abc", "1E+400", "1.2.3", "1E", "--1", "NaN", "٣"])
  func `what is no number stays a text`(stored: String) throws {
    let draft = WorkbookDraft(rows: "<row><c><v>\(stored)</v></c></row>")

    #expect(try draft.values() == [.text(stored)])
  }

  @Test func `formulas give what was computed, and say when nothing was`() throws {
    let draft = WorkbookDraft(
      rows: """
        <row><c><f>1+1</f><v>2</v></c><c t="str"><f>"a"</f><v>甲</v></c>\
        <c t="str"><f>""</f><v></v></c><c t="b"><f>1=1</f><v>1</v></c>\
        <c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1</f><v/></c><c><f t="shared" si="0"/></c>\
        <c><v>5</v></c></row>
        """)

    let cells = try draft.read().rows[0].cells
    #expect(
      cells.map(\.value) == [
        .number("2"), .text("甲"), .text(""), .flag(true), .error("#DIV/0!"), .uncomputed,
        .uncomputed, .number("5"),
      ])
    #expect(cells.map(\.isFormula) == [true, true, true, true, true, true, true, false])
  }

  @Test func `cells and rows without a name follow the one before`() throws {
    let draft = WorkbookDraft(
      rows: """
        <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>\
        <row r="7"/><row><c r="C8"><v>4</v></c></row>
        """)

    let sheet = try draft.read()
    #expect(sheet.rows.map(\.number) == [1, 8])
    #expect(sheet.rows[0].cells.map(\.column) == [1, 4, 5])
    #expect(sheet.cell(row: 8, column: 3)?.value == .number("4"))
    #expect(sheet.cell(row: 8, column: 4) == nil)
  }

  @Test func `rows and cells out of order are put in order, and doubles refused`() throws {
    let draft = WorkbookDraft(
      rows: """
        <row r="9"><c r="C9"><v>3</v></c><c r="A9"><v>1</v></c></row>\
        <row r="2"><c r="A2"><v>2</v></c></row>
        """)
    let twice = WorkbookDraft(
      rows: "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>")

    let sheet = try draft.read()
    #expect(sheet.rows.map(\.number) == [2, 9])
    #expect(sheet.rows[1].cells.map(\.column) == [1, 3])
    let fault = try #require(refusal(of: twice.zip.bytes()))
    #expect(fault.kind == .duplicateEntry)
    #expect([fault.row, fault.column] == [2, 2])
  }

  @Test(arguments: ["ZZZ9", "A0", "XFE1", "A1048577", "9", "A", "B3", "A99999999999999999999"])
  func `a cell that no sheet has is refused where it stands`(name: String) {
    let draft = WorkbookDraft(rows: "<row r=\"2\"><c r=\"\(name)\"><v>1</v></c></row>")

    let fault = refusal(of: draft.zip.bytes())
    #expect(fault?.kind == .badReference)
    #expect(fault?.sheet == "表")
    #expect(fault?.row == 2)
  }

  @Test func `a text that the file does not have is refused at its cell`() {
    let draft = WorkbookDraft(
      rows: "<row r=\"4\"><c r=\"C4\" t=\"s\"><v>1</v></c></row>", texts: "<si><t>a</t></si>")

    let fault = refusal(of: draft.zip.bytes())
    #expect(fault?.kind == .badReference)
    #expect([fault?.row, fault?.column] == [4, 3])
    #expect(fault?.part == "xl/worksheets/sheet1.xml")
  }

  @Test(arguments: [
    ("<strike/>", true), ("<strike val=\"0\"/>", false), ("<b/><strike val=\"1\"/>", true),
  ])
  func `text is struck out where its font is`(font: String, isStruck: Bool) throws {
    let sheet = try WorkbookDraft(
      rows: "<row><c s=\"0\"><v>1</v></c><c s=\"1\"><v>2</v></c></row>",
      styles: """
        <fonts count="2"><font><b/></font><font>\(font)</font></fonts>\
        <cellXfs count="2"><xf fontId="0"/><xf fontId="1"/></cellXfs>
        """
    ).read()

    #expect(sheet.cell(row: 1, column: 1)?.isStruck == false)
    #expect(sheet.cell(row: 1, column: 2)?.isStruck == isStruck)
  }
}
