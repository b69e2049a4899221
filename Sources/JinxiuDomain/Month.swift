/// A calendar month (月), the grid on which every stay is planned.
package struct Month: Hashable, Comparable, Sendable {
  /// Months since January of year 0.
  package let index: Int

  package init(index: Int) {
    self.index = index
  }

  /// Returns nil unless the year has four digits and the number is 1 to 12.
  package init?(year: Int, number: Int) {
    guard (1000...9999).contains(year), (1...12).contains(number) else { return nil }
    index = year * 12 + number - 1
  }

  /// Reads `YYYY-MM` and nothing else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let number = Int(parts[1])
    else { return nil }
    self.init(year: year, number: number)
  }

  package var year: Int { index / 12 }
  /// 1 for January to 12 for December.
  package var number: Int { index % 12 + 1 }

  package func advanced(by months: Int) -> Month { Month(index: index + months) }

  package static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}

extension Month: CustomStringConvertible {
  /// `YYYY-MM`.
  package var description: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }
}
