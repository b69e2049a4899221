import JinxiuDomain

/// One way to spend a stay: the periods of each spell, and how far apart spells are (Z42, Z49).
struct StayForm: Hashable, Sendable {
  /// At least one, each at least 1.
  let lengths: [Int]
  let apart: ClosedRange<Int>

  /// Nil when a length is less than a period.
  init?(_ lengths: [Int], apart: ClosedRange<Int> = 1...1) {
    guard !lengths.isEmpty, lengths.allSatisfy({ $0 >= 1 }), apart.lowerBound >= 1 else {
      return nil
    }
    self.lengths = lengths
    self.apart = apart
  }

  /// Periods from the first to the last, the spells as close as may be.
  var shortest: Int {
    var months = Tally()
    for length in lengths { months.add(length) }
    months.add(apart.lowerBound, times: lengths.count - 1)
    return months.total ?? .max
  }

  /// Whether the spells have these lengths and distances, in their order.
  func isKept(by spells: [PeriodSpan]) -> Bool {
    guard spells.count == lengths.count else { return false }
    // A span written by hand may be longer than an integer can count.
    let fits = zip(spells, lengths).allSatisfy { spell, length in
      distance(from: spell.first, to: spell.last) == length - 1
    }
    return fits
      && zip(spells, spells.dropFirst()).allSatisfy { left, right in
        distance(from: left.last, to: right.first).map {
          $0 > apart.lowerBound && $0 - 1 <= apart.upperBound
        } ?? false
      }
  }

  private func distance(from first: Period, to last: Period) -> Int? {
    let (distance, overflows) = last.index.subtractingReportingOverflow(first.index)
    return overflows ? nil : distance
  }
}

extension StayForm {
  /// The ways that the programme gives a level: one run first, then its patterns.
  static func all(of level: UnitLevel, in programme: Programme) -> [StayForm] {
    guard let training = programme.levels.first(where: { $0.level == level }) else { return [] }
    return [StayForm([training.length])].compactMap(\.self)
      + training.patterns.compactMap { StayForm($0.lengths, apart: $0.apart) }
  }

  /// Every stay of this form inside `span`, earliest first.
  func timings(in span: PeriodSpan) -> [Timing] {
    span.periods.flatMap { start in
      chains(lengths[...], from: start, through: span.last).compactMap { Timing($0) }
    }
  }

  private func chains(_ lengths: ArraySlice<Int>, from start: Period, through last: Period)
    -> [[PeriodSpan]]
  {
    guard let length = lengths.first else { return [[]] }
    guard length - 1 <= last.index - start.index else { return [] }
    let spell = PeriodSpan(from: start, count: length)
    let rest = lengths.dropFirst()
    if rest.isEmpty { return [[spell]] }
    let widest = min(apart.upperBound, last.index - spell.last.index)
    guard apart.lowerBound <= widest else { return [] }
    return (apart.lowerBound...widest).flatMap { gap in
      chains(rest, from: spell.last.advanced(by: gap + 1), through: last).map { [spell] + $0 }
    }
  }
}
