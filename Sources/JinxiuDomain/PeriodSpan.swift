/// Consecutive months or half months of one grid, both ends inclusive (起止月份).
package struct PeriodSpan: Hashable, Comparable, Sendable {
  package let first: Period
  package let last: Period

  /// Returns nil when `last` lies before `first`, or on another grid.
  package init?(from first: Period, to last: Period) {
    guard first.grid == last.grid, first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// `count` periods from `first`; `count` is at least 1.
  package init(from first: Period, count: Int) {
    precondition(count >= 1, "a span has at least one period")
    self.first = first
    last = first.advanced(by: count - 1)
  }

  /// A calendar year.
  package init(year: Int, on grid: Grid) {
    self.init(
      from: Period(index: year * grid.periodsInYear, on: grid), count: grid.periodsInYear)
  }

  package var grid: Grid { first.grid }

  package var count: Int { last.index - first.index + 1 }

  package var periods: [Period] { (0..<count).map(first.advanced) }

  package func contains(_ month: Period) -> Bool { first <= month && month <= last }

  package func contains(_ other: PeriodSpan) -> Bool { first <= other.first && other.last <= last }

  package func overlaps(_ other: PeriodSpan) -> Bool { first <= other.last && other.first <= last }

  package static func < (left: PeriodSpan, right: PeriodSpan) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}

extension PeriodSpan: CustomStringConvertible {
  package var description: String { "\(first)..\(last.closing)" }
}
