import CGLPK
import MIP

/// GLPK's options for one integer search, each one set on purpose.
struct SearchSettings {
  /// Milliseconds of wall-clock time, at least 1.
  var milliseconds = Int32.max
  /// Stop at this gap relative to the best point; 0 for the optimum.
  var relativeGap = 0.0
  /// Relative to the objective, how much better a node must be to be looked at.
  var objectiveTolerance = 1e-7

  /// Options for a model; the time limit is GLPK's, who is known to overstep it.
  init(model: Model, options: SolverOptions, remaining: Duration?) {
    milliseconds = remaining?.clampedMilliseconds ?? .max
    relativeGap = Double(max(0, options.relativeGapPartsPerMillion)) / 1e6
    // GLPK's default of 1e-7 would let an objective of 10,000,000 miss its optimum by 1.
    let largest = model.columns.reduce(1.0) {
      $0 + Double($1.cost.magnitude) * Double(max($1.lower.magnitude, $1.upper.magnitude))
    }
    objectiveTolerance = min(1e-7, 0.4 / largest)
  }

  @unsafe var parameters: glp_iocp {
    var parameters = unsafe glp_iocp()
    unsafe glp_init_iocp(&parameters)
    unsafe parameters.msg_lev = GLP_MSG_OFF
    unsafe parameters.br_tech = GLP_BR_DTH
    unsafe parameters.bt_tech = GLP_BT_BLB
    unsafe parameters.tol_int = 1e-6
    unsafe parameters.tol_obj = objectiveTolerance
    unsafe parameters.tm_lim = milliseconds
    unsafe parameters.pp_tech = GLP_PP_ALL
    unsafe parameters.mip_gap = relativeGap
    unsafe parameters.mir_cuts = GLP_OFF
    unsafe parameters.gmi_cuts = GLP_OFF
    // Gomory and rounding cuts doubled the time of small cores and closed no gap of larger ones.
    unsafe parameters.cov_cuts = GLP_ON
    // GLPK 5.0 writes past its memory when it looks for cliques where three rows share nine columns.
    unsafe parameters.clq_cuts = GLP_OFF
    // With the presolver on, the callback sees another problem: other columns, and bounds with the
    // opposite sign where the model maximises.
    unsafe parameters.presolve = GLP_OFF
    unsafe parameters.binarize = GLP_OFF
    unsafe parameters.fp_heur = GLP_OFF
    unsafe parameters.ps_heur = GLP_OFF
    unsafe parameters.sr_heur = GLP_ON
    return unsafe parameters
  }
}

extension Duration {
  /// Whole milliseconds within 1 ... `Int32.max`, GLPK's range of time limits.
  var clampedMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds < 2_000_000 else { return .max }
    guard seconds >= 0, attoseconds >= 0 else { return 1 }
    return max(1, Int32(seconds * 1000 + attoseconds / 1_000_000_000_000_000))
  }
}
