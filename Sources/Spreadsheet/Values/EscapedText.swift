/// Characters that XML cannot hold, which workbooks write as `_x000D_` (ECMA-376, ST_Xstring).
enum EscapedText {
  private static let length = 7

  /// The text as it is meant; an escape that is half of a character stays as it is.
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let units = Array(text.utf16)
    var decoded: [UInt16] = []
    var place = 0
    var isChanged = false
    while place < units.count {
      if let unit = unit(units, at: place), !isHalf(unit) {
        decoded.append(unit)
        place += length
        isChanged = true
      } else if let high = unit(units, at: place), UTF16.isLeadSurrogate(high),
        let low = unit(units, at: place + length), UTF16.isTrailSurrogate(low)
      {
        decoded += [high, low]
        place += 2 * length
        isChanged = true
      } else {
        decoded.append(units[place])
        place += 1
      }
    }
    return isChanged ? String(decoding: decoded, as: UTF16.self) : text
  }

  private static func isHalf(_ unit: UInt16) -> Bool {
    UTF16.isLeadSurrogate(unit) || UTF16.isTrailSurrogate(unit)
  }

  private static func unit(_ units: [UInt16], at place: Int) -> UInt16? {
    guard place + length <= units.count, units[place] == UInt16(UInt8(ascii: "_")),
      units[place + 1] == UInt16(UInt8(ascii: "x")),
      units[place + length - 1] == UInt16(UInt8(ascii: "_"))
    else { return nil }
    let digits = units[place + 2..<place + length - 1]
    guard digits.allSatisfy({ $0 < 0x80 }) else { return nil }
    let text = String(decoding: digits, as: UTF16.self)
    return text.allSatisfy(\.isHexDigit) ? UInt16(text, radix: 16) : nil
  }
}
