/// A feasible point with its objective, both exact.
package struct Solution: Sendable, Equatable {
  /// One value per column of the model.
  package let values: [Int]
  /// The model's objective at the values.
  package let objective: Int

  /// Makes a solution; the maker has checked the values against the model.
  package init(values: [Int], objective: Int) {
    self.values = values
    self.objective = objective
  }

  /// Makes a solution of the point, or nil where the point breaks the model.
  package init?(of values: [Int], in model: Model) {
    guard model.violations(of: values).isEmpty else { return nil }
    self.init(values: values, objective: model.objective(of: values))
  }
}

/// What a solve ended with.
///
/// A solve stopped by a gap, a limit or a cancellation is never ``optimal(_:)``, whatever it found,
/// and a solver that does not know is never ``infeasible``.
package enum Outcome: Sendable, Equatable {
  /// The solver searched everything: no feasible point is better.
  case optimal(Solution)
  /// The best point so far and why the search stopped.
  ///
  /// No feasible point has a better objective than the bound; nil where no bound is known.
  case feasible(Solution, bound: Int?, stopped: StopReason)
  /// The solver searched everything: there is no feasible point.
  case infeasible
  /// The objective can be improved without end; columns have bounds, so it means a broken solver.
  case unbounded
  /// No feasible point so far, and whether there is one is open.
  case unknown(bound: Int?, StopReason)
}

extension Outcome {
  /// The point in hand, proven optimal or not.
  package var solution: Solution? {
    switch self {
    case .optimal(let solution), .feasible(let solution, _, _): solution
    case .infeasible, .unbounded, .unknown: nil
    }
  }

  /// The best objective that may still be possible: the optimum itself where it is proven.
  package var bound: Int? {
    switch self {
    case .optimal(let solution): solution.objective
    case .feasible(_, let bound, _), .unknown(let bound, _): bound
    case .infeasible, .unbounded: nil
    }
  }

  /// Why the search stopped early; nil where it came to its end.
  package var stopReason: StopReason? {
    switch self {
    case .feasible(_, _, let reason), .unknown(_, let reason): reason
    case .optimal, .infeasible, .unbounded: nil
    }
  }

  /// A search that stopped early, with what it had in hand.
  package static func stopped(_ best: Solution?, bound: Int?, _ reason: StopReason) -> Outcome {
    guard let best else { return .unknown(bound: bound, reason) }
    return .feasible(best, bound: bound, stopped: reason)
  }
}

/// Why a search stopped before it had proved anything.
package enum StopReason: Sendable, Equatable {
  /// The gap is as small as asked.
  case gapReached
  /// The wall-clock limit passed.
  case timeLimit
  /// Somebody cancelled.
  case cancelled
  /// The memory limit was reached.
  case memoryLimit
  /// The processor-time limit was reached.
  case cpuLimit
  /// The limit of nodes was reached, or the solver's own one of iterations.
  case iterationLimit
  /// The solver gave up or called `abort()`; the text is its own.
  case solverAborted(String)
  /// The solver's process died of the signal.
  case solverKilled(signal: Int32)
  /// The solver's process answered with something that is no answer, or a wrong one.
  case protocolViolation(String)
  /// The solver's floating-point numbers cannot be trusted; the text says where.
  case numericalTrouble(String)
  /// The solver's process used no processor time for a long while and was ended as hung.
  case unresponsive
  /// The solver stopped without saying why.
  case undefined
}
