import JinxiuForms
import Spreadsheet
import Testing

/// The cells of a workbook, sheet by sheet.
struct BookReading {
  struct Sheet {
    let name: String
    let visibility: SheetVisibility
    /// All as wide as the widest; empty for an empty cell.
    let rows: [[String]]
    /// `s` for text, `n` for a number, `f` for a formula; empty for an empty cell.
    let types: [[String]]
    let merged: [CellRange]

    init(_ sheet: WorkbookSheet) {
      name = sheet.name
      visibility = sheet.visibility
      merged = sheet.merges
      let width = sheet.rows.compactMap { $0.cells.last?.column }.max() ?? 0
      let grid = (0..<(sheet.rows.last?.number ?? 0)).map { row in
        (0..<width).map { sheet.cell(row: row + 1, column: $0 + 1) }
      }
      rows = grid.map { row in row.map(Self.text) }
      types = grid.map { row in row.map(Self.type) }
    }

    /// The cells of a column from a row on, counted from 0.
    func column(_ index: Int, from row: Int) -> [String] { rows.dropFirst(row).map { $0[index] } }

    func merges(_ range: String) -> Bool { CellRange(range).map(merged.contains) ?? false }

    private static func text(_ cell: WorkbookCell?) -> String {
      switch cell?.value {
      case .text(let text), .number(let text), .error(let text): text
      case .date(let year, let month, let day, _): "\(year)-\(month)-\(day)"
      case .yearMonth(let year, let month): "\(year)-\(month)"
      case .flag(let flag): "\(flag)"
      case .uncomputed, nil: ""
      }
    }

    private static func type(_ cell: WorkbookCell?) -> String {
      guard let cell else { return "" }
      if cell.isFormula { return "f" }
      if case .text = cell.value { return "s" }
      return "n"
    }
  }

  let sheets: [Sheet]

  init(_ bytes: [UInt8]) throws {
    sheets = try Workbook(reading: bytes).sheets.map(Sheet.init)
  }

  func sheet(_ name: String) throws -> Sheet {
    try #require(sheets.first { $0.name == name }, "\(sheets.map(\.name))")
  }

  var stamp: FormStamp? { sheets.last.flatMap { FormStamp(rows: $0.rows) } }
}

extension [FormFile] {
  /// The one whose name has all of these parts.
  func bytes(_ parts: [String]) throws -> [UInt8] {
    let found = filter { file in parts.allSatisfy { file.name.contains($0) } }
    try #require(found.count == 1, "\(map(\.name))")
    return found[0].bytes
  }

  func book(_ parts: String...) throws -> BookReading { try BookReading(bytes(parts)) }

  func looks(_ parts: String...) throws -> BookLooks { try BookLooks(bytes(parts)) }
}
