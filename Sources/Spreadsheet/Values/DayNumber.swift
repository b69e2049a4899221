/// Days as workbooks count them.
struct DayNumber {
  /// The last day of 9999 in the 1900 system.
  private static let last = 2_958_465
  /// Days from 30 December 1899 to 1 January 1904.
  private static let shift1904 = 1_462
  private static let secondsADay = 86_400

  let year: Int
  let month: Int
  let day: Int
  let hasTime: Bool

  /// The day of a number; none when it stands for no day in that system.
  ///
  /// The 1900 system has a 29 February 1900, day 60, that never was; 1904 begins with day 0.
  init?(_ text: String, countsFrom1904: Bool) {
    guard let number = Double(text), number >= 0, number < Double(Self.last + 1) else {
      return nil
    }
    let seconds = Int((number * Double(Self.secondsADay)).rounded())
    hasTime = !seconds.isMultiple(of: Self.secondsADay)
    let count = seconds / Self.secondsADay + (countsFrom1904 ? Self.shift1904 : 0)
    guard count >= 1, count <= Self.last else { return nil }
    if count == 60 {
      (year, month, day) = (1900, 2, 29)
    } else {
      (year, month, day) = Self.civil(count < 60 ? count + 1 : count)
    }
  }

  /// A day that is written out, with or without a time: `2024-07-01T08:30:00`.
  init?(written text: String) {
    let halves = text.split(separator: "T", maxSplits: 1)
    let parts = (halves.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...9_999).contains(year), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    let digits = halves.count == 2 ? halves[1].filter(\.isNumber) : ""
    hasTime = digits.contains { $0 != "0" }
  }

  /// The date so many days after 30 December 1899.
  ///
  /// Years begin in March here, so that a leap day is the last day of its year.
  private static func civil(_ days: Int) -> (Int, Int, Int) {
    // From 1 March of the year 0 to 30 December 1899.
    let count = days + 693_899
    let era = count / 146_097
    let ofEra = count % 146_097
    let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let index = (5 * ofYear + 2) / 153
    let month = index < 10 ? index + 3 : index - 9
    return (era * 400 + year + (month <= 2 ? 1 : 0), month, ofYear - (153 * index + 2) / 5 + 1)
  }
}
