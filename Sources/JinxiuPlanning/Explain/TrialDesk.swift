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
  /// - Parameter isNearest: Whether anybody reads who moves.
  mutating func make(
    _ changes: [ScenarioChange] = [], requiring requirements: [Requirement] = [],
    isNearest: Bool = true
  ) async throws -> Made {
    effort.trials += 1
    let resolution = try await resolver.resolve(
      changes, requiring: requirements, isNearest: isNearest, cancellation: cancellation)
    switch resolution.outcome {
    case .contradiction(let contradiction):
      return Made(
        trial: Trial(changes: changes, result: .impossible(contradiction.facts)), plan: nil)
    case .nothing:
      return Made(trial: Trial(changes: changes, result: .unknown), plan: nil)
    case .plan(let plan):
      let difference = TrialDifference(
        levels: levelChanges(of: resolution.levels),
        moves: PlanDifference(from: base, to: plan).moves)
      return Made(trial: Trial(changes: changes, result: .plan(difference)), plan: plan)
    }
  }

  mutating func leaveOut(_ count: Int) { effort.unexamined += count }

  mutating func drop() { effort.unconfirmed += 1 }

  private func levelChanges(of levels: [LevelResult]) -> [LevelChange] {
    let known = Dictionary(
      base.outcome.levels.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return levels.map { level in
      let before = known[level.name]
      return LevelChange(
        name: level.name, before: before?.value ?? 0, after: level.value, bound: level.bound,
        isProvenBefore: before?.isProven ?? true, isProvenAfter: level.isProven,
        isMaximised: level.isMaximised)
    }
  }
}

extension PlanDifference {
  /// By demand: who loses a place, moves, or gains one.
  fileprivate var moves: [PlanMove] {
    (lost + moved + gained).sorted { left, right in
      left.demand != right.demand
        ? left.demand < right.demand : (left.from == nil ? 1 : 0) < (right.from == nil ? 1 : 0)
    }
  }
}
