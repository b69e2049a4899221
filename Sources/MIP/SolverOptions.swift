/// The limits of one solve.
package struct SolverOptions: Sendable, Equatable {
  /// Wall-clock time; nil for no limit.
  package var timeLimit: Duration?
  /// Stop when |bound - best| is at most this many millionths of |best|; 0 asks for the optimum.
  package var relativeGapPartsPerMillion: Int
  /// Nodes of the search tree; nil for no limit. With 0 the linear relaxation alone is solved and
  /// reported as ``Progress/relaxation``.
  ///
  /// Unlike time it stops the same question at the same point on every machine.
  package var nodeLimit: Int?
  /// A point to begin from, one value per column; one that breaks the model is not used.
  package var start: [Int]?
  /// A basis to begin the relaxation from, before that of `start`; one that does not fit the model,
  /// or that GLPK cannot factorise, is not used.
  package var basis: Basis?
  /// Whether limits have changed since the basis was optimal, and neither columns nor costs: then
  /// the dual simplex goes on from it, else the primal.
  package var keepsPrices = false
  /// Address space of a solver process, in MiB (R15); heard only where the solver is one.
  package var memoryLimitMegabytes: Int
  /// Processor time of a solver process; nil for no limit; heard only where the solver is one.
  package var cpuLimit: Duration?

  /// Makes options; the default asks for the optimum within 4 GiB and any time.
  package init(
    timeLimit: Duration? = nil, relativeGapPartsPerMillion: Int = 0, nodeLimit: Int? = nil,
    start: [Int]? = nil, basis: Basis? = nil, memoryLimitMegabytes: Int = 4096,
    cpuLimit: Duration? = nil
  ) {
    self.basis = basis
    self.timeLimit = timeLimit
    self.relativeGapPartsPerMillion = relativeGapPartsPerMillion
    self.nodeLimit = nodeLimit
    self.start = start
    self.memoryLimitMegabytes = memoryLimitMegabytes
    self.cpuLimit = cpuLimit
  }
}

/// How far a running solve has come.
package struct Progress: Sendable, Equatable {
  /// Objective of the best point so far.
  package let best: Int?
  /// No point is better than this.
  package let bound: Int?
  /// Time since the solve began.
  package let elapsed: Duration
  /// Nodes of the search tree looked at so far.
  package let nodes: Int
  /// Nil unless the relaxation alone was asked for.
  package let relaxation: Relaxation?

  /// Makes a report.
  package init(
    best: Int?, bound: Int?, elapsed: Duration, nodes: Int, relaxation: Relaxation? = nil
  ) {
    self.relaxation = relaxation
    self.best = best
    self.bound = bound
    self.elapsed = elapsed
    self.nodes = nodes
  }

  /// |bound - best| in millionths of |best|, rounded up; nil without both, 0 where they agree.
  ///
  /// Where the best is 0 it is taken relative to 1.
  package var gapPartsPerMillion: Int? {
    guard let best, let bound else { return nil }
    let distance = (Int128(bound) - Int128(best)).magnitude * 1_000_000
    let base = max(1, Int128(best).magnitude)
    return Int(clamping: (distance + base - 1) / base)
  }
}
