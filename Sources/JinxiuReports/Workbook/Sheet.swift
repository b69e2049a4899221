/// One sheet of a workbook as a plain value: what stands where, and how it prints.
package struct Sheet: Hashable, Sendable {
  package enum Visibility: Hashable, Sendable {
    case visible
    /// Users may show it.
    case hidden
  }

  /// At most 31 characters, none of `[]:*?/\`.
  package let name: String
  /// In widths of a digit; a Chinese character takes two.
  package var widths: [Int]
  package var rows: [SheetRow] = []
  package var merges: [SheetMerge] = []
  /// Rows above the scrolling part.
  package var frozenRows = 0
  /// Columns left of the scrolling part.
  package var frozenColumns = 0
  /// Rows repeated on each printed page.
  package var repeatedRows: ClosedRange<Int>?
  /// Rows of the filtered table, its head the first.
  package var filteredRows: ClosedRange<Int>?
  /// Columns that are printed; nil for all.
  package var printedColumns: ClosedRange<Int>?
  package var isLandscape = false
  /// Whether all of it prints on one page, and not only its width.
  package var isOnePage = false
  package var visibility = Visibility.visible
  /// Whether only cells of open styles may be changed; there is no password.
  package var isProtected = false
  package var validations: [SheetValidation] = []

  package init(name: String, widths: [Int]) {
    self.name = name
    self.widths = widths
  }

  /// Whether nothing stands above the heads of its columns.
  var isUntitled: Bool { rows.first?.cells.first?.style == .head }

  /// The same cells for a CSV file: numbers where the sheet has formulas.
  package var csv: String {
    CSVText.encode(rows.map { row in row.cells.map(\.plain) })
  }

  /// Adds a line of text over all columns.
  package mutating func appendBanner(_ text: String, _ style: CellStyle, height: Int? = nil) {
    let width = widths.reduce(0, +)
    let lines = TextWrap.lines(text, width: max(20, width)).count
    rows.append(SheetRow([SheetCell(.text(text), style)], height: height ?? 15 * lines + 4))
    let row = rows.count - 1
    // One cell is no merge.
    guard widths.count > 1 else { return }
    merges.append(SheetMerge(rows: row...row, columns: 0...(widths.count - 1)))
  }
}

package struct SheetRow: Hashable, Sendable {
  package let cells: [SheetCell]
  /// In points; nil for a height that fits the text.
  package let height: Int?

  package init(_ cells: [SheetCell], height: Int? = nil) {
    self.cells = cells
    self.height = height
  }
}

package struct SheetCell: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// To be read: characters that cannot be shown are replaced, and very long text is cut.
    case text(String)
    /// To be read back: kept to the letter, and refused where a cell cannot hold it.
    case exact(String)
    case number(Int)
    /// A formula without its `=`, and its value for readers that do not compute.
    case formula(String, value: Int)
    case empty
  }

  package let content: Content
  package let style: CellStyle

  package init(_ content: Content, _ style: CellStyle) {
    self.content = content
    self.style = style
  }

  package init(plain cell: ReportCell, _ style: CellStyle) {
    switch cell {
    case .text(let text): self.init(.text(text), style)
    case .number(let number): self.init(.number(number), style)
    case .empty: self.init(.empty, style)
    }
  }

  package var plain: ReportCell {
    switch content {
    // Heads are broken into lines by hand; a line of CSV has no need of that.
    case .text(let text): .text(style == .head ? text.replacing("\n", with: "") : text)
    case .exact(let text): .text(text)
    case .number(let number), .formula(_, value: let number): .number(number)
    case .empty: .empty
    }
  }
}

/// Cells shown as one, in rows and columns counted from 0.
package struct SheetMerge: Hashable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
