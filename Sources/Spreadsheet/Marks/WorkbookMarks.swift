/// What is to be said in a workbook about its own cells.
package struct WorkbookMarks: Hashable, Sendable {
  /// By the name of the sheet.
  package var notes: [String: [CellNote]]
  /// The sheet to stand before all others, if one is wanted.
  package var firstSheet: LeadingSheet?
  /// Who the notes are from. Notes that this author left in the workbook before give way.
  package var author: String

  package init(
    notes: [String: [CellNote]], firstSheet: LeadingSheet? = nil, author: String = "Jinxiu"
  ) {
    self.notes = notes
    self.firstSheet = firstSheet
    self.author = author
  }

  /// The same workbook with the notes as comments and the first sheet, all else as it was.
  ///
  /// Parts that need no change keep their bytes, sheets every cell; somebody else's comment on a
  /// cell is kept above the note. A sheet of the same name and head as the first sheet is one from
  /// before and is written anew where it stands.
  ///
  /// - Parameter isRead: Whether just these bytes have been read as a workbook, so that reading
  ///   them again would say nothing new.
  /// - Throws: Why the file is no workbook that can be read, or which sheet it does not have.
  package func laid(
    into bytes: [UInt8], isRead: Bool = false
  ) throws(WorkbookFault) -> [UInt8] {
    var package = try MarkedPackage(bytes)
    let sheets = package.index.sheets
    let hasFirst = firstSheet.map { first in sheets.contains { $0.name == first.name } } ?? false
    let workbook = isRead && !hasFirst ? nil : try Workbook(reading: bytes)
    for name in notes.keys.sorted()
    where !sheets.contains(where: { $0.name == name && $0.place != nil }) {
      throw WorkbookFault(.missingPart, sheet: name, detail: "no sheet of this name")
    }
    for sheet in sheets {
      guard let place = sheet.place else { continue }
      let marks = SheetMarks(sheet: package.name(of: place), author: author)
      try marks.lay(CellNote.merged(notes[sheet.name, default: []]), into: &package)
    }
    if let firstSheet { try firstSheet.lay(into: &package, over: workbook) }
    return try package.bytes()
  }
}

/// A note on one cell.
package struct CellNote: Hashable, Sendable {
  /// From 1.
  package let row: Int
  /// From 1.
  package let column: Int
  package let text: String

  package init(row: Int, column: Int, text: String) {
    self.row = row
    self.column = column
    self.text = text
  }

  var cell: CellName { CellName(row: row, column: column) }

  /// One note a cell, by row and column; several become paragraphs of one.
  static func merged(_ notes: [CellNote]) -> [CellNote] {
    var texts: [CellName: [String]] = [:]
    for note in notes { texts[note.cell, default: []].append(note.text) }
    return texts.sorted { $0.key < $1.key }.map { cell, texts in
      CellNote(row: cell.row, column: cell.column, text: texts.joined(separator: "\n"))
    }
  }
}

extension CellName: Comparable {
  package static func < (one: CellName, other: CellName) -> Bool {
    (one.row, one.column) < (other.row, other.column)
  }
}

/// A sheet of texts that stands before all others.
package struct LeadingSheet: Hashable, Sendable {
  /// At most 31 characters, without `[]:*?/\`.
  package var name: String
  /// The first row is the head, which stays in sight.
  package var rows: [[String]]
  /// Of the columns, in characters of half width.
  package var widths: [Int]

  package init(name: String, rows: [[String]], widths: [Int]) {
    self.name = name
    self.rows = rows
    self.widths = widths
  }
}
