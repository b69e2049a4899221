import CGLPK
package import MIP

/// Writes a model to a file that other solvers read.
///
/// Rows are called r1, r2… and columns c1, c2… in the model's order and nothing else of it has a
/// name (R13).
package enum GLPKExport {
  /// A file format.
  package enum Format: Sendable, CaseIterable {
    /// Free MPS.
    ///
    /// MPS has no word for maximisation that all solvers know: a model to maximise is written as
    /// the minimisation of its negated objective, and every solver's optimum is the negative of
    /// the model's.
    case mps
    /// CPLEX LP, with the sense and the objective as they are.
    case lp
  }

  /// Writes the model to the path, over whatever is there.
  ///
  /// A model without rows gets one that says nothing: the first column within its own bounds.
  package static func write(_ model: Model, as format: Format, to path: String) throws(SolverError)
  {
    let faults = model.faults()
    guard faults.isEmpty else { throw .invalidModel(faults) }
    guard !model.columns.isEmpty else { throw .refused("a model without columns has no file") }
    var model = format == .mps ? model.minimised : model
    if model.rows.isEmpty {
      let first = model.columns[0]
      model.addRow([Term(column: 0, coefficient: 1)], .between(first.lower, first.upper))
    }
    let isWritten = GLPKEnvironment.run {
      let problem = ProblemHandle(model, named: true)
      return problem.write(as: format, to: path)
    }
    guard isWritten else { throw .exportFailed(path: path) }
  }
}

extension Model {
  /// The same model as a minimisation: a maximum's objective is negated.
  fileprivate var minimised: Model {
    guard sense == .maximize else { return self }
    let negated = columns.map { Column(lower: $0.lower, upper: $0.upper, cost: -$0.cost) }
    return Model(sense: .minimize, columns: negated, rows: rows)
  }
}
