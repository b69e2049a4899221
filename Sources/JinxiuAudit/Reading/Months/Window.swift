import JinxiuDomain

/// The months in which a stay may lie, as far as one side or one rule has a say.
struct Window: Hashable, Sendable {
  /// The stay begins no earlier.
  var earliest: Period?
  /// The stay ends no later.
  var latest: Period?
  /// Months in which it may begin, sorted; nil for any.
  var starts: [Period]?
  /// Months of which no spell may have one.
  var closed: [PeriodSpan] = []

  func allows(_ timing: Timing) -> Bool {
    (earliest.map { timing.months.first >= $0 } ?? true)
      && (latest.map { timing.months.last <= $0 } ?? true)
      && (starts?.contains(timing.months.first) ?? true)
      && !closed.contains { timing.overlaps($0) }
  }

  /// Adds what another side or rule asks.
  mutating func narrow(by other: Window) {
    earliest = [earliest, other.earliest].compactMap(\.self).max()
    latest = [latest, other.latest].compactMap(\.self).min()
    if let more = other.starts { starts = starts.map { $0.filter(more.contains) } ?? more }
    closed += other.closed
  }
}
