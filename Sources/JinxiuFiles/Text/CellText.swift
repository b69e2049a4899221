/// What people and spreadsheets do to the text of a cell, undone.
package enum CellText {
  /// Without white space at the ends, full-width spaces included.
  package static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let head = scalars.first, let tail = scalars.last, isSpace(head) || isSpace(tail) else {
      return text
    }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Full-width letters, digits and signs as their ASCII twins, for numbers, months and codes.
  package static func normalised(_ text: String) -> String {
    let trimmed = trimmed(text)
    guard trimmed.utf8.contains(fullWidthLead) else { return trimmed }
    return String(String.UnicodeScalarView(trimmed.unicodeScalars.map(halfWidth)))
  }

  /// The first byte of every full-width letter, digit and sign.
  private static let fullWidthLead: UInt8 = 0xEF

  package static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// A sign and ASCII digits, nothing else; nil also when it does not fit an integer.
  package static func integer(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// Without the zeros of a whole number that some program wrote as a fraction: `45.0` is `45`.
  package static func whole(_ text: String) -> String {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")), point > text.startIndex,
      text.utf8.last == UInt8(ascii: "0"),
      text.utf8[point...].dropFirst().allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return text }
    return String(text[..<point])
  }

  /// A number that a spreadsheet has cut to `1.2E+17`.
  package static func isScientific(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == fullWidthLead }) else {
      return false
    }
    let halves = normalised(text).uppercased().split(
      separator: "E+", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { return false }
    return halves[0].utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
      && halves[1].utf8.allSatisfy { (48...57).contains($0) }
  }

  /// The error text of a spreadsheet formula: those of Excel, and `Err:502` of LibreOffice.
  package static func isSpreadsheetError(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "#"): formulaErrors.contains(text.uppercased())
    case UInt8(ascii: "E"):
      text.hasPrefix("Err:") && text.utf8.count == 7
        && text.utf8.dropFirst(4).allSatisfy { (48...57).contains($0) }
    default: false
    }
  }

  private static let formulaErrors: Set<String> = [
    "#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!",
    "#GETTING_DATA",
  ]

  /// `XX`, `XXX`, `.....`, `……`: what the printed forms put where data goes (L62).
  package static func isPlaceholder(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, "XxＸｘ×.…。·．".unicodeScalars.contains(first) else {
      return false
    }
    guard scalars.count >= 2 || first == "…" else { return false }
    return scalars.allSatisfy { "XxＸｘ×".unicodeScalars.contains($0) }
      || scalars.allSatisfy { ".…。·．".unicodeScalars.contains($0) }
  }

  /// What starts a row of totals (L69).
  package static func isTotal(_ text: String) -> Bool {
    // Most rows start with an identifier or a number.
    guard !text.utf8.contains(where: { (48...57).contains($0) }) else { return false }
    let word = String(
      text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
    return ["合计", "小计", "总计", "total", "subtotal"].contains(word.lowercased())
  }

  /// The entries of a list cell, trimmed, without empty ones.
  package static func list(_ text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: isListSeparator).map { trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  package static func isListSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ";" || scalar == "；" || scalar == "、"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0x3001...0x9FFF: false
    case 0xFEFF, 0x200B: true
    default: scalar.properties.isWhitespace
    }
  }
}
