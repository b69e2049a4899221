/// Text from files made safe to show: no control characters that steer a terminal or break XML.
package enum PlainText {
  /// Replaces every control and non-character by U+FFFD; line breaks stay when asked for.
  package static func cleaned(_ text: String, keepingLineBreaks: Bool = false) -> String {
    guard text.utf8.contains(where: mayBeginOther),
      text.unicodeScalars.contains(where: { !isPlain($0, keepingLineBreaks) })
    else {
      return text
    }
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      cleaned.append(isPlain(scalar, keepingLineBreaks) ? scalar : "\u{FFFD}")
    }
    return String(cleaned)
  }

  /// Whether a character that is not plain may begin with this byte; ASCII and Chinese do not.
  private static func mayBeginOther(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xFF: true
    default: false
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar, _ keepingLineBreaks: Bool) -> Bool {
    switch scalar.value {
    case 0x0A: keepingLineBreaks
    // Marks that turn the direction of text could make a name read as another one.
    case 0x202A...0x202E, 0x2066...0x2069: false
    case 0x2028...0x2029: false
    case 0x00..<0x20, 0x7F..<0xA0: false
    case let value where value & 0xFFFE == 0xFFFE: false
    case 0xFDD0...0xFDEF: false
    default: true
    }
  }
}
