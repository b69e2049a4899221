import JinxiuDomain
import JinxiuRules

/// What one more seat is worth where exact re-solves are too large: bounds by the prices of the plan
/// for every seat, and two plans, with it and without, for those that head the list.
struct SeatBounds {
  private let base: GapMarket
  private let asks: SeatAsks
  private let prices: SeatPrices
  private let resolver: LazyResolver
  private let clock: RunClock
  private let order: SeatOrder

  /// Offers at the head of the list that are planned with the seat and without.
  static let confirmed = 20
  /// Seats that are planned so at most, since what prices promise may turn out to be little.
  private static let mostResolves = 48
  /// Seats planned side by side: so many on every machine, since what is found says which comes
  /// next. More would wait for two processors and for memory.
  private static let atOnce = 2
  /// Demands of a market that is planned from nothing for one seat: a few seconds each.
  private static let mostPlanned = 1_000

  private struct Entry {
    let question: SeatQuestion
    var value: SeatValue
    /// Whether plans tell it already, or nothing can.
    var isSettled = false
  }

  init(
    _ base: GapMarket, _ prices: SeatPrices, _ resolver: LazyResolver, _ clock: RunClock
  ) {
    self.base = base
    self.prices = prices
    self.resolver = resolver
    self.clock = clock
    asks = SeatAsks(base)
    order = SeatOrder(prices.goals)
  }

  /// - Throws: `SolverDisagreement`, `SolverError`.
  func values(isBaseProven: Bool) async throws -> SeatValues {
    let questions = asks.questions(base)
    var entries = questions.filter { !asks.mayCost($0) }.map { question in
      let value = value(of: question)
      return Entry(question: question, value: value, isSettled: value.gains.isEmpty)
    }
    var compared = 0
    sort(&entries)
    while compared < Self.mostResolves, clock.stop == nil {
      let next = nextOpen(entries)
      if next.isEmpty { break }
      for index in next { entries[index].isSettled = true }
      let asked = next.compactMap { index in
        asks.changes(entries[index].question).map { (index: index, changes: $0) }
      }
      compared += asked.count
      let found = try await resolver.compare(asked.map(\.changes), clock)
      for (one, found) in zip(asked, found) {
        guard let found else { continue }
        entries[one.index].value = try await value(
          of: entries[one.index].value, found, one.changes)
      }
      sort(&entries)
    }
    // What only prices promise comes after what plans show.
    let shown = entries.filter { $0.value.isShown }
    let rest = entries.filter { !$0.value.isShown }
    return SeatValues(
      all: (shown + rest).map(\.value), isBaseProven: isBaseProven, resolves: resolver.resolves,
      skipped: questions.count - entries.count)
  }

  private func sort(_ entries: inout [Entry]) {
    entries.sort { order.isDearer($0.value, $1.value) }
  }

  /// The first few that no plans tell, before so many offers of which all is told.
  private func nextOpen(_ entries: [Entry]) -> [Int] {
    var offers: Set<Int> = []
    var open: [Int] = []
    for (index, entry) in entries.enumerated() where open.count < Self.atOnce {
      let isNew = !offers.contains(entry.question.place)
      if isNew, offers.count == Self.confirmed { break }
      offers.insert(entry.question.place)
      if !entry.isSettled { open.append(index) }
    }
    return open
  }

  /// What the two plans tell; where they leave open how many more people have a place, the market
  /// with the seat is planned from nothing as far as that.
  private func value(
    of known: SeatValue, _ found: ResolveComparison, _ changes: [ScenarioChange]
  ) async throws -> SeatValue {
    let comparison = SeatComparison(found, prices.goals)
    let isOpen = comparison.leavesPeopleOpen && base.market.demands.count <= Self.mostPlanned
    guard isOpen, clock.stop == nil else { return comparison.value(of: known) }
    let proven = try await resolver.people(changes, clock)
    return SeatComparison(found, prices.goals, proven: proven).value(of: known)
  }

  private func value(of question: SeatQuestion) -> SeatValue {
    let gains = prices.bounds(raising: asks.raised(by: question), from: 0)
    let offer = base.market.places[question.place].place.offer
    return SeatValue(
      offer: offer.id, ask: question.ask, companions: asks.companions(question), span: nil,
      isOpening: offer.isClosed(inSomeOf: offer.span), gains: gains,
      proof: gains.isEmpty ? .prices : .bounded)
  }
}

extension SeatValue {
  /// Whether it is worth something and more than prices say so.
  fileprivate var isShown: Bool {
    let first = gains.first { $0.inSight != 0 }
    return proof != .bounded && (first?.inSight ?? 0) > 0
  }
}
