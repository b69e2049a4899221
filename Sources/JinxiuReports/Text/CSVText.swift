/// Comma-separated values that Chinese Excel opens by double click (RFC 4180, UTF-8 with BOM).
package enum CSVText {
  /// One line for each row, ended by CR LF.
  package static func encode(_ rows: [[ReportCell]]) -> String {
    var text = "\u{FEFF}"
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column > 0 { text += "," }
        text += encode(cell)
      }
      text += "\r\n"
    }
    return text
  }

  private static func encode(_ cell: ReportCell) -> String {
    switch cell {
    case .empty: ""
    case .number(let number): String(number)
    case .text(let text): quoted(harmless(PlainText.cleaned(text, keepingLineBreaks: true)))
    }
  }

  /// Puts an apostrophe before text that a spreadsheet would compute (R35).
  private static func harmless(_ text: String) -> String {
    if let first = text.unicodeScalars.first, isInnocent(first) { return text }
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return text
    }
    return evaluated.contains(first) ? "'" + text : text
  }

  /// Letters, digits and Chinese characters, which nearly all cells begin with.
  private static func isInnocent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "\u{4E00}"..."\u{9FFF}": true
    default: false
    }
  }

  private static let evaluated: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠", "\u{FFFD}",
  ]

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append("\"") }
    }
    return "\"" + String(quoted) + "\""
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ";"): true
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
    default: false
    }
  }
}
