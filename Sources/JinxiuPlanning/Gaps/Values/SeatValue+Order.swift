import JinxiuDomain

extension SeatPrices {
  /// What each level can gain at most while those before it stay, levels that cannot left out.
  func bounds(raising rows: [Int: Int], from level: Int) -> [LevelGain] {
    goals.indices.dropFirst(level).compactMap { index in
      let most = mostGain(at: index, raising: rows)
      return most == 0
        ? nil
        : LevelGain(
          goals[index].name, Gain(atLeast: 0, atMost: most),
          price: price(at: index, raising: rows))
    }
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
