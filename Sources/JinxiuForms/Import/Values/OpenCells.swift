import JinxiuFiles

/// Cells that a form leaves open in words, counted by column.
struct OpenCells {
  /// By the index of the shape's column.
  private var columns: [Int: (first: Int, text: String, count: Int)] = [:]

  /// The cell's text; blank, and counted, where it says that nothing is filled in.
  mutating func text(_ row: DataRow, _ index: Int?) -> String {
    let text = row.text(index)
    guard let index, !text.isEmpty, BlankWords.isBlank(text) else { return text }
    let known = columns[index] ?? (row.number, text, 0)
    columns[index] = (known.first, known.text, known.count + 1)
    return ""
  }

  func tell(in input: SheetInput) {
    for index in columns.keys.sorted() {
      guard let column = columns[index] else { continue }
      input.book.add(
        .readAsBlank(column.text, count: column.count, at: input.place(column.first, index)))
    }
  }
}
