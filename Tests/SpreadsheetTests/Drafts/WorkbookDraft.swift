import Spreadsheet

/// A workbook of one sheet, `表`, part by part; each test writes the part it is about.
struct WorkbookDraft {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006"

  var parts: [(name: String, text: String)]

  /// - Parameters:
  ///   - rows: What stands in `sheetData`.
  ///   - before: What stands before it, and `after` behind it.
  ///   - texts: What stands in `sst`; `styles` in `styleSheet`; `properties` before `sheets`.
  init(
    rows: String, before: String = "", after: String = "", texts: String? = nil,
    styles: String? = nil, properties: String = ""
  ) {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    parts = [
      ("[Content_Types].xml", head + "<Types xmlns=\"\(Self.package)/content-types\"></Types>"),
      ("_rels/.rels", head + Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        head + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(properties)"
          + "<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        head + "<worksheet xmlns=\"\(Self.main)\">\(before)<sheetData>\(rows)</sheetData>\(after)"
          + "</worksheet>"
      ),
    ]
    var relationships = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    if let texts {
      relationships.append(("rId2", "sharedStrings", "sharedStrings.xml"))
      parts.append(("xl/sharedStrings.xml", head + "<sst xmlns=\"\(Self.main)\">\(texts)</sst>"))
    }
    if let styles {
      relationships.append(("rId3", "styles", "styles.xml"))
      parts.append(
        ("xl/styles.xml", head + "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"))
    }
    parts.append(("xl/_rels/workbook.xml.rels", head + Self.relationships(relationships)))
  }

  static func relationships(_ all: [(id: String, type: String, target: String)]) -> String {
    let lines = all.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(lines.joined())</Relationships>"
  }

  /// The workbook with a part's text changed.
  func changing(_ part: String, _ change: (String) -> String) -> WorkbookDraft {
    var draft = self
    draft.parts = parts.map { $0.name == part ? ($0.name, change($0.text)) : $0 }
    return draft
  }

  var zip: ZipDraft { ZipDraft(parts.map { ($0.name, $0.text) }) }

  func read(limits: WorkbookLimits = .standard) throws -> WorkbookSheet {
    try Workbook(reading: zip.bytes(), limits: limits).sheets[0]
  }

  /// The values of row 1 from column A on, blanks as nothing.
  func values() throws -> [CellValue?] {
    let sheet = try read()
    return (1...(sheet.rows[0].cells.last?.column ?? 1)).map {
      sheet.cell(row: 1, column: $0)?.value
    }
  }
}

/// The fault with which bytes are refused, if they are.
func refusal(of bytes: [UInt8], limits: WorkbookLimits = .standard) -> WorkbookFault? {
  do throws(WorkbookFault) {
    _ = try Workbook(reading: bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}
