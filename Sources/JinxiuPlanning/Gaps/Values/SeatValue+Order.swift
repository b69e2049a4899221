import JinxiuDomain

extension SeatPrices {
  /// What the first level that can gain anything gains at most. Those before it, which cannot, are
  /// left out; what those after it come to depends on what it is, and is unknown.
  func bounds(raising rows: [Int: Int], from level: Int) -> [LevelGain] {
    var gains: [LevelGain] = []
    for index in goals.indices.dropFirst(level) {
      let most = mostGain(at: index, raising: rows)
      if gains.isEmpty, most == 0 { continue }
      gains.append(
        LevelGain(
          goals[index].name, gains.isEmpty ? Gain(atLeast: 0, atMost: most) : .unknown,
          price: price(at: index, raising: rows)))
    }
    return gains
  }
}

/// Ranks what is worth most: level by level in the order of the programme, then by offer and months.
struct SeatOrder {
  private let names: [String]

  init(_ goals: [Goal]) { names = goals.map(\.name) }

  func isDearer(_ left: SeatValue, _ right: SeatValue) -> Bool {
    let (worth, other) = (worth(left), worth(right))
    guard worth == other else { return other.lexicographicallyPrecedes(worth) }
    if left.offer != right.offer { return left.offer < right.offer }
    if left.ask != right.ask { return left.ask == .seat }
    switch (left.span, right.span) {
    case (let span?, let other?): return span < other
    case (nil, .some): return true
    case (_, nil): return false
    }
  }

  private func worth(_ value: SeatValue) -> [Int] {
    names.map { name in
      value.gains.first { $0.level == name }.map { $0.inSight ?? .max } ?? 0
    }
  }
}
