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
    rows.map { line($0) + "\r\n" }.joined()
  }

  /// UTF-8 with byte order mark, which Excel needs to see Chinese.
  package func bytes(_ rows: [[String]]) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + Array(text(rows).utf8)
  }

  private func line(_ cells: [String]) -> String {
    // A lone empty cell must differ from an empty line.
    if cells == [""] { return "\"\"" }
    return cells.map { quoted(guarded($0)) }.joined(separator: ",")
  }

  private func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\r")
        || $0 == UInt8(ascii: "\n")
    }
    return needsQuotes ? "\"" + Self.doublingQuotes(cell) + "\"" : cell
  }

  private static func doublingQuotes(_ cell: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      result.append(scalar)
      if scalar == "\"" { result.append(scalar) }
    }
    return String(result)
  }

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
