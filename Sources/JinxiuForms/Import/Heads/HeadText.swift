import JinxiuFiles

/// Heads of columns as they are compared: blanks, line breaks and marks of required columns gone,
/// full-width signs as their ASCII twins, small letters.
enum HeadText {
  static func folded(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isNoise(scalar) {
      kept.append(CellText.halfWidth(scalar))
    }
    return String(kept).lowercased()
  }

  /// Without what stands in brackets behind it: `年龄(周岁)` is `年龄`.
  static func bare(_ folded: String) -> String {
    guard folded.utf8.last == UInt8(ascii: ")"),
      let start = folded.unicodeScalars.firstIndex(of: "(")
    else { return folded }
    return String(folded.unicodeScalars[..<start])
  }

  private static func isNoise(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "＊", "※", ":", "：", "\u{FEFF}", "\u{200B}": true
    default: scalar.properties.isWhitespace
    }
  }
}
