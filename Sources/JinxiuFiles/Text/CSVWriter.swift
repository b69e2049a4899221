/// Writes comma-separated text by RFC 4180; `CSVDocument` reads exactly the same cells back.
package struct CSVWriter: Sendable {
  /// Whether cells that a spreadsheet would compute are made text by a leading `'` (R35).
  ///
  /// Only for exports that people open; scenario tables are never changed.
  package let guardsFormulas: Bool

  package init(guardsFormulas: Bool = false) {
    self.guardsFormulas = guardsFormulas
  }

  /// Rows with CRLF at the end of each.
  package func text(_ rows: [[String]]) -> String {
    String(decoding: lines(rows), as: UTF8.self)
  }

  /// UTF-8 with byte order mark, which Excel needs to see Chinese.
  package func bytes(_ rows: [[String]]) -> [UInt8] { [0xEF, 0xBB, 0xBF] + lines(rows) }

  private func lines(_ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for cells in rows {
      append(cells, to: &bytes)
      bytes += [Self.carriageReturn, Self.lineFeed]
    }
    return bytes
  }

  private func append(_ cells: [String], to bytes: inout [UInt8]) {
    // A lone empty cell must differ from an empty line.
    if cells == [""] { return bytes += [Self.quote, Self.quote] }
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(Self.comma) }
      let cell = guarded(cell).utf8
      guard cell.contains(where: Self.needQuotes.contains) else {
        bytes += cell
        continue
      }
      bytes.append(Self.quote)
      for byte in cell {
        bytes.append(byte)
        if byte == Self.quote { bytes.append(byte) }
      }
      bytes.append(Self.quote)
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let needQuotes: [UInt8] = [quote, comma, carriageReturn, lineFeed]

  private func guarded(_ cell: String) -> String {
    guard guardsFormulas, let first = cell.unicodeScalars.first,
      Self.formulaStarts.contains(first), !Self.isNumber(cell)
    else { return cell }
    return "'" + cell
  }

  /// OWASP's list, and the full-width forms that Chinese input methods produce.
  package static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠",
  ]

  /// A sign, digits, and digits behind at most one point.
  private static func isNumber(_ cell: String) -> Bool {
    let unsigned = cell.hasPrefix("-") || cell.hasPrefix("+") ? cell.dropFirst() : cell[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }
}
