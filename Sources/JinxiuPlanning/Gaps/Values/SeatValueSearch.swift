import JinxiuDomain
import JinxiuRules
import MIP

/// Finds what one more seat is worth by as few exact re-solves as it takes.
///
/// More room never hurts. So levels that prices show not to gain, and levels that stay as they are
/// when many seats are added at once, stay as they are for each of these seats.
struct SeatValueSearch {
  private let base: GapMarket
  private let asks: SeatAsks
  private let prices: SeatPrices
  private let options: PlannerOptions
  private let solver: any Solver
  private let clock: RunClock
  /// Of all levels in the plan.
  private let values: [Int]
  private var found: [Answer] = []
  private var resolves = 0
  private var skipped = 0

  private struct Answer {
    let question: SeatQuestion
    /// The first level that changes.
    let level: Int?
    let value: SeatValue
  }

  private var goals: [Goal] { prices.goals }

  /// The plan is proven on every level.
  init(
    _ base: GapMarket, _ prices: SeatPrices, solver: any Solver,
    options: PlannerOptions,
    clock: RunClock
  ) {
    self.base = base
    self.prices = prices
    self.options = options
    self.solver = solver
    self.clock = clock
    asks = SeatAsks(base)
    values = base.market.goals.map { base.market.value(of: $0, in: base.standing) }
  }

  /// - Throws: `SolverDisagreement`, `SolverError`.
  mutating func search() async throws -> SeatValues {
    let questions = asks.questions(base)
    for ask in SeatAsk.allCases {
      try await settle(questions.filter { $0.ask == ask }, from: 0)
    }
    for whole in found where whole.level != nil {
      try await settleParts(of: whole)
    }
    try await trim()
    return SeatValues(
      all: found.map(\.value).sorted(by: SeatOrder(goals).isDearer), isBaseProven: true,
      resolves: resolves, skipped: skipped)
  }

  /// Answers questions that change no level before `level`.
  private mutating func settle(_ questions: [SeatQuestion], from level: Int) async throws {
    var open: [SeatQuestion] = []
    for question in questions {
      if asks.mayCost(question) {
        try await settleAnew(question)
      } else if firstOpen([question], from: level) == nil {
        book(question, level: nil, gains: [], .prices)
      } else {
        open.append(question)
      }
    }
    guard let first = open.first else { return }
    guard let limits = asks.limits(open), asks.isMonotone(limits) else {
      return try await settleHalves(open, from: level)
    }
    let start = firstOpen(open, from: level) ?? level
    // On the last level every seat has a value of its own; together they tell nothing.
    if open.count > 1, start == goals.count - 1 { return try await settleEach(open, from: start) }
    guard let values = try await values(limits, from: start) else {
      return open.count > 1
        ? try await settleHalves(open, from: level) : bookBounds(first, from: level)
    }
    guard let changed = zip(self.values, values).enumerated().first(where: { $1.0 != $1.1 })
    else {
      for question in open {
        book(question, level: nil, gains: [], open.count > 1 ? .group : .resolve)
      }
      return
    }
    if open.count == 1 {
      book(first, level: changed.offset, gains: gains(values), .resolve)
    } else if changed.offset == goals.count - 1 {
      try await settleEach(open, from: changed.offset)
    } else {
      try await settleHalves(open, from: changed.offset)
    }
  }

  private mutating func settleEach(_ questions: [SeatQuestion], from level: Int) async throws {
    for question in questions { try await settle([question], from: level) }
  }

  private mutating func settleHalves(_ questions: [SeatQuestion], from level: Int) async throws {
    guard questions.count > 1 else { return try await settleAnew(questions[0]) }
    let half = questions.count / 2
    try await settle(Array(questions.prefix(half)), from: level)
    try await settle(Array(questions.dropFirst(half)), from: level)
  }

  /// A seat that also takes something away, as where make-up training then keeps more for itself:
  /// the changed scenario is solved from the beginning.
  private mutating func settleAnew(_ question: SeatQuestion) async throws {
    let changes = asks.changes(question)
    guard let changes, clock.stop == nil else {
      skipped += 1
      return
    }
    resolves += 1
    let planner = Planner(
      Market(base.scenario.applying(changes)), solver: solver,
      options: options.limited(by: clock))
    guard case .plan(let plan) = try await planner.plan(cancellation: clock.cancellation),
      plan.outcome.state == .proven
    else {
      skipped += 1
      return
    }
    let values = plan.outcome.levels.map(\.value)
    let changed = zip(self.values, values).enumerated().first { $0.element.0 != $0.element.1 }
    book(question, level: changed?.offset, gains: gains(values), .resolve)
  }

