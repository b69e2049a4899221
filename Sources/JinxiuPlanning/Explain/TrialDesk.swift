import JinxiuDomain
import MIP

/// Makes plans to find out, and tells what they have otherwise than the plan asked about.
struct TrialDesk: Sendable {
  let base: Plan
  private let resolver: Resolver
  private let cancellation: Cancellation
  private(set) var effort = TrialEffort()

  init(_ base: Plan, _ resolver: Resolver, _ cancellation: Cancellation) {
    self.base = base
    self.resolver = resolver
    self.cancellation = cancellation
  }

  /// A trial with the plan that it made.
  struct Made: Sendable {
    let trial: Trial
    let plan: Plan?

    /// People of a demand who have a place in it.
    func people(of demand: DemandName) -> Int {
      plan?.placements.reduce(0) { $0 + ($1.demand == demand ? $1.count : 0) } ?? 0
    }
  }

  /// - Throws: What `Resolver.resolve` throws.
  mutating func make(
    _ changes: [ScenarioChange] = [], requiring requirements: [Requirement] = []
  ) async throws -> Made {
    effort.trials += 1
    let resolution = try await resolver.resolve(
      changes, requiring: requirements, cancellation: cancellation)
    switch resolution.outcome {
    case .contradiction(let contradiction):
      return Made(
        trial: Trial(changes: changes, result: .impossible(contradiction.facts)), plan: nil)
    case .nothing:
      return Made(trial: Trial(changes: changes, result: .unknown), plan: nil)
    case .plan(let plan):
      let difference = TrialDifference(
        levels: levels(of: plan), moves: PlanMoves(from: base, to: plan).all)
      return Made(trial: Trial(changes: changes, result: .plan(difference)), plan: plan)
    }
  }

  mutating func leaveOut(_ count: Int) { effort.unexamined += count }

  mutating func drop() { effort.unconfirmed += 1 }

  /// Of all levels that either plan has, in the order of the trial's.
  private func levels(of plan: Plan) -> [LevelChange] {
    let known = Dictionary(
      base.outcome.levels.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return plan.outcome.levels.map { level in
      let before = known[level.name]
      return LevelChange(
        name: level.name, before: before?.value ?? 0, after: level.value, bound: level.bound,
        isProvenBefore: before?.isProven ?? true, isProvenAfter: level.isProven,
        isMaximised: level.isMaximised)
    }
  }
}

/// Who is where else in one plan than in another.
struct PlanMoves {
  private let before: [DemandName: [PlannedStay]]
  private let after: [DemandName: [PlannedStay]]

  init(from base: Plan, to plan: Plan) {
    before = Self.seats(of: base)
    after = Self.seats(of: plan)
  }

  /// By demand, then stay.
  var all: [PersonMove] {
    Set(before.keys).union(after.keys).sorted().flatMap { demand in
      moves(of: demand, before[demand] ?? [], after[demand] ?? [])
    }
  }

  /// People who stay where they are cancel out; the rest is paired in order.
  private func moves(
    of demand: DemandName, _ before: [PlannedStay], _ after: [PlannedStay]
  ) -> [PersonMove] {
    var (gone, come) = (before, after)
    for stay in before {
      if let index = come.firstIndex(of: stay), let other = gone.firstIndex(of: stay) {
        come.remove(at: index)
        gone.remove(at: other)
      }
    }
    var moves: [PersonMove] = []
    for index in 0..<max(gone.count, come.count) {
      let (from, to) = (gone[safe: index], come[safe: index])
      if let last = moves.last, last.from == from, last.to == to {
        moves[moves.count - 1] = PersonMove(
          demand: demand, people: last.people + 1, from: from, to: to)
      } else {
        moves.append(PersonMove(demand: demand, people: 1, from: from, to: to))
      }
    }
    return moves
  }

  /// One entry for each person, sorted.
  private static func seats(of plan: Plan) -> [DemandName: [PlannedStay]] {
    plan.placements.reduce(into: [:]) { seats, placement in
      seats[placement.demand, default: []] += Array(
        repeating: PlannedStay(placement), count: placement.count)
    }.mapValues { $0.sorted() }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { index < count ? self[index] : nil }
}
