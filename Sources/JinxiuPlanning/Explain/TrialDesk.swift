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

  /// A trial with the standing that it came to.
  struct Made: Sendable {
    let trial: Trial
    fileprivate let attempt: ResolveAttempt?

    /// People of a demand who have a place in it.
    func people(of demand: DemandName) -> Int {
      guard let run = attempt?.run, let number = run.market.demandNumbers[demand] else { return 0 }
      return run.standing.people(of: number)
    }
  }

  /// - Throws: What `Resolver.resolve` throws.
  /// - Parameter isNearest: Whether anybody reads who moves.
  mutating func make(
    _ changes: [ScenarioChange] = [], requiring requirements: [Requirement] = [],
    isNearest: Bool = true
  ) async throws -> Made {
    effort.trials += 1
    let end = try await resolver.attempt(
      changes, requiring: requirements, isNearest: isNearest, cancellation: cancellation)
    switch end {
    case .contradiction(let contradiction):
      return Made(
        trial: Trial(changes: changes, result: .impossible(contradiction.facts)), attempt: nil)
    case .nothing:
      return Made(trial: Trial(changes: changes, result: .unknown), attempt: nil)
    case .run(let attempt):
      let difference = TrialDifference(
        levels: levelChanges(of: attempt.run.recounted),
        moves: Self.inOrder(resolver.moves(in: attempt)))
      return Made(
        trial: Trial(changes: changes, result: .plan(difference)), attempt: attempt)
    }
  }

  /// By demand: who loses a place, moves, or gains one.
  private static func inOrder(_ moves: [PlanMove]) -> [PlanMove] {
    let lost = moves.filter { $0.to == nil }
    let gained = moves.filter { $0.from == nil }
    let moved = moves.filter { $0.from != nil && $0.to != nil }
    return (lost + moved + gained).sorted { left, right in
      left.demand != right.demand
        ? left.demand < right.demand : (left.from == nil ? 1 : 0) < (right.from == nil ? 1 : 0)
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
