import JinxiuFiles

/// A row of data under the heads of a form.
struct DataRow: Sendable {
  let number: Int
  /// By the index of the shape's column; nil where the cell is blank.
  let cells: [GridCell?]

  func text(_ column: Int?) -> String {
    guard let column, let cell = cells[column] else { return "" }
    return cell.text
  }
}

/// A row of totals (L69): a total is no data, but it must be right.
struct TotalRow: Sendable {
  let row: DataRow
  /// The data rows that it adds up, counted from 0: since the total before it, or all above.
  let rows: Range<Int>
  /// Of the word.
  let column: Int
  /// The number in the cell of the word: 合计12人.
  let count: Int?
}

/// What a sheet holds below its heads.
struct SheetRows: Sendable {
  var data: [DataRow] = []
  var totals: [TotalRow] = []
  /// Of the same form further right or left, when no total stands under it: one below both may add
  /// up both.
  var beside: [DataRow] = []
}
