package import JinxiuDomain
import JinxiuRules
package import MIP

extension WithdrawalSearch {
  /// The smallest reserve that survives any one withdrawal, as far as it can be shown.
  ///
  /// - Parameters:
  ///   - earlier: Steps that an earlier run has solved.
  ///   - onSolved: Called from any thread with each step that is solved; an error ends the run.
  /// - Returns: Nil when it was cancelled.
  /// - Throws: `SolverDisagreement`, `SolverError`, what `onSolved` throws.
  package func reserve(
    _ kind: SeatReserve.Kind, lanes: Int, earlier: [ReserveStep] = [],
    cancellation: Cancellation = Cancellation(),
    onSolved: @escaping @Sendable (ReserveStep) throws -> Void = { _ in }
  ) async throws -> SeatReserve? {
    let all = order(hosts: kind == .hosts, offers: kind == .offers).filter {
      plan.people(at: $0) > 0
    }
    // Nobody of the others has to go anywhere when all can be seated as it is.
    let short = try await TaskPool(numbers: Array(all.indices), jobs: lanes).results(
      cancellation: cancellation
    ) { index in
      let kept = self.kept(all[index], in: scenario, liftable: [])
      return kept.people > kept.filledPeople ? all[index] : Optional<Withdrawal>.none
    }
    let needy = short.compactMap(\.self)
    guard !cancellation.isCancelled else { return nil }
    let steps = ReserveSteps(earlier, onSolved)
    guard let found = try await attempt(needy, steps, lanes, cancellation) else { return nil }
    var seats = found.seats
    var isConfirmed = try await confirms(seats, found, all, lanes, cancellation)
    // A rule may leave less of a seat than the program takes it to give.
    for _ in 0..<Self.enlargements where !isConfirmed && !cancellation.isCancelled {
      seats = seats.map { OfferReserve(offer: $0.offer, seats: $0.seats + 1) }
      isConfirmed = try await confirms(seats, found, all, lanes, cancellation)
    }
    guard !cancellation.isCancelled else { return nil }
    let holds = isConfirmed && seats == found.seats
    return SeatReserve(
      kind: kind, seats: seats, bound: found.bound,
      cases: holds ? found.cases : found.cases.map(\.unproven), examined: all.count,
      isConfirmed: isConfirmed)
  }

  /// How often a reserve that is not enough is made larger.
  private static let enlargements = 6

  private struct Attempt: Sendable {
    let seats: [OfferReserve]
    let bound: Int
    let cases: [ReserveCase]
    /// People of each withdrawal who have to be placed again.
    let people: [Withdrawal: Int]
  }

  private func kept(
    _ withdrawal: Withdrawal, in scenario: Scenario, liftable: Set<Int>
  ) -> KeptCase {
    kept(withdrawal, Market(without(withdrawal, in: scenario)), liftable: liftable)
  }

  private func kept(
    _ withdrawal: Withdrawal, _ market: Market, liftable: Set<Int>
  ) -> KeptCase {
    KeptCase(
      market, staying: plan.placements.filter { !withdrawal.takes($0) },
      leaving: plan.placements.filter(withdrawal.takes), liftable: liftable)
  }

  /// Offers at which somebody concerned could be at all.
  private func offers(for needy: [Withdrawal]) -> [Identifier<Offer>] {
    let gone = plan.placements.filter { placement in needy.contains { $0.takes(placement) } }
    let demands = Set(gone.compactMap { market.demandNumbers[$0.demand] })
    let places = Set(
      demands.flatMap { market.demands[$0].links.map { Int(market.links[$0].place) } })
    return places.map { market.places[$0].place.offer.id }.sorted()
  }

  private func attempt(
    _ needy: [Withdrawal], _ steps: ReserveSteps, _ lanes: Int, _ cancellation: Cancellation
  ) async throws -> Attempt? {
    let rises = ReserveRises(market, offers: offers(for: needy))
    let program = ReserveProgram(offerCount: rises.offers.count)
    let solved = try await TaskPool(numbers: Array(needy.indices), jobs: lanes).results(
      cancellation: cancellation
    ) { index in
      try await single(needy[index], rises, program, steps, cancellation)
    }
    let known = solved.compactMap(\.self)
    guard known.count == needy.count, !cancellation.isCancelled else { return nil }
    let (seats, bound) = try await joint(known, program, cancellation)
    return Attempt(
      seats: zip(rises.offers, seats).filter { $0.1 > 0 }.map {
        OfferReserve(offer: $0.0, seats: $0.1)
      },
      bound: bound, cases: known.map(\.told).sorted { $0.withdrawal < $1.withdrawal },
      people: Dictionary(
        known.map { ($0.need.withdrawal, $0.answer.people) },
        uniquingKeysWith: { first, _ in first }))
  }
}

// One withdrawal, then all together.
extension WithdrawalSearch {
  private struct Single: Sendable {
    let need: ReserveNeed
    let answer: ReserveAnswer
    let told: ReserveCase

    init(need: ReserveNeed, step: ReserveStep) {
      self.need = need
      answer = ReserveAnswer(
        people: step.placed, seats: step.seats, values: step.values, isProven: step.isProven)
      told = step.told
    }
  }

