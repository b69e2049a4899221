/// Where the box of a comment lies: from column to column, with offsets in pixels.
struct NoteBox {
  private let left: (column: Int, offset: Int)
  private let right: (column: Int, offset: Int)
  private let rows: (first: Int, last: Int)

  private static let width = 260
  private static let lastColumn = CellName.columns.upperBound - 1
  private static let lastRow = CellName.rows.upperBound - 1
  /// Half-width characters in one line, and lines of text in one row of usual height.
  private static let lineLength = 34

  /// The box beside a cell, large enough for a text.
  init(beside cell: CellName, text: String, widths: ColumnWidths) {
    // Columns and rows are counted from 0 here.
    left = (min(cell.column, Self.lastColumn), 12)
    var column = left.column
    var rest = Self.width + left.offset
    while column < Self.lastColumn, rest > widths.pixels(column + 1) {
      rest -= widths.pixels(column + 1)
      column += 1
    }
    right = (column, rest)
    let first = max(0, cell.row - 2)
    rows = (first, min(first + Self.lines(text) + 1, Self.lastRow))
  }

  private static func lines(_ text: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) } / lineLength + 1
    }
    return min(max(3, lines.reduce(0, +)), 40)
  }

  /// The shape in VML, out of sight until somebody points at its cell.
  func shape(of cell: CellName, id: Int) -> String {
    let anchor =
      "\(left.column), \(left.offset), \(rows.first), 6, \(right.column), \(right.offset), "
      + "\(rows.last), 6"
    return "<v:shape id=\"_x0000_s\(id)\" type=\"#_x0000_t202\" style='position:absolute;"
      + "margin-left:80pt;margin-top:5pt;width:195pt;height:\(15 * (rows.last - rows.first))pt;"
      + "z-index:1;visibility:hidden' fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
      + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
      + "<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'>"
      + "<div style='text-align:left'></div></v:textbox><x:ClientData ObjectType=\"Note\">"
      + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(anchor)</x:Anchor>"
      + "<x:AutoFill>False</x:AutoFill><x:Row>\(cell.row - 1)</x:Row>"
      + "<x:Column>\(cell.column - 1)</x:Column></x:ClientData></v:shape>"
  }
}

/// How wide a sheet's columns are.
struct ColumnWidths {
  private var own: [(columns: ClosedRange<Int>, pixels: Int)] = []
  private var usual = 72

  /// Takes a tag inside `cols`, or `sheetFormatPr`.
  mutating func take(_ tag: MarkupTag, in bytes: [UInt8]) {
    let text = bytes.value("width", of: tag) ?? bytes.value("defaultColWidth", of: tag)
    guard let characters = text.flatMap({ Double(bytes.text($0)) }), (0...255).contains(characters)
    else { return }
    let isHidden = bytes.value("hidden", of: tag).map { bytes.text($0) == "1" } ?? false
    let pixels = isHidden ? 0 : Int(characters * 8) + 5
    guard let first = bytes.number("min", of: tag), let last = bytes.number("max", of: tag) else {
      usual = pixels
      return
    }
    if first <= last { own.append((first...last, pixels)) }
  }

  /// Of a column, from 1.
  func pixels(_ column: Int) -> Int {
    own.first { $0.columns.contains(column) }?.pixels ?? usual
  }
}
