import CGLPK
package import MIP

/// What a GLPK routine returned: 0 or a `GLP_E…` code; a code unknown to us survives.
package struct ReturnCode: RawRepresentable, Sendable, Equatable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// The routine came to its end.
  package static let done = ReturnCode(rawValue: 0)
  /// A basis to begin from that is none.
  package static let badBasis = ReturnCode(rawValue: GLP_EBADB)
  package static let singularBasis = ReturnCode(rawValue: GLP_ESING)
  package static let illConditionedBasis = ReturnCode(rawValue: GLP_ECOND)
  /// The iteration limit passed.
  package static let iterationLimit = ReturnCode(rawValue: GLP_EITLIM)

  /// What the code says about the search (R12).
  package var verdict: Verdict {
    switch rawValue {
    case 0: .finished
    case GLP_ENOPFS: .infeasible
    case GLP_ENODFS: .unbounded
    case GLP_EITLIM: .stopped(.iterationLimit)
    case GLP_ETMLIM: .stopped(.timeLimit)
    case GLP_ESTOP: .stopped(.cancelled)
    case GLP_EMIPGAP: .stopped(.gapReached)
    case GLP_ESING, GLP_ECOND, GLP_EFAIL, GLP_ENOCVG, GLP_EINSTAB, GLP_ERANGE:
      .stopped(.numericalTrouble(name))
    // GLP_ENOFEAS leaves open whether the primal or the dual has no feasible point.
    case GLP_EBADB, GLP_EBOUND, GLP_EOBJLL, GLP_EOBJUL, GLP_EROOT, GLP_ENOFEAS, GLP_EDATA:
      .stopped(.solverAborted(name))
    default: .stopped(.solverAborted(name))
    }
  }

  /// GLPK's own name of the code.
  package var name: String {
    Self.names.first { $0.code == rawValue }?.name ?? "GLPK return code \(rawValue)"
  }

  /// Every code of GLPK 5.0 with its name.
  package static let names: [(code: Int32, name: String)] = [
    (GLP_EBADB, "GLP_EBADB"), (GLP_ESING, "GLP_ESING"), (GLP_ECOND, "GLP_ECOND"),
    (GLP_EBOUND, "GLP_EBOUND"), (GLP_EFAIL, "GLP_EFAIL"), (GLP_EOBJLL, "GLP_EOBJLL"),
    (GLP_EOBJUL, "GLP_EOBJUL"), (GLP_EITLIM, "GLP_EITLIM"), (GLP_ETMLIM, "GLP_ETMLIM"),
    (GLP_ENOPFS, "GLP_ENOPFS"), (GLP_ENODFS, "GLP_ENODFS"), (GLP_EROOT, "GLP_EROOT"),
    (GLP_ESTOP, "GLP_ESTOP"), (GLP_EMIPGAP, "GLP_EMIPGAP"), (GLP_ENOFEAS, "GLP_ENOFEAS"),
    (GLP_ENOCVG, "GLP_ENOCVG"), (GLP_EINSTAB, "GLP_EINSTAB"), (GLP_EDATA, "GLP_EDATA"),
    (GLP_ERANGE, "GLP_ERANGE"),
  ]
}

/// What GLPK says it holds; a status unknown to us survives.
package struct SolutionStatus: RawRepresentable, Sendable, Equatable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// Nothing is known, which is never the same as ``infeasible``.
  package static let undefined = SolutionStatus(rawValue: GLP_UNDEF)
  /// A feasible point.
  package static let feasible = SolutionStatus(rawValue: GLP_FEAS)
  /// The point in hand is infeasible; others may not be.
  package static let infeasiblePoint = SolutionStatus(rawValue: GLP_INFEAS)
  /// There is no feasible point.
  package static let infeasible = SolutionStatus(rawValue: GLP_NOFEAS)
  /// The point in hand is optimal.
  package static let optimal = SolutionStatus(rawValue: GLP_OPT)
  /// The objective has no end.
  package static let unbounded = SolutionStatus(rawValue: GLP_UNBND)

  /// What a finished routine proved by ending in the status (R12).
  package var verdict: Verdict {
    switch self {
    case .optimal: .optimal
    case .infeasible: .infeasible
    case .unbounded: .unbounded
    default: .stopped(.undefined)
    }
  }
}

/// What GLPK's numbers mean, before any point has been looked at.
package enum Verdict: Sendable, Equatable {
  /// The routine came to its end; the status says what it holds.
  case finished
  /// The point in hand is proven optimal.
  case optimal
  /// It is proven that there is no feasible point.
  case infeasible
  /// The objective has no end.
  case unbounded
  /// Nothing is proven, for the reason.
  case stopped(StopReason)
}
