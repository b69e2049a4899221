/// A rectangle of cells, counted from 1.
package struct CellRange: Hashable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// The range of `A1:C2` or `A1`; none when it is no range of a sheet.
  package init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap({ CellName(String($0)) }), ends.count <= 2,
      let last = ends.last.flatMap({ CellName(String($0)) }),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// Whether this cell lies in it.
  package func contains(row: Int, column: Int) -> Bool {
    rows.contains(row) && columns.contains(column)
  }
}

/// A cell's place, and its name as Excel shows it: row 12, column 28 is `AB12`.
package struct CellName: Hashable, Sendable {
  /// From 1 to 1,048,576.
  package let row: Int
  /// From 1 to 16,384.
  package let column: Int

  static let rows = 1...1_048_576
  package static let columns = 1...16_384

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The place of a name; none when it is no cell of a sheet. `$` is passed over.
  package init?(_ name: String) {
    var column = 0
    var row = 0
    for byte in name.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= Self.columns.upperBound, row <= Self.rows.upperBound else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row, column: column)
  }

  package var text: String { "\(Self.letters(column))\(row)" }

  /// The letters of a column: 28 is `AB`.
  package static func letters(_ column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