  private func single(
    _ withdrawal: Withdrawal, _ rises: ReserveRises, _ program: ReserveProgram,
    _ steps: ReserveSteps, _ cancellation: Cancellation
  ) async throws -> Single? {
    let changed = Market(without(withdrawal, in: scenario))
    let here = rises.rises(in: changed, from: market)
    let kept = kept(withdrawal, changed, liftable: Set(here.keys))
    let need = ReserveNeed(withdrawal: withdrawal, kept: kept, rises: here)
    let (model, first) = program.single(need)
    let rest = model.columns.count - first
    if let step = steps.known[withdrawal], step.seats.count == first, step.values.count == rest {
      return Single(need: need, step: step)
    }
    let outcome = try await solve(model, start: nil, cancellation)
    let values = outcome.solution?.values ?? model.columns.map { _ in 0 }
    let placed = values[first..<model.columns.count].reduce(0, +)
    let seats = Array(values.prefix(first))
    let now = self.kept(withdrawal, changed, liftable: [])
    let without = try await mostPeople(now, cancellation)
    guard !cancellation.isCancelled else { return nil }
    let isProven = if case .optimal = outcome { kept.isComplete } else { false }
    let step = ReserveStep(
      told: ReserveCase(
        withdrawal: withdrawal, people: kept.people, lostWithout: kept.people - without.people,
        unavoidable: kept.people - placed, seats: seats.reduce(0, +),
        isProven: isProven && without.isProven),
      placed: placed, seats: seats, values: Array(values.dropFirst(first)), isProven: isProven)
    try steps.onSolved(step)
    return Single(need: need, step: step)
  }

  /// Seats by offer, and how few they may be at least.
  private func joint(
    _ singles: [Single], _ program: ReserveProgram, _ cancellation: Cancellation
  ) async throws -> (seats: [Int], bound: Int) {
    let needing = singles.filter { $0.told.seats > 0 }
    let least = singles.reduce(0) { $1.answer.isProven ? max($0, $1.told.seats) : $0 }
    let areProven = singles.allSatisfy(\.answer.isProven)
    guard needing.count > 1 else {
      let seats = needing.first?.answer.seats ?? Array(repeating: 0, count: program.offerCount)
      return (seats, areProven ? seats.reduce(0, +) : least)
    }
    let (model, start) = program.joint(needing.map(\.need), needing.map(\.answer))
    let outcome = try await solve(model, start: start, cancellation)
    let values = outcome.solution?.values ?? start
    // More people may be possible where one withdrawal is not proven: then nothing is known of all.
    let bound = areProven ? max(least, outcome.bound ?? 0) : least
    return (Array(values.prefix(program.offerCount)), bound)
  }

  private func solve(
    _ model: Model, start: [Int]?, _ cancellation: Cancellation
  ) async throws -> Outcome {
    try await solver.solve(
      model,
      options: SolverOptions(
        timeLimit: options.timeLimit, nodeLimit: ReserveProgram.nodes, start: start,
        memoryLimitMegabytes: options.memoryLimitMegabytes),
      cancellation: cancellation)
  }

  /// Most people who can be placed again as it is.
  private func mostPeople(
    _ kept: KeptCase, _ cancellation: Cancellation
  ) async throws -> (people: Int, isProven: Bool) {
    if kept.filledPeople == kept.people { return (kept.people, true) }
    var program = KeptProgram(kept, hasFloors: false)
    program.aim(at: program.everybody)
    let outcome = try await solve(program.model, start: nil, cancellation)
    let isProven = if case .optimal = outcome { kept.isComplete } else { false }
    return (max(kept.filledPeople, outcome.solution?.objective ?? 0), isProven)
  }

  /// Solves every withdrawal again with the reserve in the tables.
  private func confirms(
    _ seats: [OfferReserve], _ attempt: Attempt, _ all: [Withdrawal], _ lanes: Int,
    _ cancellation: Cancellation
  ) async throws -> Bool {
    let with = scenario.applying(seats.flatMap { $0.changes(in: scenario) })
    let kept = try await TaskPool(numbers: Array(all.indices), jobs: lanes).results(
      cancellation: cancellation
    ) { index in
      let again = self.kept(all[index], in: with, liftable: [])
      let wanted = attempt.people[all[index]] ?? again.people
      return try await mostPeople(again, cancellation).people >= wanted
    }
    return kept.allSatisfy { $0 == true }
  }
}

/// Steps that are solved already, and who hears of others.
private struct ReserveSteps: Sendable {
  let known: [Withdrawal: ReserveStep]
  let onSolved: @Sendable (ReserveStep) throws -> Void

  init(_ steps: [ReserveStep], _ onSolved: @escaping @Sendable (ReserveStep) throws -> Void) {
    known = Dictionary(steps.map { ($0.told.withdrawal, $0) }, uniquingKeysWith: { $1 })
    self.onSolved = onSolved
  }
}

extension KeptCase {
  /// People whom filling one after another places again.
  fileprivate var filledPeople: Int {
    let filled = filled
    return displaced.reduce(0) { $0 + filled.people(of: $1.demand) - kept.people(of: $1.demand) }
  }
}

extension ReserveCase {
  /// The same where a seat gives less than it was taken to.
  fileprivate var unproven: ReserveCase {
    ReserveCase(
      withdrawal: withdrawal, people: people, lostWithout: lostWithout, unavoidable: unavoidable,
      seats: seats, isProven: false)
  }
}
