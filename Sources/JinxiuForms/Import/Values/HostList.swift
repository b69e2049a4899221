import JinxiuFiles

/// Several hospitals in one cell, by whatever signs and words they are apart.
enum HostList {
  /// Nil unless each part reads like a hospital, so that no name is taken to pieces.
  static func parts(of text: String, isKnown: (String) -> Bool) -> [String]? {
    let plain = CellText.normalised(text)
    let signs = split(plain, atBlanks: false)
    let blanks = split(plain, atBlanks: true)
    for parts in [signs, blanks, signs.flatMap(parted), blanks.flatMap(parted)]
    where parts.count > 1 && parts.allSatisfy({ isKnown($0) || isCalledHospital($0) }) {
      return parts
    }
    return nil
  }

  /// Without the numbers that stand before the parts.
  private static func split(_ text: String, atBlanks: Bool) -> [String] {
    text.unicodeScalars.split { scalar in
      PersonWords.separators.contains(scalar) || atBlanks && scalar.properties.isWhitespace
    }.map { unnumbered(CellText.trimmed(String($0))) }
      .filter { $0.contains { !$0.isNumber } }
  }

  private static func unnumbered(_ part: String) -> String {
    let rest = part.drop(while: \.isNumber)
    guard rest.startIndex > part.startIndex, let sign = rest.first, ".:)".contains(sign) else {
      return part
    }
    return CellText.trimmed(String(rest.dropFirst()))
  }

  /// Split at the words that join two.
  private static func parted(_ text: String) -> [String] {
    for word in ["或者是", "或者", "或是", "或", "以及", "及", "和", "与"] {
      guard let range = text.firstRange(of: word) else { continue }
      return parted(String(text[..<range.lowerBound])) + parted(String(text[range.upperBound...]))
    }
    return [CellText.trimmed(text)]
  }

  private static func isCalledHospital(_ text: String) -> Bool {
    text.count >= 3 && ["院", "中心", "保健所", "妇幼"].contains(where: text.hasSuffix)
  }
}
