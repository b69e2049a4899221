import JinxiuDomain
import MIP

/// Finds the contradictions of a market, each as a minimal set of parts.
///
/// Counting finds most of them without a solver; of the rest QuickXplain (Junker, AAAI 2004) keeps
/// halving what may be left out. Every set is asked about once more by itself at the end.
struct ContradictionSearch {
  private let market: Market
  private let solver: any Solver
  private let system: ClashSystem

  /// - Parameter isWhole: Whether everybody's options can be listed, so that those who make room in
  ///   shares are taken as they are and not at their best.
  init(_ market: Market, solver: any Solver, isWhole: Bool) {
    self.market = market
    self.solver = solver
    system = ClashBuilder.build(market, others: isWhole ? .whole : .sums)
  }

  /// Whether counting alone shows that there is no plan.
  var isCountedOut: Bool { system.isCountedOut(system.everything) }

  /// Whether pins press a share in which others make room.
  var needsOthers: Bool { system.groups.contains { $0.pin == nil } }

  /// All independent contradictions; nil when everything holds together, or when nothing is known
  /// because the search was cut short.
  func find(cancellation: Cancellation) async throws -> Contradiction? {
    var active = system.everything
    var causes: [ContradictionCause] = []
    for parts in system.countedCauses(in: active) {
      causes.append(try await described(parts, cancellation))
      active.subtract(system.withSiblings(parts))
    }
    let (others, isComplete) = try await searched(active, cancellation)
    for parts in others { causes.append(try await described(parts, cancellation)) }
    guard !causes.isEmpty else { return nil }
    return Contradiction(causes, isComplete: isComplete, under: market.scenario.programme)
  }

  /// Whether pins and hard rules were shown to hold together.
  func holds(cancellation: Cancellation) async throws -> Bool {
    let active = system.everything
    for component in system.components(active) {
      guard try await isInfeasible(component, cancellation) == false else { return false }
    }
    return true
  }

  /// What a plan that the solver calls infeasible is told as, even where the search came to nothing.
  func told(cancellation: Cancellation) async throws -> Contradiction {
    if let found = try await find(cancellation: cancellation) { return found }
    let all = system.everything
    guard try await isInfeasible(all, cancellation) == nil else {
      throw SolverDisagreement(level: "pins", facts: "called infeasible, yet they hold together")
    }
    let cause = ClashWords(system).cause(all, isMinimal: false, isResolved: false)
    return Contradiction([cause], isComplete: false, under: market.scenario.programme)
  }

  /// Minimal sets that only a solver finds, and whether the rest was shown to hold together.
  private func searched(
    _ active: Set<Int>, _ cancellation: Cancellation
  ) async throws -> ([Set<Int>], isComplete: Bool) {
    var causes: [Set<Int>] = []
    var isComplete = true
    for component in system.components(active) {
      var left = component
      while true {
        let isInfeasible = try await isInfeasible(left, cancellation)
        if isInfeasible == nil { isComplete = false }
        guard isInfeasible == true else { break }
        let cause = try await minimal(left, cancellation)
        causes.append(cause)
        left.subtract(system.withSiblings(cause))
      }
    }
    return (causes, isComplete)
  }

  /// A set of `parts`, which contradict each other, of which the solver could leave out none.
  private func minimal(_ parts: Set<Int>, _ cancellation: Cancellation) async throws -> Set<Int> {
    Set(try await needed([], isTold: false, parts.sorted(), cancellation))
  }

  /// QuickXplain: what must be added to `given` of `parts`, so that they still contradict.
  ///
  /// Unknown answers count as no contradiction, so that nothing is left out without proof.
  private func needed(
    _ given: [Int], isTold: Bool, _ parts: [Int], _ cancellation: Cancellation
  ) async throws -> [Int] {
    if isTold, try await isInfeasible(Set(given), cancellation) == true { return [] }
    if parts.count <= 1 { return parts }
    let (first, second) = (parts.prefix(parts.count / 2), parts.dropFirst(parts.count / 2))
    let ofSecond = try await needed(
      given + first, isTold: true, Array(second), cancellation)
    let ofFirst = try await needed(
      given + ofSecond, isTold: !ofSecond.isEmpty, Array(first), cancellation)
    return ofFirst + ofSecond
  }

  /// Nil when the solver stopped before it knew.
  private func isInfeasible(
    _ active: Set<Int>, _ cancellation: Cancellation
  ) async throws -> Bool? {
    if system.isCountedOut(active) { return true }
    if system.pointByHand(active) != nil { return false }
    return try await isRefused(active, cancellation)
  }

  /// What the solver says of the parts alone, nothing counted beforehand.
  private func isRefused(_ active: Set<Int>, _ cancellation: Cancellation) async throws -> Bool? {
    guard let clash = system.model(of: active) else { return true }
    guard !clash.model.columns.isEmpty, !clash.model.rows.isEmpty else { return false }
    guard !cancellation.isCancelled else { return nil }
    let outcome = try await solver.solve(clash.model, cancellation: cancellation)
    if outcome == .infeasible { return true }
    return outcome.solution == nil ? nil : false
  }

  /// The cause in words, after it was asked about once more: by itself, and without each part.
  private func described(
    _ parts: Set<Int>, _ cancellation: Cancellation
  ) async throws -> ContradictionCause {
    let isResolved = try await isRefused(parts, cancellation)
    if isResolved == false {
      throw SolverDisagreement(level: "pins", facts: "a contradiction does not repeat itself")
    }
    var isMinimal = true
    for part in parts.sorted() {
      let rest = parts.subtracting([part])
      if system.pointByHand(rest) != nil { continue }
      if try await isRefused(rest, cancellation) != false { isMinimal = false }
    }
    return ClashWords(system).cause(
      parts, isMinimal: isMinimal, isResolved: isResolved == true)
  }
}
