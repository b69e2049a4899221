/// Months and years in Chinese figures as Arabic ones: 七月至十二月, 二〇二四年.
enum ChineseDigits {
  /// The text itself where there is no such figure.
  static func arabic(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { value($0) != nil }) else { return text }
    var written = ""
    var run: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if value(scalar) == nil {
        written += figure(run)
        written.unicodeScalars.append(scalar)
        run = []
      } else {
        run.append(scalar)
      }
    }
    return written + figure(run)
  }

  /// Four figures are a year; up to 十二 is a month; anything else stays as it is.
  private static func figure(_ run: [Unicode.Scalar]) -> String {
    let values = run.compactMap(value)
    switch values.count {
    case 4 where !values.contains(10): return values.map(String.init).joined()
    case 1 where values[0] > 0: return String(values[0])
    case 2 where values[0] == 10 && (1...2).contains(values[1]): return String(10 + values[1])
    default: return String(String.UnicodeScalarView(run))
    }
  }

  private static func value(_ scalar: Unicode.Scalar) -> Int? {
    if scalar == "零" { return 0 }
    return Array("〇一二三四五六七八九十".unicodeScalars).firstIndex(of: scalar)
  }
}
