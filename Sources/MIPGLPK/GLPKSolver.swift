import CGLPK
import Dispatch
package import MIP

/// GLPK's branch and cut in this very process.
///
/// GLPK may overstep its time limit, hear a cancellation late and end the process by `abort()`;
/// where that matters, run it in a child process.
package struct GLPKSolver: Solver {
  /// Makes a solver; it holds nothing.
  package init() {}

  /// Solves on a thread of its own, so that nobody's `await` waits behind GLPK.
  package func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    let result = await withCheckedContinuation { continuation in
      DispatchQueue(label: "GLPK").async {
        let result = Result { () throws(SolverError) in
          try solveNow(model, options: options, cancellation: cancellation) {
            if case .progress(let figures) = $0 { progress(figures) }
          }
        }
        continuation.resume(returning: result)
      }
    }
    return try result.get()
  }

  /// Solves on the calling thread and returns when GLPK does.
  ///
  /// - Parameter report: Called on the calling thread with each better point and, at most every
  ///   100 ms, with the figures.
  package func solveNow(
    _ model: Model, options: SolverOptions = SolverOptions(),
    cancellation: Cancellation = Cancellation(), report: @escaping (SearchEvent) -> Void = { _ in }
  ) throws(SolverError) -> Outcome {
    let faults = model.faults()
    guard faults.isEmpty else { throw .invalidModel(faults) }
    // GLPK aborts the process when asked for zero rows, and such a model needs no solver.
    guard !model.rows.isEmpty else { return .optimal(model.solutionWithoutRows) }
    return GLPKEnvironment.run {
      let watch = SearchWatch(
        model: model, options: options, cancellation: cancellation, report: report)
      return search(model, options: options, watch: watch)
    }
  }

  // The problem is gone before the environment of its thread is.
  private func search(_ model: Model, options: SolverOptions, watch: SearchWatch) -> Outcome {
    let problem = ProblemHandle(model, isRelaxation: options.nodeLimit == 0)
    let root = problem.relaxed(model, options, watch: watch)
    guard root == .optimal else { return watch.outcome(of: root) }
    watch.take(bound: problem.relaxationObjective)
    if options.nodeLimit == 0 {
      watch.reportProgress(problem.relaxation(rows: model.rows.count))
      return watch.outcome(of: .stopped(.iterationLimit))
    }
    watch.reportProgress()
    let settings = SearchSettings(model: model, options: options, remaining: watch.remaining)
    let code = problem.search(watch, settings: settings)
    let status = problem.searchStatus
    if status == .optimal || status == .feasible, !watch.take(values: problem.values) {
      return watch.outcome(of: .stopped(.numericalTrouble("the rounded point breaks the model")))
    }
    if watch.isExhausted, !watch.isCancelled, code.verdict == .stopped(.cancelled) {
      return watch.outcome(of: .stopped(.iterationLimit))
    }
    return watch.outcome(of: code.verdict == .finished ? status.verdict : code.verdict)
  }
}

extension ProblemHandle {
  /// Solves the root relaxation in slices, between which time and cancellation are heard.
  ///
  /// Slices are counted in iterations, so that a solve without a limit takes the same path always.
  ///
  /// A point to begin from is a vertex, or nearly, from which the primal simplex is many times
  /// faster than the dual simplex from nothing.
  fileprivate borrowing func relaxed(
    _ model: Model, _ options: SolverOptions, watch: SearchWatch
  ) -> Verdict {
    let given = options.basis.flatMap { $0.fits(model) ? $0 : nil }
    let isDual = given != nil && options.keepsPrices
    var start = given ?? watch.best.map { Basis(of: $0.values, in: model) }
    prepareRelaxation(start, isScaled: options.nodeLimit != 0)
    while true {
      if watch.isCancelled { return .stopped(.cancelled) }
      let code = solveRelaxation(
        start == nil || isDual ? .dual : .primal, iterations: 10_000,
        milliseconds: watch.remaining?.clampedMilliseconds ?? .max)
      switch code {
      case .iterationLimit: continue
      case .done: return relaxationStatus.verdict
      case .badBasis, .singularBasis, .illConditionedBasis:
        guard start != nil else { return code.verdict }
        start = nil
        prepareRelaxation(nil)
      default: return code.verdict
      }
    }
  }
}

extension SearchWatch {
  /// The outcome of a verdict with the best point and bound at hand.
  fileprivate func outcome(of verdict: Verdict) -> Outcome {
    switch verdict {
    case .optimal:
      best.map(Outcome.optimal) ?? .unknown(bound: bound, .undefined)
    case .infeasible:
      // A point in hand contradicts it.
      best == nil
        ? .infeasible : .stopped(best, bound: nil, .numericalTrouble("infeasible after all"))
    case .unbounded: .unbounded
    case .finished: .stopped(best, bound: provenBound, .undefined)
    case .stopped(let reason): .stopped(best, bound: provenBound, reason)
    }
  }
}

extension Model {
  /// The optimum of a model without rows: every column at its better bound.
  fileprivate var solutionWithoutRows: Solution {
    let values = columns.map { column in
      let wantsUpper = sense == .maximize ? column.cost > 0 : column.cost < 0
      return wantsUpper ? column.upper : column.lower
    }
    return Solution(values: values, objective: objective(of: values))
  }
}
