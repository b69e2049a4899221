/// Why a file is not read as a workbook, and where in it that shows (R28).
package struct WorkbookFault: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Neither a zip file nor an older workbook, or a zip file of something else.
    case notAWorkbook
    /// `.xls` of Excel 97 to 2003, or `.et` of WPS.
    case legacyExcel
    /// `.xlsb`.
    case binaryWorkbook
    /// `.ods`.
    case openDocument
    /// Opens with a password only.
    case encrypted
    case tooLarge
    case tooManyEntries
    /// A part that is out of all proportion to its packed size, or larger than it says.
    case bomb
    /// A part's name that is absolute, climbs out of the file, or has a backslash.
    case badPath
    /// Two parts, sheets, rows or cells of one name.
    case duplicateEntry
    /// An archive inside the workbook.
    case nestedArchive
    case brokenZip
    /// A part that another one speaks of and that is not there.
    case missingPart
    case brokenXML
    case doctype
    case tooDeep
    case tooManyAttributes
    case cellTooLong
    case tooManyCells
    /// A cell, range or text that cannot be: `ZZZ9`, row 0, the 12th of 10 texts.
    case badReference
  }

  package var kind: Kind
  /// The name inside the file, as in `xl/worksheets/sheet1.xml`.
  package var part: String?
  package var sheet: String?
  /// From 1.
  package var row: Int?
  /// From 1.
  package var column: Int?
  /// The facts in English: what was found, and what would be right.
  package var detail: String

  package init(
    _ kind: Kind, part: String? = nil, sheet: String? = nil, row: Int? = nil, column: Int? = nil,
    detail: String
  ) {
    self.kind = kind
    self.part = part
    self.sheet = sheet
    self.row = row
    self.column = column
    self.detail = detail
  }
}
