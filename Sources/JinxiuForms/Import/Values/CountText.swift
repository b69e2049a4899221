import JinxiuFiles

/// How many, as forms have it: `12`, `12人`, `１２名`, `1,200`.
enum CountText {
  static func number(_ text: String) -> Int? {
    let plain = CellText.normalised(text)
    let digits = plain.last.map(units.contains) ?? false ? String(plain.dropLast()) : plain
    return CellText.integer(CellText.whole(ungrouped(CellText.trimmed(digits))))
  }

  /// As tables write it; the text itself where it is no number, for the row reader to refuse.
  static func written(_ text: String) -> String { number(text).map(String.init) ?? text }

  private static let units: Set<Character> = ["人", "名", "个", "位", "张"]

  /// Without the signs that set thousands apart, where they stand at thousands.
  private static func ungrouped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return text }
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.utf8.count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.joined().utf8.allSatisfy({ (48...57).contains($0) })
    else { return text }
    return groups.joined()
  }
}
