import JinxiuAudit
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import MIP

/// Does tasks of a sweep: each is a plan of a changed scenario, audited, and written all or nothing
/// before it counts as finished.
struct SweepWork: Sendable {
  private let folder: SweepFolder
  private let resolver: Resolver

  init(
    _ folder: SweepFolder, _ base: SweepBase, solver: any Solver, options: PlannerOptions
  ) {
    self.folder = folder
    resolver = Resolver(base.scenario, plan: base.plan, solver: solver, options: options)
  }

  /// What a task came to.
  struct Finished: Sendable {
    let result: WhatIfCase.Result
    /// Whether it was finished by an earlier run.
    let isEarlier: Bool
  }

  /// A plan that the audit refuses: a bug, never a result.
  struct Refused: Error {
    let finding: Phrase
  }

  /// The result of a task, from its file where there is one that the audit passes.
  ///
  /// - Parameter changed: The scenario with the task's changes.
  /// - Throws: `Refused`, `SolverDisagreement`, `SolverError`, `OutputError`.
  func finish(
    _ task: SweepTask, _ changed: Scenario, cancellation: Cancellation
  ) async throws -> Finished {
    if let earlier = earlier(task, changed) { return Finished(result: earlier, isEarlier: true) }
    let result = try await resolver.plan(of: changed, cancellation: cancellation)
    // What was cut short is no result: the next run does it again.
    guard !cancellation.isCancelled else {
      return Finished(result: .nothing(.cancelled), isEarlier: false)
    }
    try write(result, of: task, changed)
    return Finished(result: result, isEarlier: false)
  }

  /// Whether there is a file of the task's result, good or not.
  func isFinished(_ task: SweepTask) -> Bool { folder.isFinished(task) }

  /// Of an earlier run or another process; nil where a file is of other data or of another task.
  func earlier(_ task: SweepTask, _ changed: Scenario) -> WhatIfCase.Result? {
    switch folder.outcome(of: task) {
    case .plan(let plan, let nearest):
      let audit = Audit(scenario: changed)
      let isClean = [plan, nearest].compactMap(\.self).allSatisfy { audit.verify($0).isClean }
      let isAsGood = nearest.map { $0.merit == plan.merit } ?? true
      return isClean && isAsGood ? .plan(plan, nearest: nearest) : nil
    case .contradiction(let facts): return .contradiction(facts)
    case nil: return nil
    }
  }

  private func write(
    _ result: WhatIfCase.Result, of task: SweepTask, _ changed: Scenario
  ) throws {
    switch result {
    case .plan(let plan, let nearest):
      let audit = Audit(scenario: changed)
      for made in [plan, nearest].compactMap(\.self) {
        if let finding = audit.verify(made).findings.first {
          throw Refused(finding: finding.phrase)
        }
      }
      try folder.finish(task, .plan(plan, nearest: nearest), under: changed.programme)
    case .contradiction(let facts):
      try folder.finish(task, .contradiction(facts), under: changed.programme)
    case .nothing: break
    }
  }
}
