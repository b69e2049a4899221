import JinxiuAudit
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import MIP

/// Does tasks of a sweep: each is a re-plan of a changed scenario from the base's plan and prices,
/// audited, and written all or nothing before it counts as finished.
struct SweepWork: Sendable {
  private let folder: SweepFolder
  private let resolver: Resolver
  private let solver: any Solver
  private let options: PlannerOptions

  init(
    _ folder: SweepFolder, _ base: SweepBase, solver: any Solver, options: PlannerOptions
  ) {
    self.folder = folder
    self.solver = solver
    self.options = options
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
    let result = try await planned(changed, cancellation)
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
    case .plan(let plan):
      Audit(scenario: changed).verify(plan).isClean ? .plan(plan) : nil
    case .contradiction(let facts): .contradiction(facts)
    case nil: nil
    }
  }

  private func write(
    _ result: WhatIfCase.Result, of task: SweepTask, _ changed: Scenario
  ) throws {
    switch result {
    case .plan(let plan):
      if let finding = Audit(scenario: changed).verify(plan).findings.first {
        throw Refused(finding: finding.phrase)
      }
      try folder.finish(task, .plan(plan), under: changed.programme)
    case .contradiction(let facts):
      try folder.finish(task, .contradiction(facts), under: changed.programme)
    case .nothing: break
    }
  }

  /// Warm from the base; anew where that leaves a larger gap than asked.
  private func planned(
    _ changed: Scenario, _ cancellation: Cancellation
  ) async throws -> WhatIfCase.Result {
    let warm = try await resolver.resolve(to: changed, cancellation: cancellation)
    switch warm.outcome {
    case .contradiction(let impossible): return .contradiction(impossible.facts)
    case .plan(let plan) where isGood(plan) || cancellation.isCancelled: return .plan(plan)
    case .plan, .nothing: break
    }
    let cold = try await Planner(Market(changed), solver: solver, options: options)
      .plan(cancellation: cancellation)
    switch cold {
    case .plan(let plan): return .plan(better(plan, warm.plan))
    case .contradiction(let contradiction): return .contradiction(contradiction.facts)
    case .nothing(let state): return warm.plan.map { .plan($0) } ?? .nothing(state)
    }
  }

  private func isGood(_ plan: Plan) -> Bool {
    let gap = RelativeGap(partsPerMillion: options.gapPartsPerMillion)
    return plan.outcome.levels.allSatisfy(gap.accepts)
  }

  /// The one with the better values, the first where they are equal.
  private func better(_ plan: Plan, _ other: Plan?) -> Plan {
    guard let other else { return plan }
    func merit(_ plan: Plan) -> [Int] {
      plan.outcome.levels.map { $0.isMaximised ? $0.value : -$0.value }
    }
    return merit(plan).lexicographicallyPrecedes(merit(other)) ? other : plan
  }
}
