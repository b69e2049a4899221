import JinxiuDomain
import JinxiuRules

/// What one more seat is worth where exact re-solves are too large: bounds by the prices of the plan
/// for every seat, and re-solves for those that may place somebody.
struct SeatBounds {
  private let base: GapMarket
  private let plan: Plan
  private let asks: SeatAsks
  private let prices: SeatPrices
  private let resolver: LazyResolver
  private let clock: RunClock

  /// Seats that are solved again.
  private static let mostResolves = 20

  init(
    _ base: GapMarket, _ plan: Plan, _ prices: SeatPrices, _ resolver: LazyResolver,
    _ clock: RunClock
  ) {
    self.base = base
    self.plan = plan
    self.prices = prices
    self.resolver = resolver
    self.clock = clock
    asks = SeatAsks(base)
  }

  /// - Throws: `SolverDisagreement`, `SolverError`.
  func values(isBaseProven: Bool) async throws -> SeatValues {
    let questions = asks.questions(base)
    var bounded = questions.filter { !asks.mayCost($0) }.map { ($0, value(of: $0)) }
    bounded.sort { SeatValue.isDearer($0.1, $1.1) }
    var resolves = 0
    for (index, (question, value)) in bounded.enumerated() where value.people.atMost != 0 {
      guard resolves < Self.mostResolves, clock.stop == nil else { break }
      guard let changes = asks.changes(question) else { continue }
      resolves += 1
      let found = try await resolver.resolve(changes, clock)
      bounded[index].1 = value.narrowed(by: found, plan)
    }
    return SeatValues(
      all: bounded.map(\.1).sorted(by: SeatValue.isDearer), isBaseProven: isBaseProven,
      resolves: resolves, skipped: questions.count - bounded.count)
  }

  private func value(of question: SeatQuestion) -> SeatValue {
    let gains = prices.bounds(raising: asks.raised(by: question), from: 0)
    return SeatValue(
      offer: base.market.places[question.place].place.offer.id, ask: question.ask, span: nil,
      gains: gains, proof: gains.isEmpty ? .prices : .bounded)
  }
}

extension SeatValue {
  /// With what a re-solve found of the levels of people; a gain counts from the bound of the plan,
  /// since less could be a better plan and no seat.
  fileprivate func narrowed(by found: Resolution, _ plan: Plan) -> SeatValue {
    let levels = plan.outcome.levels
    let gains = gains.map { known -> LevelGain in
      guard known.level.hasPrefix("placed"),
        let level = found.level(known.level),
        let before = levels.first(where: { $0.name == known.level }), let bound = before.bound
      else { return known }
      let most = [known.gain.atMost, level.bound.map { $0 - before.value }].compactMap(\.self).min()
      return LevelGain(
        known.level, Gain(atLeast: max(0, level.value - bound), atMost: most), price: known.price)
    }
    let isExact = gains.allSatisfy { $0.gain.isExact }
    return SeatValue(
      offer: offer, ask: ask, span: span,
      gains: gains.filter { $0.gain != Gain(exactly: 0) }, proof: isExact ? .resolve : .bounded)
  }
}
