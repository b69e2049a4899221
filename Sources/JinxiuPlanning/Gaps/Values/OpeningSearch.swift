import JinxiuDomain
import JinxiuRules
import MIP

/// Finds the months that hosts do not publish in which one seat would give somebody more a place.
///
/// All such seats together first, then half of the offers and so on, as far as people placed: where
/// all of them place nobody more, none of them does. What is left is asked stay by stay, each in a
/// market of its own, as opening months may also let people in who had no option at all.
struct OpeningSearch {
  private let base: GapMarket
  private let plan: Plan
  /// Every offer lists all periods of the programme, those that it does not publish without seats.
  private let wide: GapMarket
  private let asks: SeatAsks
  private let solver: any Solver
  private let clock: RunClock
  /// Of all levels in the plan.
  private let values: [Int]
  /// The last level that counts people.
  private let last: Int
  private var found: [SeatValue] = []
  private var resolves = 0
  private var skipped = 0

  private var goals: [Goal] { base.market.goals }

  /// The plan is proven on every level. Nil where every offer covers the programme, nobody is
  /// counted, or the plan is none of the market in which offers cover it.
  init?(_ base: GapMarket, _ plan: Plan, solver: any Solver, clock: RunClock) {
    let changes = base.scenario.openings
    let goals = base.market.goals
    guard !changes.isEmpty, let last = goals.lastIndex(where: \.countsPeople) else { return nil }
    let market = Market(base.scenario.applying(changes))
    let seated = SeatedPlan(plan, in: market, numbers: market.demandNumbers)
    guard seated.displaced.isEmpty, market.goals == goals else { return nil }
    self.base = base
    self.plan = plan
    wide = GapMarket(market, seated.standing)
    asks = SeatAsks(wide)
    self.solver = solver
    self.clock = clock
    values = goals.map { base.market.value(of: $0, in: base.standing) }
    self.last = last
  }

  /// - Throws: `SolverDisagreement`, `SolverError`.
  mutating func search() async throws -> SeatValues {
    try await settle(questions)
    return SeatValues(all: found, isBaseProven: true, resolves: resolves, skipped: skipped)
  }

  /// Whether one seat more in all these months at once, with what hosts lack for it, places nobody
  /// more; false also where no proof says so.
  ///
  /// - Throws: As `search()`.
  mutating func areIdle() async throws -> Bool {
    let questions = questions
    guard !questions.isEmpty else { return true }
    return try await !mayPlaceMore(questions)
  }

  /// For each offer that does not cover the programme, all its periods together.
  private var questions: [SeatQuestion] {
    let narrow = Set(base.scenario.narrowOffers.map(\.id))
    return wide.market.places.indices.filter { place in
      !wide.linksOfPlace[place].isEmpty
        && narrow.contains(wide.market.places[place].place.offer.id)
    }.map {
      SeatQuestion(place: $0, ask: .place, span: base.scenario.programme.periods)
    }
  }

  private mutating func settle(_ questions: [SeatQuestion]) async throws {
    guard let first = questions.first, try await mayPlaceMore(questions) else { return }
    guard questions.count > 1 else { return try await settleStays(at: first.place) }
    let half = questions.count / 2
    try await settle(Array(questions.prefix(half)))
    try await settle(Array(questions.dropFirst(half)))
  }

  /// False where all of the seats together place nobody more and miss no floor less.
  private mutating func mayPlaceMore(_ questions: [SeatQuestion]) async throws -> Bool {
    guard !goals.prefix(last).contains(where: \.countsWhoHasOptions),
      !questions.contains(where: asks.mayCost), let limits = asks.limits(questions),
      asks.isMonotone(limits)
    else { return true }
    resolves += 1
    let trial = SeatTrial(
      asks.market(limits), from: wide.standing, solver: solver, clock: clock)
    guard let values = try await trial.values(from: 0, through: last) else { return true }
    return values != Array(self.values.prefix(last + 1))
  }

  private mutating func settleStays(at place: Int) async throws {
    let id = wide.market.places[place].place.offer.id
    guard let offer = base.scenario.offer(id) else { return }
    for span in wide.stays(at: place).sorted() where !offer.span.contains(span) {
      guard clock.stop == nil else {
        skipped += 1
        continue
      }
      if let value = try await value(of: offer, during: span) { found.append(value) }
    }
  }

  /// What the changed scenario gains over the plan, by the seat alone where that is enough, else with
  /// what the host lacks for it; nil where it places nobody more.
  private mutating func value(of offer: Offer, during span: PeriodSpan) async throws -> SeatValue? {
    let market = Market(base.scenario.applying([.seats(offer.id, during: span, by: 1)]))
    let seated = SeatedPlan(plan, in: market, numbers: market.demandNumbers)
    guard let place = market.places.firstIndex(where: { $0.place.offer.id == offer.id }),
      seated.displaced.isEmpty, market.goals == goals
    else { return nil }
    // Not where a reserve begins with the seat, so that the plan breaks it.
    guard seated.standing.isFeasible(in: market) else {
      skipped += 1
      return nil
    }
    let asks = SeatAsks(GapMarket(market, seated.standing))
    for ask in SeatAsk.allCases {
      let question = SeatQuestion(place: place, ask: ask, span: span)
      let companions = asks.companions(question)
      guard ask == .seat || !companions.isEmpty else { continue }
      resolves += 1
      let trial = SeatTrial(
        asks.market(asks.limitsWithRoom(for: question)), from: seated.standing, solver: solver,
        clock: clock)
      guard let values = try await trial.values(from: 0) else {
        skipped += 1
        return nil
      }
      let value = SeatValue(
        offer: offer.id, ask: ask, companions: companions, span: span, isOpening: true,
        gains: goals.gains(of: values, over: self.values), proof: .resolve)
      if value.placed.contains(where: { ($0.gain.atLeast ?? 0) > 0 }) { return value }
    }
    return nil
  }
}

extension Goal {
  /// Whether its value depends on who has an option at all, as what fills a county does.
  fileprivate var countsWhoHasOptions: Bool {
    switch self {
    case .fairness, .fairnessRank: true
    case .shortfall, .placed, .waivers, .points: false
    }
  }
}

extension [Goal] {
  /// By how much each level is better; without those that stay.
  func gains(of values: [Int], over others: [Int]) -> [LevelGain] {
    indices.compactMap { index in
      let gain = values[index] - others[index]
      return gain == 0
        ? nil : LevelGain(self[index].name, Gain(exactly: self[index].isMaximised ? gain : -gain))
    }
  }
}

extension SeatValues {
  /// Both together, in one order.
  func joined(_ other: SeatValues, by goals: [Goal]) -> SeatValues {
    SeatValues(
      all: (all + other.all).sorted(by: SeatOrder(goals).isDearer),
      isBaseProven: isBaseProven && other.isBaseProven, resolves: resolves + other.resolves,
      skipped: skipped + other.skipped)
  }
}
