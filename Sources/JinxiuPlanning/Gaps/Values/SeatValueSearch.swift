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

  private struct Answer {
    let question: SeatQuestion
    /// The first level that changes.
    let level: Int?
    let value: SeatValue
  }

  /// What was found for some questions, in their order.
  private struct Answers {
    var found: [Answer] = []
    var resolves = 0
    var skipped = 0

    static func += (left: inout Answers, right: Answers) {
      left.found += right.found
      left.resolves += right.resolves
      left.skipped += right.skipped
    }
  }

  /// Pieces of work side by side, wherever questions do not depend on each other; each waits for a
  /// solver most of the time.
  private static let atOnce = 2

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
  func search() async throws -> SeatValues {
    let questions = asks.questions(base)
    var answers = try await sideBySide(SeatAsk.allCases) { ask in
      try await settle(questions.filter { $0.ask == ask }, from: 0)
    }
    answers += try await sideBySide(answers.found.filter { $0.level != nil }, settleParts)
    answers = try await trimmed(answers)
    return SeatValues(
      all: answers.found.map(\.value).sorted(by: SeatOrder(goals).isDearer), isBaseProven: true,
      resolves: answers.resolves, skipped: answers.skipped)
  }

  private func sideBySide<Piece: Sendable>(
    _ pieces: [Piece], _ work: @escaping @Sendable (Piece) async throws -> Answers
  ) async throws -> Answers {
    let pool = TaskPool(numbers: Array(pieces.indices), jobs: Self.atOnce)
    // Each piece hears of a stop by itself, and says then what it skipped.
    let results = try await pool.results(cancellation: Cancellation()) { index in
      try await work(pieces[index])
    }
    return results.reduce(into: Answers()) { all, found in if let found { all += found } }
  }

  /// Answers questions that change no level before `level`.
  private func settle(_ questions: [SeatQuestion], from level: Int) async throws -> Answers {
    var answers = Answers()
    var open: [SeatQuestion] = []
    for question in questions {
      if asks.mayCost(question) {
        answers += try await settledAnew(question)
      } else if firstOpen([question], from: level) == nil {
        answers.found.append(answer(question, level: nil, gains: [], .prices))
      } else {
        open.append(question)
      }
    }
    if !open.isEmpty { answers += try await settleOpen(open, from: level) }
    return answers
  }

  /// Questions that prices leave open.
  private func settleOpen(_ open: [SeatQuestion], from level: Int) async throws -> Answers {
    guard let limits = asks.limits(open), asks.isMonotone(limits) else {
      return try await settleHalves(open, from: level)
    }
    let start = firstOpen(open, from: level) ?? level
    // On the last level every seat has a value of its own; together they tell nothing.
    if open.count > 1, start == goals.count - 1 { return try await settleEach(open, from: start) }
    var answers = Answers(resolves: 1)
    guard let values = try await values(limits, from: start) else {
      if open.count > 1 {
        answers += try await settleHalves(open, from: level)
      } else {
        answers.found.append(bounds(open[0], from: level))
      }
      return answers
    }
    guard let changed = zip(self.values, values).enumerated().first(where: { $1.0 != $1.1 })
    else {
      answers.found = open.map {
        answer($0, level: nil, gains: [], open.count > 1 ? .group : .resolve)
      }
      return answers
    }
    if open.count == 1 {
      answers.found.append(answer(open[0], level: changed.offset, gains: gains(values), .resolve))
    } else if changed.offset == goals.count - 1 {
      answers += try await settleEach(open, from: changed.offset)
    } else {
      answers += try await settleHalves(open, from: changed.offset)
    }
    return answers
  }

  private func settleEach(_ questions: [SeatQuestion], from level: Int) async throws -> Answers {
    try await sideBySide(questions) { try await settle([$0], from: level) }
  }

  private func settleHalves(_ questions: [SeatQuestion], from level: Int) async throws -> Answers {
    guard questions.count > 1 else { return try await settledAnew(questions[0]) }
    let half = questions.count / 2
    return try await sideBySide([questions.prefix(half), questions.dropFirst(half)]) {
      try await settle(Array($0), from: level)
    }
  }

  /// A seat that also takes something away, as where make-up training then keeps more for itself:
  /// the changed scenario is solved from the beginning.
  private func settledAnew(_ question: SeatQuestion) async throws -> Answers {
    guard let changes = asks.changes(question), clock.stop == nil else {
      return Answers(skipped: 1)
    }
    let planner = Planner(
      Market(base.scenario.applying(changes)), solver: solver,
      options: options.limited(by: clock))
    guard case .plan(let plan) = try await planner.plan(cancellation: clock.cancellation),
      plan.outcome.state == .proven
    else { return Answers(resolves: 1, skipped: 1) }
    let values = plan.outcome.levels.map(\.value)
    let changed = zip(self.values, values).enumerated().first { $0.element.0 != $0.element.1 }
    return Answers(
      found: [answer(question, level: changed?.offset, gains: gains(values), .resolve)],
      resolves: 1)
  }

  /// Each stay and, for the seat alone, each period by itself.
  private func settleParts(of whole: Answer) async throws -> Answers {
    let months = asks.months(of: whole.question)
    guard months.count > 1, let level = whole.level else { return Answers() }
    var spans = base.stays(at: whole.question.place)
    if whole.question.ask == .seat {
      spans.formUnion(months.map { PeriodSpan(from: base.period($0), count: 1) })
    }
    let parts = spans.sorted().map { span in
      SeatQuestion(place: whole.question.place, ask: whole.question.ask, span: span)
    }
    var answers = Answers()
    // Where the host lacks nothing in these months the seat alone says the same.
    for part in parts where part.ask == .seat || !asks.companions(part).isEmpty {
      answers += try await settle([part], from: level)
    }
    return answers
  }

  /// Asks for no more beside the seat than is worth it: what may stay away without any loss does, and
  /// where as many people are placed without it, that is an answer of its own.
  ///
  /// Of single stays only what may stay away in all periods is asked about.
  private func trimmed(_ answers: Answers) async throws -> Answers {
    let places = Dictionary(grouping: answers.found) { $0.question.place }.sorted {
      $0.key < $1.key
    }
    var all = try await sideBySide(places.map(\.value), trimmed)
    all += Answers(resolves: answers.resolves, skipped: answers.skipped)
    return all
  }

  /// The answers of one place, those for all periods before those of its stays.
  private func trimmed(_ found: [Answer]) async throws -> Answers {
    var all = Answers(found: found)
    var spared: Set<SeatCompanion> = []
    for index in found.indices where found[index].question.ask == .place {
      let isWhole = found[index].question.span == nil
      let companions = asks.companions(found[index].question).reversed()
      for companion in companions where isWhole || spared.contains(companion) {
        let answer = all.found[index]
        guard let less = try await leaner(answer, without: companion) else { continue }
        all.resolves += 1
        if less.value.gains == answer.value.gains {
          all.found[index] = Answer(
            question: less.question, level: answer.level,
            value: value(less.question, gains: answer.value.gains, answer.value.proof))
          if isWhole { spared.insert(companion) }
        } else if isWhole, less.value.placed == answer.value.placed, !less.value.placed.isEmpty {
          all.found.append(less)
        }
      }
    }
    return all
  }

  /// The answer without the companion; nil where nobody can tell.
  private func leaner(_ answer: Answer, without companion: SeatCompanion) async throws -> Answer? {
    guard let level = answer.level, !asks.mayCost(answer.question),
      asks.companions(answer.question).count > 1
    else { return nil }
    var leaner = answer.question
    leaner.spared.insert(companion)
    guard let limits = asks.limits([leaner]), asks.isMonotone(limits),
      firstOpen([leaner], from: level) == level,
      let values = try await values(limits, from: level)
    else { return nil }
    return self.answer(leaner, level: level, gains: gains(values), .resolve)
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

  private func values(_ limits: [Int: Int], from level: Int) async throws -> [Int]? {
    try await SeatTrial(asks.market(limits), from: base.standing, solver: solver, clock: clock)
      .values(from: level)
  }

  private func gains(_ values: [Int]) -> [LevelGain] {
    goals.gains(of: values, over: self.values)
  }

  private func bounds(_ question: SeatQuestion, from level: Int) -> Answer {
    let gains = prices.bounds(raising: asks.raised(by: question), from: level)
    return answer(question, level: nil, gains: gains, .bounded)
  }

  private func answer(
    _ question: SeatQuestion, level: Int?, gains: [LevelGain], _ proof: SeatProof
  ) -> Answer {
    Answer(question: question, level: level, value: value(question, gains: gains, proof))
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
