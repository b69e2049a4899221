import Spreadsheet
import Testing

struct HostileFileTests {
  private let plain = WorkbookDraft(
    rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", texts: "<si><t>甲</t></si>")

  private func with(_ name: String, _ text: String) -> [UInt8] {
    var zip = plain.zip
    zip.add(name, Array(text.utf8))
    return zip.bytes()
  }

  @Test func `the workbook that the others are made from is read`() throws {
    #expect(try plain.values() == [.text("甲")])
  }

  @Test(arguments: [
    "/xl/a.xml", "../a.xml", "xl/../a.xml", "xl\\a.xml", "C:a.xml", "xl/./a.xml", "xl/..",
  ])
  func `a part whose path leads elsewhere is refused`(name: String) {
    let fault = refusal(of: with(name, "a"))
    #expect(fault?.kind == .badPath)
    #expect(fault?.part == name)
  }

  @Test(arguments: ["xl/workbook.xml", "XL/Workbook.XML"])
  func `two parts of one name are refused, whatever their letters`(name: String) {
    let fault = refusal(of: with(name, "a"))
    #expect(fault?.kind == .duplicateEntry)
    #expect(fault?.part == name)
  }

  @Test func `a part with a password is refused`() {
    var zip = plain.zip
    zip.entries[3].flags = 1
    #expect(refusal(of: zip.bytes())?.kind == .encrypted)
  }

  @Test func `an archive inside the workbook is refused`() {
    var zip = plain.zip
    zip.add("xl/embeddings/1.bin", plain.zip.bytes())
    let fault = refusal(of: zip.bytes())
    #expect(fault?.kind == .nestedArchive)
    #expect(fault?.part == "xl/embeddings/1.bin")
  }

  @Test(arguments: [
    "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
  ])
  func `a DOCTYPE in any part is refused`(part: String) {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
    let draft = plain.changing(part) { $0.replacing("?>", with: "?>" + bomb, maxReplacements: 1) }
    let fault = refusal(of: draft.zip.bytes())
    #expect(fault?.kind == .doctype)
    #expect(fault?.part == part)
  }

  @Test func `a DOCTYPE in a part that nobody reads is refused, also in UTF-16`() {
    let text = "\u{FEFF}<!doctype svg><svg/>"
    let wide = text.utf16.flatMap { unit -> [UInt8] in ZipDraft.little(unit) }
    var zip = plain.zip
    zip.add("xl/media/image1.svg", wide)
    #expect(refusal(of: with("docProps/app.xml", "<a/><!DOCTYPE a>"))?.kind == .doctype)
    #expect(refusal(of: zip.bytes())?.kind == .doctype)
    #expect(refusal(of: with("docProps/app.xml", "<a/>")) == nil)
  }

  @Test func `a bomb is refused by what it says, and by what it is`() {
    var honest = plain.zip
    honest.addRun("xl/media/a.bin", of: 0, count: 201 << 20)
    var dense = plain.zip
    dense.addRun("xl/media/a.bin", of: 0, count: 20 << 20)
    var lying = plain.zip
    lying.addRun("xl/media/a.xml", of: UInt8(ascii: "<"), count: 20 << 20)
    lying.entries[lying.entries.count - 1].unpacked = 1_000
    for zip in [honest, dense, lying] {
      let fault = refusal(of: zip.bytes())
      #expect(fault?.kind == .bomb)
      #expect(fault?.part?.hasPrefix("xl/media/a.") == true)
    }
  }

  @Test func `parts that share their bytes are refused`() {
    var zip = plain.zip
    zip.add("xl/media/a.bin", Array(repeating: 1, count: 1_000))
    var bytes = zip.bytes()
    // The table of contents names the last part's length once more than the file has.
    let length = ZipDraft.little(UInt32(1_000))
    let last = bytes.indices.last { bytes[$0...].starts(with: length + length) }
    if let last { bytes.replaceSubrange(last..<last + 4, with: ZipDraft.little(UInt32(1 << 20))) }
    #expect(refusal(of: bytes)?.kind == .bomb)
  }

  @Test func `rows beyond the limit are refused at the first of them, blank rows are not counted`()
  {
    var limits = WorkbookLimits.standard
    limits.rows = 2
    func rows(_ count: Int) -> [UInt8] {
      let full = "<row><c><v>1</v></c><c><v>2</v></c></row><row/>"
      return WorkbookDraft(rows: String(repeating: full, count: count)).zip.bytes()
    }

    #expect(refusal(of: rows(2), limits: limits) == nil)
    #expect(refusal(of: rows(3), limits: limits)?.kind == .tooManyCells)
    #expect(refusal(of: rows(3), limits: limits)?.row == 5)
    #expect(WorkbookLimits.standard.rows == 100_000)
  }

  @Test func `too many parts, too large a file and too many cells are refused`() {
    var crowded = plain.zip
    for number in 0..<1_000 { crowded.add("xl/\(number).xml", []) }
    var limits = WorkbookLimits.standard
    limits.cells = 2
    var narrow = WorkbookLimits.standard
    narrow.fileBytes = 1_000
    let cells = WorkbookDraft(rows: "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>")
    #expect(refusal(of: crowded.bytes())?.kind == .tooManyEntries)
    #expect(refusal(of: cells.zip.bytes(), limits: limits)?.kind == .tooManyCells)
    #expect(refusal(of: cells.zip.bytes(), limits: limits)?.row == 1)
    #expect(refusal(of: cells.zip.bytes(), limits: limits)?.column == 3)
    #expect(refusal(of: plain.zip.bytes(), limits: narrow)?.kind == .tooLarge)
  }

  @Test func `elements too deep, of too many attributes, and cells too long are refused`() {
    let deep = String(repeating: "<x>", count: 63) + String(repeating: "</x>", count: 63)
    let attributes = (0..<65).map { "a\($0)=''" }.joined(separator: " ")
    let hidden = "<!--> <a \" -->"
    let long = String(repeating: "长", count: 32_768)
    func kind(_ before: String, _ rows: String = "") -> WorkbookFault.Kind? {
      refusal(of: WorkbookDraft(rows: rows, before: before).zip.bytes())?.kind
    }
    #expect(kind(deep) == nil)
    #expect(kind("<x>\(deep)</x>") == .tooDeep)
    #expect(kind("<x \(attributes)/>") == .tooManyAttributes)
    #expect(kind("\(hidden)<x \(attributes)/>") == .tooManyAttributes)
    #expect(kind("<x \(attributes.dropLast(7))/>") == nil)
    #expect(kind("<x>'\"\"\"</x><!-- '' \(attributes) -->") == nil)
    #expect(kind("", "<row><c t=\"str\"><v>\(long)</v></c></row>") == .cellTooLong)
    #expect(kind("", "<row><c t=\"str\"><v>\(long.dropLast())</v></c></row>") == nil)
  }

  @Test func `a shared text that is too long is refused at the cell that shows it`() {
    let long = String(repeating: "长", count: 32_768)
    let unused = WorkbookDraft(rows: "", texts: "<si><t>\(long)</t></si>")
    let used = WorkbookDraft(
      rows: "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c></row>", texts: "<si><t>\(long)</t></si>")
    let fault = refusal(of: used.zip.bytes())
    #expect(fault?.kind == .cellTooLong)
    #expect([fault?.row, fault?.column] == [3, 2])
    #expect(refusal(of: unused.zip.bytes()) == nil)
  }

  @Test func `a hundred thousand attributes are refused before they are compared`() {
    let attributes = (0..<100_000).map { "a\($0)=''" }.joined(separator: " ")
    let draft = WorkbookDraft(rows: "", before: "<x \(attributes)/>")
    #expect(refusal(of: draft.zip.bytes())?.kind == .tooManyAttributes)
  }

  @Test(arguments: [
    ("", WorkbookFault.Kind.notAWorkbook), ("县区,姓名\n", .notAWorkbook),
    ("<html><table>", .notAWorkbook), ("PK\u{3}\u{4}", .brokenZip),
  ])
  func `what is no workbook says what it is`(text: String, kind: WorkbookFault.Kind) {
    #expect(refusal(of: Array(text.utf8))?.kind == kind)
  }

  @Test(arguments: [
    ("EncryptedPackage", WorkbookFault.Kind.encrypted), ("Workbook", .legacyExcel),
    ("Book", .legacyExcel), ("WordDocument", .notAWorkbook),
  ])
  func `older files and those with a password are told apart`(
    stream: String, kind: WorkbookFault.Kind
  ) {
    let name: [UInt8] = stream.utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 512 - bytes.count)
    bytes += name + Array(repeating: 0, count: 64 - name.count)
    bytes += [UInt8(name.count + 2), 0] + Array(repeating: 0, count: 62)
    #expect(refusal(of: bytes)?.kind == kind)
  }

  @Test func `parts that are missing are named`() {
    for part in ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
      var zip = plain.zip
      zip.entries.removeAll { $0.name == part }
      let fault = refusal(of: zip.bytes())
      #expect(fault?.kind == .missingPart)
      #expect(fault?.part == part)
    }
  }

  @Test func `XML that breaks off is refused with its part and line`() {
    let draft = plain.changing("xl/worksheets/sheet1.xml") { String($0.dropLast(12)) }
    let fault = refusal(of: draft.zip.bytes())
    #expect(fault?.kind == .brokenXML)
    #expect(fault?.part == "xl/worksheets/sheet1.xml")
    #expect(fault?.sheet == "表")
    #expect(fault?.detail.hasPrefix("line 1: ") == true)
  }

  @Test func `one part for two sheets is refused`() {
    let draft = plain.changing("xl/workbook.xml") {
      $0.replacing("</sheets>", with: "<sheet name=\"乙\" sheetId=\"2\" r:id=\"rId1\"/></sheets>")
    }
    #expect(refusal(of: draft.zip.bytes())?.kind == .duplicateEntry)
  }
}
