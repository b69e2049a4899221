import JinxiuFiles

/// Heads of columns as they are compared: blanks, line breaks and marks of required columns gone,
/// full-width signs as their ASCII twins, small letters.
enum HeadText {
  static func folded(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isNoise(scalar) {
      kept.append(CellText.halfWidth(scalar))
    }
    return String(kept).lowercased()
  }

  /// Whether nothing in it can change: small letters, digits and Chinese characters, as in most cells.
  private static func isPlain(_ text: String) -> Bool {
    var lead: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"):
        break
      // U+3000 to U+9FFF, but for the signs and blanks up to U+303F.
      case 0xE3...0xE9: lead = byte
      case 0x80...0xBF where lead != 0xE3 || byte != 0x80: lead = 0
      default: return false
      }
    }
    return true
  }

  /// Without what stands in brackets behind it: `年龄(周岁)` is `年龄`.
  static func bare(_ folded: String) -> String {
    guard folded.utf8.last == UInt8(ascii: ")"),
      let start = folded.unicodeScalars.firstIndex(of: "(")
    else { return folded }
    return String(folded.unicodeScalars[..<start])
  }

  /// The number of a row, which says nothing of what the sheet is.
  static func isSerial(_ head: String) -> Bool {
    ["序号", "no.", "no", "编号"].contains(folded(head))
  }

  private static func isNoise(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "＊", "※", ":", "：", "\u{FEFF}", "\u{200B}": true
    default: scalar.properties.isWhitespace
    }
  }
}
