import ArgumentParser
import JinxiuDomain

/// How the hidden commands for one task of a study end where there is no plan, so that whoever
/// collects knows why.
enum TaskStatus {
  private static let codes: [(state: OutcomeState, code: Int32)] = [
    (.timeLimit, ExitStatus.lessProvenThanAsked.rawValue), (.solverFailed, 5),
  ]

  /// Statuses of tasks that are done, although there is no plan.
  static let withoutPlan = Set(codes.map(\.code))

  static func code(of state: OutcomeState) -> ExitCode {
    if state == .cancelled { return ExitStatus.cancelled.code }
    return ExitCode(codes.first { $0.state == state }?.code ?? codes[0].code)
  }

  static func state(of code: Int32) -> OutcomeState? { codes.first { $0.code == code }?.state }
}
