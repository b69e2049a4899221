import ArgumentParser
import MIP
import MIPGLPK
import MIPProcess

/// The hidden command that ``ChildSolver`` starts: solves what it is sent on standard input.
struct SolveChild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve-child", abstract: "Solve integer programs for a parent process.",
    shouldDisplay: false)

  func run() {
    ChildMain.run { model, options, cancellation, report throws(SolverError) in
      try GLPKSolver().solveNow(
        model, options: options, cancellation: cancellation, report: report)
    }
  }
}
