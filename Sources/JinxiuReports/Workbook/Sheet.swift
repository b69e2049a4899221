/// One sheet of a workbook as a plain value: what stands where, and how it prints.
struct Sheet: Hashable, Sendable {
  /// At most 31 characters, none of `[]:*?/\`.
  let name: String
  /// In widths of a digit; a Chinese character takes two.
  var widths: [Int]
  var rows: [SheetRow] = []
  var merges: [SheetMerge] = []
  /// Rows above the scrolling part.
  var frozenRows = 0
  /// Rows repeated on each printed page.
  var repeatedRows: ClosedRange<Int>?
  /// Rows of the filtered table, its head the first.
  var filteredRows: ClosedRange<Int>?
  var isLandscape = false

  /// The same cells for a CSV file: numbers where the sheet has formulas.
  var csv: String {
    CSVText.encode(rows.map { row in row.cells.map(\.plain) })
  }

  /// Adds a line of text over all columns.
  mutating func appendBanner(_ text: String, _ style: CellStyle, height: Int? = nil) {
    let width = widths.reduce(0, +)
    let lines = TextWrap.lines(text, width: max(20, width)).count
    rows.append(SheetRow([SheetCell(.text(text), style)], height: height ?? 15 * lines + 4))
    let row = rows.count - 1
    merges.append(SheetMerge(rows: row...row, columns: 0...(widths.count - 1)))
  }
}

struct SheetRow: Hashable, Sendable {
  let cells: [SheetCell]
  /// In points; nil for a height that fits the text.
  let height: Int?

  init(_ cells: [SheetCell], height: Int? = nil) {
    self.cells = cells
    self.height = height
  }
}

struct SheetCell: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case text(String)
    case number(Int)
    /// A formula without its `=`, and its value for readers that do not compute.
    case formula(String, value: Int)
    case empty
  }

  let content: Content
  let style: CellStyle

  init(_ content: Content, _ style: CellStyle) {
    self.content = content
    self.style = style
  }

  init(plain cell: ReportCell, _ style: CellStyle) {
    switch cell {
    case .text(let text): self.init(.text(text), style)
    case .number(let number): self.init(.number(number), style)
    case .empty: self.init(.empty, style)
    }
  }

  var plain: ReportCell {
    switch content {
    // Heads are broken into lines by hand; a line of CSV has no need of that.
    case .text(let text): .text(style == .head ? text.replacing("\n", with: "") : text)
    case .number(let number), .formula(_, value: let number): .number(number)
    case .empty: .empty
    }
  }
}

/// Cells shown as one, in rows and columns counted from 0.
struct SheetMerge: Hashable, Sendable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>
}
