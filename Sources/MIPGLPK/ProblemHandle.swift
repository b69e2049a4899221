import CGLPK
import MIP

/// The owner of one GLPK problem.
///
/// GLPK's memory belongs to the thread that made it: the handle is made, used and ended within one
/// synchronous function, and never crosses an `await`. The model it takes has no faults, at least
/// one row and at least one column; GLPK answers anything else by `abort()`.
@safe struct ProblemHandle: ~Copyable {
  private let problem: OpaquePointer
  private let columnCount: Int

  /// Loads a model; with `named`, rows are called r1, r2… and columns c1, c2… (R13).
  ///
  /// - Parameter isRelaxation: Whether just its relaxation is asked for, in which upper bounds that
  ///   follow from a row are left out: the primal simplex is faster without.
  init(_ model: Model, named: Bool = false, isRelaxation: Bool = false) {
    precondition(!model.columns.isEmpty && !model.rows.isEmpty, "GLPK aborts on zero rows")
    unsafe problem = glp_create_prob()
    columnCount = model.columns.count
    unsafe glp_set_obj_dir(problem, model.sense == .maximize ? GLP_MAX : GLP_MIN)
    loadColumns(of: model, withoutUpper: isRelaxation ? model.impliedUppers : [])
    loadRows(of: model)
    loadTerms(of: model)
    if named { setNames() }
  }

  deinit { unsafe glp_delete_prob(problem) }

  private func loadColumns(of model: Model, withoutUpper: Set<Int>) {
    unsafe glp_add_cols(problem, Int32(model.columns.count))
    for (index, column) in model.columns.enumerated() {
      let number = Int32(index + 1)
      // Equal bounds under GLP_DB are GLP_EBOUND.
      let type =
        column.lower == column.upper ? GLP_FX : withoutUpper.contains(index) ? GLP_LO : GLP_DB
      unsafe glp_set_col_kind(problem, number, GLP_IV)
      unsafe glp_set_col_bnds(problem, number, type, Double(column.lower), Double(column.upper))
      unsafe glp_set_obj_coef(problem, number, Double(column.cost))
    }
  }

  private func loadRows(of model: Model) {
    unsafe glp_add_rows(problem, Int32(model.rows.count))
    for (index, row) in model.rows.enumerated() {
      let lower = Double(row.bounds.lower ?? 0)
      let upper = Double(row.bounds.upper ?? 0)
      unsafe glp_set_row_bnds(problem, Int32(index + 1), row.bounds.type, lower, upper)
    }
  }

  private func loadTerms(of model: Model) {
    // GLPK counts from 1: the first element of each array is not read.
    var rows: [Int32] = [0]
    var columns: [Int32] = [0]
    var coefficients: [Double] = [0]
    for (index, row) in model.rows.enumerated() {
      for term in row.terms where term.coefficient != 0 {
        rows.append(Int32(index + 1))
        columns.append(Int32(term.column + 1))
        coefficients.append(Double(term.coefficient))
      }
    }
    unsafe glp_load_matrix(problem, Int32(rows.count - 1), rows, columns, coefficients)
  }

  private func setNames() {
    for row in 1...max(1, unsafe glp_get_num_rows(problem)) {
      unsafe glp_set_row_name(problem, row, "r\(row)")
    }
    for column in 1...max(1, unsafe glp_get_num_cols(problem)) {
      unsafe glp_set_col_name(problem, column, "c\(column)")
    }
  }
}

extension ProblemHandle {
  /// Solves the linear relaxation for at most the iterations and time given, going on from before.
  func solveRelaxation(
    _ method: SimplexMethod, iterations: Int32, milliseconds: Int32
  ) -> ReturnCode {
    var settings = glp_smcp()
    unsafe glp_init_smcp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    // Every column has two bounds, so that a dual feasible start needs no first phase.
    settings.meth = method == .dual ? GLP_DUALP : GLP_PRIMAL
    settings.pricing = GLP_PT_PSE
    settings.r_test = GLP_RT_FLIP
    settings.presolve = GLP_OFF
    settings.it_lim = iterations
    settings.tm_lim = milliseconds
    return ReturnCode(rawValue: unsafe glp_simplex(problem, &settings))
  }

