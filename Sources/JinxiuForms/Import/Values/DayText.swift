import JinxiuFiles

/// A day as forms have it: `2024年6月10日`, `2024.6.10`, `20240610`.
enum DayText {
  /// `YYYY-MM-DD`, which sorts like days; nil when there is no day in the text.
  static func day(in text: String) -> String? {
    let numbers = CellText.normalised(text).unicodeScalars
      .split { !("0"..."9").contains($0) }.map { String(String.UnicodeScalarView($0)) }
    if let whole = numbers.first(where: { $0.utf8.count == 8 }), let number = Int(whole) {
      return joined(number / 10_000, number / 100 % 100, number % 100)
    }
    guard let start = numbers.firstIndex(where: { $0.utf8.count == 4 }),
      numbers.count >= start + 3, let year = Int(numbers[start]),
      let month = Int(numbers[start + 1]), let day = Int(numbers[start + 2])
    else { return nil }
    return joined(year, month, day)
  }

  private static func joined(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1900...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }
}
