/// Comma-separated values that Chinese Excel opens by double click (RFC 4180, UTF-8 with BOM).
package enum CSVText {
  /// One line for each row, ended by CR LF.
  package static func encode(_ rows: [[ReportCell]]) -> String {
    var text = "\u{FEFF}"
    for row in rows {
      text += row.map(encode).joined(separator: ",")
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
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return text
    }
    return evaluated.contains(first) ? "'" + text : text
  }

  private static let evaluated: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠", "\u{FFFD}",
  ]

  private static func quoted(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r", "\t", "'", ";"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append("\"") }
    }
    return "\"" + String(quoted) + "\""
  }
}