  /// Scales the problem and sets a starting basis: the one given, or GLPK's own as its presolver
  /// sets it before the root.
  func prepareRelaxation(_ basis: Basis?, isScaled: Bool = true) {
    if isScaled { unsafe glp_scale_prob(problem, GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N | GLP_SF_SKIP) }
    guard let basis else { return unsafe glp_adv_basis(problem, 0) }
    for (row, state) in basis.rows.enumerated() {
      unsafe glp_set_row_stat(problem, Int32(row + 1), state.code)
    }
    for (column, state) in basis.columns.enumerated() {
      unsafe glp_set_col_stat(problem, Int32(column + 1), state.code)
    }
  }

  /// The state of the linear relaxation.
  var relaxationStatus: SolutionStatus { SolutionStatus(rawValue: unsafe glp_get_status(problem)) }

  /// The optimum of the linear relaxation.
  func relaxation(rows: Int) -> Relaxation {
    let (rows, columns) = (1...Int32(rows), 1...Int32(columnCount))
    return Relaxation(
      prices: rows.map { unsafe millionths(glp_get_row_dual(problem, $0)) },
      values: columns.map { unsafe millionths(glp_get_col_prim(problem, $0)) },
      basis: Basis(
        rows: rows.map { Basis.State(code: unsafe glp_get_row_stat(problem, $0)) },
        columns: columns.map { Basis.State(code: unsafe glp_get_col_stat(problem, $0)) }))
  }

  private func millionths(_ number: Double) -> Int {
    number.magnitude < 1e9 ? Int((number * 1e6).rounded()) : 0
  }

  /// The objective of the linear relaxation.
  var relaxationObjective: Double { unsafe glp_get_obj_val(problem) }

  /// Branches and cuts from the relaxation's optimum, reporting to the watch.
  func search(_ watch: SearchWatch, settings: SearchSettings) -> ReturnCode {
    var parameters = unsafe settings.parameters
    unsafe parameters.cb_func = { tree, info in
      guard let tree = unsafe tree, let info = unsafe info else { return }
      // GLPK calls on the thread that searches, and the watch outlives the search.
      let watch = unsafe Unmanaged<SearchWatch>.fromOpaque(info).takeUnretainedValue()
      watch.look(at: unsafe SearchTree(tree))
    }
    unsafe parameters.cb_info = Unmanaged.passUnretained(watch).toOpaque()
    return withExtendedLifetime(watch) {
      ReturnCode(rawValue: unsafe glp_intopt(problem, &parameters))
    }
  }

  /// The state of the integer search.
  var searchStatus: SolutionStatus { SolutionStatus(rawValue: unsafe glp_mip_status(problem)) }

  /// The columns' values in the best integer point, one per column.
  var values: [Double] {
    (0..<columnCount).map { unsafe glp_mip_col_val(problem, Int32($0 + 1)) }
  }

  /// Writes the problem as free MPS or in LP format; false where the file could not be written.
  func write(as format: GLPKExport.Format, to path: String) -> Bool {
    switch format {
    case .mps: unsafe glp_write_mps(problem, GLP_MPS_FILE, nil, path) == 0
    case .lp: unsafe glp_write_lp(problem, nil, path) == 0
    }
  }
}

/// The simplex method that solves a relaxation.
enum SimplexMethod {
  case primal
  case dual
}

extension Basis.State {
  fileprivate init(code: Int32) {
    self =
      switch code {
      case GLP_BS: .basic
      case GLP_NU: .atUpper
      default: .atLower
      }
  }

  /// GLPK's status; it sets that of a fixed or one-sided variable right by itself.
  fileprivate var code: Int32 {
    switch self {
    case .basic: GLP_BS
    case .atLower: GLP_NL
    case .atUpper: GLP_NU
    }
  }
}

extension Model {
  /// Columns that some row of its own keeps from exceeding their upper bound.
  fileprivate var impliedUppers: Set<Int> {
    var found: Set<Int> = []
    for row in rows {
      guard let limit = row.bounds.upper,
        row.terms.allSatisfy({ $0.coefficient > 0 && columns[$0.column].lower == 0 })
      else { continue }
      for term in row.terms where limit <= columns[term.column].upper * term.coefficient {
        found.insert(term.column)
      }
    }
    return found
  }
}

extension RowBounds {
  /// GLPK's type of a row with these bounds; equal bounds under GLP_DB are GLP_EBOUND.
  fileprivate var type: Int32 {
    switch self {
    case .atMost: GLP_UP
    case .atLeast: GLP_LO
    case .between(let lower, let upper): lower == upper ? GLP_FX : GLP_DB
    case .exactly: GLP_FX
    }
  }
}
