/// The steps in which a programme counts time (D21): whole months, or half months that begin on
/// the 1st and on the 16th.
package enum Grid: String, CaseIterable, Sendable {
  case month
  case halfMonth = "half-month"

  package var periodsInMonth: Int {
    switch self {
    case .month: 1
    case .halfMonth: 2
    }
  }

  package var periodsInYear: Int { 12 * periodsInMonth }
}

/// Which end of a span a date gives.
package enum Edge: Sendable {
  case first
  case last
}

extension Grid {
  /// Months, or halves of months, as `3` or `1.5`.
  package func months(_ periods: Int) -> String {
    let (months, rest) = periods.quotientAndRemainder(dividingBy: periodsInMonth)
    guard rest != 0 else { return "\(months)" }
    return "\(periods < 0 && months == 0 ? "-" : "")\(months).5"
  }

  /// A length of time in words: 3个月, 1个半月, 半个月.
  package func length(_ periods: Int) -> Phrase {
    let (months, rest) = periods.quotientAndRemainder(dividingBy: periodsInMonth)
    let english = "\(self.months(periods)) month\(periods == periodsInMonth ? "" : "s")"
    if rest == 0 { return Phrase("\(months)个月", english) }
    return months == 0
      ? Phrase("半个月", "half a month") : Phrase("\(months)个半月", english)
  }

  /// Periods of as many months and halves; nil when the grid has none of this length.
  ///
  /// Reads `3` and, on a grid of half months, `1.5`.
  package func periods(inMonths text: String) -> Int? {
    var digits = text[...]
    var half = 0
    if self == .halfMonth, digits.hasSuffix(".5") {
      digits = digits.dropLast(2)
      half = 1
    }
    guard !digits.isEmpty, digits.utf8.count <= 6,
      digits.utf8.allSatisfy({ (48...57).contains($0) }), let months = Int(digits)
    else { return nil }
    return months * periodsInMonth + half
  }
}