  /// Each stay and, for the seat alone, each period by itself.
  private mutating func settleParts(of whole: Answer) async throws {
    let months = asks.months(of: whole.question)
    guard months.count > 1, let level = whole.level else { return }
    var spans = base.stays(at: whole.question.place)
    if whole.question.ask == .seat {
      spans.formUnion(months.map { PeriodSpan(from: base.period($0), count: 1) })
    }
    for span in spans.sorted() {
      let part = SeatQuestion(
        place: whole.question.place, ask: whole.question.ask, span: span)
      // Where the host lacks nothing in these months the seat alone says the same.
      if part.ask == .place, asks.companions(part).isEmpty { continue }
      try await settle([part], from: level)
    }
  }

  /// Asks for no more beside the seat than is worth it: what may stay away without any loss does, and
  /// where as many people are placed without it, that is an answer of its own.
  ///
  /// Of single stays only what may stay away in all periods is asked about.
  private mutating func trim() async throws {
    var spared: [Int: Set<SeatCompanion>] = [:]
    for index in found.indices where found[index].question.ask == .place {
      let question = found[index].question
      guard question.span == nil else {
        for companion in SeatCompanion.allCases
        where spared[question.place]?.contains(companion) ?? false {
          _ = try await trim(index, of: companion)
        }
        continue
      }
      for companion in asks.companions(question).reversed() {
        guard let less = try await trim(index, of: companion) else { continue }
        if less.value.placed == found[index].value.placed, !less.value.placed.isEmpty {
          found.append(less)
        }
      }
      spared[question.place] = found[index].question.spared
    }
  }

  /// - Returns: The answer without the companion where that is another, so that it is kept.
  private mutating func trim(_ index: Int, of companion: SeatCompanion) async throws -> Answer? {
    let answer = found[index]
    let companions = asks.companions(answer.question)
    guard let level = answer.level, !asks.mayCost(answer.question), companions.count > 1,
      companions.contains(companion)
    else { return nil }
    var leaner = answer.question
    leaner.spared.insert(companion)
    guard let limits = asks.limits([leaner]), asks.isMonotone(limits),
      firstOpen([leaner], from: level) == level,
      let values = try await values(limits, from: level)
    else { return nil }
    let less = Answer(
      question: leaner, level: level, value: value(leaner, gains: gains(values), .resolve))
    guard less.value.gains == answer.value.gains else { return less }
    found[index] = Answer(
      question: leaner, level: level,
      value: value(leaner, gains: answer.value.gains, answer.value.proof))
    return nil
  }
}

extension SeatValueSearch {
  /// The first level from `level` on that prices do not show to stay; nil when all stay.
  private func firstOpen(_ questions: [SeatQuestion], from level: Int) -> Int? {
    var raised: [Int: Int] = [:]
    for question in questions {
      for (row, more) in asks.raised(by: question) { raised[row, default: 0] += more }
    }
    return goals.indices.dropFirst(level).first { prices.mostGain(at: $0, raising: raised) != 0 }
  }

  private mutating func values(_ limits: [Int: Int], from level: Int) async throws -> [Int]? {
    resolves += 1
    return try await SeatTrial(
      asks.market(limits), from: base.standing, solver: solver, clock: clock
    ).values(from: level)
  }

  private func gains(_ values: [Int]) -> [LevelGain] {
    goals.gains(of: values, over: self.values)
  }

  private mutating func bookBounds(_ question: SeatQuestion, from level: Int) {
    let gains = prices.bounds(raising: asks.raised(by: question), from: level)
    book(question, level: nil, gains: gains, .bounded)
  }

  private mutating func book(
    _ question: SeatQuestion, level: Int?, gains: [LevelGain], _ proof: SeatProof
  ) {
    found.append(
      Answer(question: question, level: level, value: value(question, gains: gains, proof)))
  }

  private func value(
    _ question: SeatQuestion, gains: [LevelGain], _ proof: SeatProof
  ) -> SeatValue {
    let offer = base.market.places[question.place].place.offer
    return SeatValue(
      offer: offer.id, ask: question.ask, companions: asks.companions(question),
      span: question.span, isOpening: offer.isClosed(inSomeOf: question.span ?? offer.span),
      gains: gains, proof: proof)
  }
}
