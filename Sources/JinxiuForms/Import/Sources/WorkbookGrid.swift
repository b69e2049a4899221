import JinxiuDomain
import JinxiuFiles
import Spreadsheet

/// Reads the sheets of a workbook.
enum WorkbookGrid {
  static func grids(of source: ImportSource, into book: FaultBook) -> [SheetGrid] {
    do {
      let sheets = try Workbook(reading: source.bytes).sheets
      // A workbook may have charts alone.
      if sheets.isEmpty { book.add(.noForm(source.name, in: nil, nearest: nil, flaw: nil)) }
      return sheets.map { grid(of: $0, in: source.name) }
    } catch {
      book.add(.refused(source.name, error))
      return []
    }
  }

  private static func grid(of sheet: WorkbookSheet, in file: String) -> SheetGrid {
    let visibility: SheetGrid.Visibility =
      switch sheet.visibility {
      case .visible: .visible
      case .hidden: .hidden
      case .veryHidden: .veryHidden
      }
    return SheetGrid(
      file: file, name: sheet.name, visibility: visibility,
      rows: sheet.rows.map { row in
        GridRow(number: row.number, isHidden: row.isHidden, cells: row.cells.compactMap(cell))
      }.filter { !$0.cells.isEmpty },
      merges: sheet.merges.map { GridRange(rows: $0.rows, columns: $0.columns) },
      hiddenColumns: sheet.hiddenColumns)
  }

  private static func cell(_ cell: WorkbookCell) -> GridCell? {
    let (text, kind) = content(cell.value)
    guard !text.isEmpty || kind == .uncomputed else { return nil }
    return GridCell(
      column: cell.column, text: text, indent: indent(of: cell.value), kind: kind,
      isFormula: cell.isFormula, isStruck: cell.isStruck)
  }

  private static func indent(of value: CellValue) -> Int {
    guard case .text(let text) = value, text.utf8.first == UInt8(ascii: " ") else { return 0 }
    return text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
  }

  private static func content(_ value: CellValue) -> (String, GridCell.Kind) {
    switch value {
    case .text(let text), .error(let text): (CellText.trimmed(text), .text)
    case .number(let digits): (digits, .number)
    case .date(let year, let month, let day, _): (joined(year, month, day), .date)
    case .yearMonth(let year, let month): (joined(year, month), .text)
    case .flag(let truth): (truth ? "true" : "false", .text)
    case .uncomputed: ("", .uncomputed)
    }
  }

  private static func joined(_ numbers: Int...) -> String {
    numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }
}
