import JinxiuDomain

extension SeatPrices {
  /// What each level can gain at most, levels that cannot left out.
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

extension SeatValue {
  /// More people first, then more points, then by offer and months.
  static func isDearer(_ left: SeatValue, _ right: SeatValue) -> Bool {
    let (worth, other) = (left.worth, right.worth)
    guard worth == other else { return other.lexicographicallyPrecedes(worth) }
    if left.offer != right.offer { return left.offer < right.offer }
    if left.ask != right.ask { return left.ask == .seat }
    switch (left.span, right.span) {
    case (let span?, let other?): return span < other
    case (nil, .some): return true
    case (_, nil): return false
    }
  }

  private var worth: [Int] {
    let price = gains.first { $0.level == Goal.points.name }?.price
    return [
      people.atLeast, people.atMost ?? .max, points.atLeast, price ?? 0, points.atMost ?? .max,
    ]
  }
}
