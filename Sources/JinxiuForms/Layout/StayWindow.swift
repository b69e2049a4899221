import JinxiuDomain

/// The months in which a stay may lie (L24, L25, L61): those of the programme, from the first start
/// that it allows to the month by which everybody is back.
struct StayWindow {
  let first: Period
  let last: Period
  /// Of the stays that the programme knows, ascending.
  let lengths: [Int]

  init(_ programme: Programme) {
    let grid = programme.grid
    func months(_ rule: String, _ edge: Edge) -> [Period] {
      programme.settings(of: rule).filter { $0.kind != .wish }.compactMap { setting in
        setting["month"]?.month(edge, on: grid)
      }
    }
    first =
      ([programme.periods.first] + months("earliest-start", .first)).max()
      ?? programme.periods.first
    last = ([programme.periods.last] + months("finish-by", .last)).min() ?? programme.periods.last
    lengths = Set(programme.levels.map(\.length)).filter { $0 > 0 }.sorted()
  }

  /// Whether the shortest stay finds room in the months from one to the other.
  func hasRoom(from start: Period, to end: Period) -> Bool {
    guard let shortest = lengths.first else { return true }
    return min(end, last).index - max(start, first).index + 1 >= shortest
  }

  /// Stays in one run, by their length and first month.
  var stays: [PeriodSpan] {
    lengths.flatMap { length in
      stride(from: first.index, through: last.index - length + 1, by: 1).map { index in
        PeriodSpan(from: Period(index: index, on: first.grid), count: length)
      }
    }
  }
}
