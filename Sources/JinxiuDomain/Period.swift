/// One step of the grid on which every stay is planned: a calendar month (月), or the half of one.
///
/// It knows its grid, so that half a month can never be read or written as a whole one. Periods of
/// different grids are never equal, and their order has no meaning.
package struct Period: Hashable, Comparable, Sendable {
  /// Periods since January of year 0.
  package let index: Int
  package let grid: Grid

  package init(index: Int, on grid: Grid = .month) {
    self.index = index
    self.grid = grid
  }

  /// Returns nil unless the year has four digits and the number is 1 to 12.
  package init?(year: Int, number: Int) {
    guard (1000...9999).contains(year), (1...12).contains(number) else { return nil }
    self.init(index: year * 12 + number - 1)
  }

  package var year: Int { index / grid.periodsInYear }
  /// 1 for January to 12 for December.
  package var number: Int {
    // A plan edited by hand may be in any year.
    let position = index % grid.periodsInYear
    return (position < 0 ? position + grid.periodsInYear : position) / grid.periodsInMonth + 1
  }
  /// Of the periods of its month, whether it is the first.
  package var beginsMonth: Bool { index % grid.periodsInMonth == 0 }
  package var beginsYear: Bool { index % grid.periodsInYear == 0 }
  /// The calendar month in which it lies.
  package var wholeMonth: Period { Period(index: index / grid.periodsInMonth) }

  package func advanced(by periods: Int) -> Period { Period(index: index + periods, on: grid) }

  package static func < (left: Period, right: Period) -> Bool {
    left.index != right.index
      ? left.index < right.index : left.grid.periodsInMonth < right.grid.periodsInMonth
  }
}

// How it is written.
extension Period: CustomStringConvertible {
  /// As the first of a span: `YYYY-MM`, or the first day of a half month, `YYYY-MM-DD`.
  package var description: String { dated(firstDay) }

  /// As the last of a span: `YYYY-MM`, or the last day of a half month, `YYYY-MM-DD`.
  package var closing: String { grid == .month ? description : dated(lastDay) }

  package func text(_ edge: Edge) -> String {
    switch edge {
    case .first: description
    case .last: closing
    }
  }

  package var firstDay: Int { beginsMonth ? 1 : 16 }

  package var lastDay: Int {
    if grid == .halfMonth, beginsMonth { return 15 }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1]
  }

  private func dated(_ day: Int) -> String {
    let month = "\(year)-\(Self.padded(number))"
    return grid == .month ? month : "\(month)-\(Self.padded(day))"
  }

  private static func padded(_ number: Int) -> String { "\(number < 10 ? "0" : "")\(number)" }

  /// In a sentence: `2024-07`, or 2024年7月上半月, the first half of July 2024.
  package var phrase: Phrase {
    guard grid == .halfMonth else { return Phrase(description, description) }
    let half = beginsMonth ? Phrase("上半月", "first") : Phrase("下半月", "second")
    return Phrase(
      "\(year)年\(number)月\(half.chinese)",
      "the \(half.english) half of \(Self.names[number - 1]) \(year)")
  }

  package static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

// How it is read.
extension Period {
  /// Reads `YYYY-MM` and nothing else.
  package init?(_ text: String) {
    guard let parts = Self.parts(text), parts.count == 2 else { return nil }
    self.init(year: parts[0], number: parts[1])
  }

  /// Reads an end of a span: on a grid of months `YYYY-MM`, on a grid of half months the first or
  /// last day of a half or, for the outermost half of a month, `YYYY-MM`.
  package init?(_ text: String, _ edge: Edge, on grid: Grid) {
    guard let parts = Self.parts(text), let month = Period(year: parts[0], number: parts[1]) else {
      return nil
    }
    let halves = (0...1).map { Period(index: month.index * 2 + $0, on: .halfMonth) }
    switch (grid, parts.count) {
    case (.month, 2): self = month
    case (.halfMonth, 2): self = halves[edge == .first ? 0 : 1]
    case (.halfMonth, 3):
      guard let half = halves.first(where: { $0.text(edge) == text }) else { return nil }
      self = half
    default: return nil
    }
  }

  /// Reads an end of a span as `text(edge)` of any grid writes it.
  package init?(written text: String, _ edge: Edge) {
    self.init(text, edge, on: text.utf8.count == 7 ? .month : .halfMonth)
  }

  /// The numbers of `YYYY-MM` or `YYYY-MM-DD`.
  private static func parts(_ text: String) -> [Int]? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return parts.compactMap { Int($0) }
  }
}
