import JinxiuDomain

/// An offer before its months and mentors are drawn.
struct OfferDraft {
  let host: Identifier<Host>
  let specialty: Identifier<Specialty>
  let technique: Identifier<Technique>?
  /// Concurrent seats for 60 nominees.
  let seats: Int
  let isScarce: Bool

  func offer(number: Int, people: Int, with random: inout SplitMix64) -> Offer {
    let extra = !isScarce && random.chance(percent: 35) ? 1 : 0
    let seats = scaled(self.seats + extra, to: people)
    let span = Self.span(with: &random)
    return Offer(
      id: Identifier(numbered("O", number)), host: host, specialty: specialty,
      technique: technique, level: random.chance(percent: 20) ? .township : nil, span: span,
      seats: seats, starts: Self.starts(in: span, with: &random),
      mentors: Self.mentors(for: seats, with: &random))
  }

  /// Most run from June to December, some in part of it, and a few come too late for October.
  private static func span(with random: inout SplitMix64) -> PeriodSpan {
    let december = Calendar2024.june.advanced(by: 6)
    return random.choice(of: [
      (PeriodSpan(from: Calendar2024.june, count: 7), 58),
      (PeriodSpan(from: Calendar2024.july, count: 4), 18),
      (PeriodSpan(from: Calendar2024.july, count: 3), 11),
      (PeriodSpan(from: Calendar2024.august, count: 3), 10),
      (PeriodSpan(from: december.advanced(by: -3), count: 4), 3),
    ])
  }

  private static func starts(
    in span: PeriodSpan, with random: inout SplitMix64
  ) -> [Period]? {
    guard span.contains(PeriodSpan(from: Calendar2024.july, count: 4)),
      random.chance(percent: 20)
    else { return nil }
    return [random.chance(percent: 50) ? Calendar2024.july : Calendar2024.august]
  }

  /// Usually one for each seat (L44); now and then one more, fewer, or not stated.
  private static func mentors(for seats: Int, with random: inout SplitMix64) -> Int? {
    switch random.number(in: 1...100) {
    case 1...6: nil
    case 7...16: seats + 1
    case 17...35: max(1, seats - max(1, seats / 5))
    default: seats
    }
  }
}
