/// A table for a terminal whose columns line up also with Chinese text in them.
package struct TextTable: Sendable {
  package enum Alignment: Sendable {
    case left, right
  }

  package struct Column: Sendable {
    package let title: String
    package let alignment: Alignment

    package init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  package let columns: [Column]
  /// One cell for each column.
  package private(set) var rows: [[String]] = []

  package init(_ columns: [Column]) {
    self.columns = columns
  }

  package mutating func append(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row has one cell for each column")
    rows.append(cells.map { PlainText.cleaned($0) })
  }

  /// One line for the heads, one of rules, one for each row; no blanks at the ends of lines.
  package func lines(indent: Int = 0) -> [String] {
    let widths = columns.indices.map { column in
      rows.reduce(DisplayWidth.of(columns[column].title)) {
        max($0, DisplayWidth.of($1[column]))
      }
    }
    let head = line(columns.map(\.title), widths, indent)
    let rule = line(widths.map { String(repeating: "-", count: $0) }, widths, indent)
    return [head, rule] + rows.map { line($0, widths, indent) }
  }

  private func line(_ cells: [String], _ widths: [Int], _ indent: Int) -> String {
    var text = String(repeating: " ", count: indent)
    for (index, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[index] - DisplayWidth.of(cell))
      let isLast = index == cells.count - 1
      switch columns[index].alignment {
      case .left: text += isLast ? cell : cell + padding + "  "
      case .right: text += padding + cell + (isLast ? "" : "  ")
      }
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
