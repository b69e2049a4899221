package import MIP

/// Solves the program of a level; one of fairness that GLPK does not finish soon, step by step.
///
/// A relaxation fills the worst county in parts: a program of 33 people kept its bound of 1000 for
/// minutes where 666 was the best. Asked for one step whole, the same rows have no point at all, and
/// that shows at once.
package struct FillingSearch: Sendable {
  /// Nodes that a program may take before its steps are looked at, and that a step may take.
  private static let nodes = 2_000

  private let solver: any Solver
  private let nodes: Int

  package init(_ solver: any Solver, nodes: Int = Self.nodes) {
    self.solver = solver
    self.nodes = nodes
  }

  /// What the solver says of the level; of fairness with whatever steps alone can show besides.
  ///
  /// - Throws: `SolverError` when no solve took place.
  package func solve(
    _ level: LevelModel, options: SolverOptions, cancellation: Cancellation = Cancellation(),
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws(SolverError) -> Outcome {
    func solve(_ model: Model, _ options: SolverOptions) async throws(SolverError) -> Outcome {
      try await solver.solve(
        model, options: options, cancellation: cancellation, progress: progress)
    }
    let steps = level.fillingSteps
    guard !steps.isEmpty, options.nodeLimit != 0 else {
      return try await solve(level.model, options)
    }
    let nodes = min(nodes, options.nodeLimit ?? .max)
    var limits = Limits(options)
    let first = try await solve(level.model, limits.options(nodes: nodes))
    guard first.stopReason == .iterationLimit else { return first }

    var best = first.solution
    if let best { limits.start = best.values }
    var reached = steps.lastIndex { best?.values[$0] == 1 } ?? -1
    // The least step that no plan reaches, as far as is known.
    var refuted = steps.count
    var low = reached
    while low + 1 < refuted {
      let middle = (low + refuted) / 2
      let outcome = try await solve(
        level.model.reaching(steps[...middle]), limits.options(nodes: nodes, start: nil))
      if case .infeasible = outcome {
        refuted = middle
        continue
      }
      if let solution = outcome.solution.flatMap({ Solution(of: $0.values, in: level.model) }) {
        best = solution
        limits.start = solution.values
        reached = steps.lastIndex { solution.values[$0] == 1 } ?? reached
      } else if let reason = outcome.stopReason, reason != .iterationLimit {
        return best.map { .feasible($0, bound: first.bound, stopped: reason) }
          ?? .unknown(bound: first.bound, reason)
      }
      low = max(middle, reached)
    }
    if let best, reached + 1 == refuted { return .optimal(best) }
    let rest = try await solve(
      level.model.without(steps[refuted...]), limits.options(nodes: options.nodeLimit))
    guard let best, rest.solution == nil, let reason = rest.stopReason else { return rest }
    return .feasible(best, bound: rest.bound, stopped: reason)
  }

  /// What is left of the limits of a solve as time passes.
  private struct Limits {
    private let all: SolverOptions
    private let begun = ContinuousClock.now
    var start: [Int]?

    init(_ options: SolverOptions) {
      all = options
      start = options.start
    }

    func options(nodes: Int?) -> SolverOptions { options(nodes: nodes, start: start) }

    func options(nodes: Int?, start: [Int]?) -> SolverOptions {
      var own = all
      own.nodeLimit = nodes
      own.start = start
      own.timeLimit = all.timeLimit.map { max(.zero, $0 - (ContinuousClock.now - begun)) }
      return own
    }
  }
}

extension LevelModel {
  /// The columns that say how far counties are filled, in order of their steps; none in a level that
  /// is about something else.
  fileprivate var fillingSteps: [Int] {
    let columns = columnNames.indices.filter {
      if case .filling = columnNames[$0] { true } else { false }
    }
    let isAll = model.columns.indices.allSatisfy {
      model.columns[$0].cost == 0 || columns.contains($0)
    }
    return isAll ? columns : []
  }
}

extension Model {
  /// Whether there is a point with all of these columns at 1.
  fileprivate func reaching(_ columns: ArraySlice<Int>) -> Model {
    var model = self
    for column in model.columns.indices { model.columns[column].cost = 0 }
    for column in columns { model.columns[column].lower = 1 }
    return model
  }

  fileprivate func without(_ columns: ArraySlice<Int>) -> Model {
    var model = self
    for column in columns { model.columns[column].upper = 0 }
    return model
  }
}
