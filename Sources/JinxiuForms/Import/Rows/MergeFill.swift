/// Gives cells under a merge the text of the merge (L62), row by row downwards.
struct MergeFill {
  private struct Column {
    var ranges: [ClosedRange<Int>]
    var next = 0
    var cell: GridCell?
  }

  /// By the number of the column.
  private var columns: [Int: Column] = [:]

  /// - Parameter wanted: Numbers of the columns that are read.
  init(_ merges: [GridRange], columns wanted: [Int]) {
    let wanted = Set(wanted)
    for merge in merges where merge.rows.count > 1 && wanted.contains(merge.columns.lowerBound) {
      columns[merge.columns.lowerBound, default: Column(ranges: [])].ranges.append(merge.rows)
    }
    for column in columns.keys {
      columns[column]?.ranges.sort { $0.lowerBound < $1.lowerBound }
    }
  }

  var isEmpty: Bool { columns.isEmpty }

  /// The text of the merge that a blank cell lies under; rows come in ascending order.
  mutating func cell(row: Int, column number: Int, own: GridCell?) -> GridCell? {
    guard var column = columns[number] else { return own }
    while column.next < column.ranges.count, column.ranges[column.next].upperBound < row {
      column.next += 1
      column.cell = nil
    }
    var result = own
    if column.next < column.ranges.count, column.ranges[column.next].contains(row) {
      if let own { column.cell = column.cell ?? own }
      result = own ?? column.cell
    }
    columns[number] = column
    return result
  }
}
