/// What one more seat is worth, and how that is known (增加一个名额的价值).
package struct SeatValues: Hashable, Sendable {
  /// By what the levels gain in the order of the programme, the most first; equal ones by offer and
  /// months.
  package let all: [SeatValue]
  /// Whether the plan is proven on every level, so that a value is a difference of two optima.
  package let isBaseProven: Bool
  /// Re-solves that it took.
  package let resolves: Int
  /// Seats of which nothing is told: with one more the reserve for make-up training would begin, and
  /// no re-solve says what that costs, or time was up.
  package let skipped: Int

  package init(all: [SeatValue], isBaseProven: Bool, resolves: Int, skipped: Int = 0) {
    self.all = all
    self.isBaseProven = isBaseProven
    self.resolves = resolves
    self.skipped = skipped
  }
}

/// What a host would have to add.
package enum SeatAsk: String, CaseIterable, Sendable {
  /// A seat of the offer and nothing else.
  case seat
  /// A seat with what the host lacks for it, one more of each.
  case place
}

/// What a seat may need beside itself.
package enum SeatCompanion: String, CaseIterable, Sendable {
  case mentor, bed
  /// Room in the host as a whole.
  case room
}

/// The value of one more seat of an offer in some periods.
package struct SeatValue: Hashable, Sendable {
  package let offer: Identifier<Offer>
  package let ask: SeatAsk
  /// What the host adds with it, one each; empty for the seat alone.
  package let companions: [SeatCompanion]
  /// Nil for all periods of the offer.
  package let span: PeriodSpan?
  /// Whether the offer has no seats in some of these periods today.
  package let isOpening: Bool
  /// By level in the order of the programme; positive is better. Levels that are known not to change
  /// are left out; of which nothing is known has `Gain.unknown`.
  package let gains: [LevelGain]
  package let proof: SeatProof

  package init(
    offer: Identifier<Offer>, ask: SeatAsk, companions: [SeatCompanion] = [],
    span: PeriodSpan?, isOpening: Bool, gains: [LevelGain], proof: SeatProof
  ) {
    self.offer = offer
    self.ask = ask
    self.companions = companions
    self.span = span
    self.isOpening = isOpening
    self.gains = gains
    self.proof = proof
  }

  /// Of people placed, class by class.
  package var placed: [LevelGain] { gains.filter { $0.level.hasPrefix("placed") } }

  /// People placed more, all classes together.
  package var people: Gain { placed.reduce(Gain(exactly: 0)) { $0 + $1.gain } }

  package var points: Gain {
    gains.first { $0.level == "points" }?.gain ?? Gain(exactly: 0)
  }
}

/// How the value of a seat is known.
package enum SeatProof: String, CaseIterable, Sendable {
  /// The prices of the plan show that nothing gets better.
  case prices
  /// Of a larger ask that a re-solve shows to be worth nothing, a part.
  case group
  /// The difference of two proven optima.
  case resolve
  /// The difference of two plans, with the seat and without, made in the same way around those
  /// concerned; bounds say how far either is from the best.
  case compared
  /// Prices bound it from above.
  case bounded
}

/// How much better one level gets.
package struct LevelGain: Hashable, Sendable {
  /// As in `LevelResult.name`.
  package let level: String
  package let gain: Gain
  /// By how much the bound of the level rises: what the prices of the plan pay for the seat. Nil for
  /// a gain that needs no prices.
  package let price: Int?
  /// By how much a plan with the seat is better than one without it, neither proven best; nil where
  /// no two such plans were made.
  package let found: Int?

  package init(_ level: String, _ gain: Gain, price: Int? = nil, found: Int? = nil) {
    self.level = level
    self.gain = gain
    self.price = price
    self.found = found
  }

  /// What is most likely: the value itself, that of plans at hand, or the price; nil where nothing
  /// tells.
  package var inSight: Int? {
    if gain.isExact { return gain.atLeast }
    if let found { return found }
    guard let price else { return gain.atMost }
    return min(price, gain.atMost ?? price)
  }
}

/// A gain, or what bounds it.
package struct Gain: Hashable, Sendable {
  /// Nil where nothing bounds it from below.
  package let atLeast: Int?
  /// Nil where nothing bounds it from above.
  package let atMost: Int?

  /// Nothing bounds it.
  package static let unknown = Gain(atLeast: nil, atMost: nil)

  package init(atLeast: Int?, atMost: Int?) {
    self.atLeast = atLeast
    self.atMost = atMost
  }

  package init(exactly gain: Int) {
    self.init(atLeast: gain, atMost: gain)
  }

  package var isExact: Bool { atLeast != nil && atLeast == atMost }

  package static func + (left: Gain, right: Gain) -> Gain {
    func sum(_ left: Int?, _ right: Int?) -> Int? {
      left.flatMap { left in right.map { left + $0 } }
    }
    return Gain(
      atLeast: sum(left.atLeast, right.atLeast), atMost: sum(left.atMost, right.atMost))
  }
}
