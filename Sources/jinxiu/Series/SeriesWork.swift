import JinxiuAudit
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import JinxiuReports
import MIP

/// Does tasks of a series: each is a plan as `jinxiu plan` makes it, audited, and written with its
/// forms and reports all or nothing before it counts as finished.
struct SeriesWork: Sendable {
  let folder: SeriesFolder
  let manifest: SeriesManifest
  let solver: any Solver

  /// A scenario that is not, or no longer, that of the manifest.
  struct Changed: Error {
    let task: SeriesTask
  }

  /// What a task came to.
  struct Finished: Sendable {
    let entry: SeriesEntry
    /// Whether it was finished by an earlier run.
    let isEarlier: Bool
  }

  /// The result of a task, from its folder where there is one that the audit passes.
  ///
  /// - Throws: `Changed`, `SweepWork.Refused`, `SolverDisagreement`, `SolverError`, `OutputError`,
  ///   `WorkbookError`.
  func finish(_ task: SeriesTask, cancellation: Cancellation) async throws -> Finished {
    let scenario = try scenario(of: task)
    if let earlier = earlier(task, scenario) { return Finished(entry: earlier, isEarlier: true) }
    let market = Market(scenario)
    let result = try await Planner(market, solver: solver, options: options(task))
      .plan(cancellation: cancellation)
    // What was cut short is no result: the next run does it again.
    guard !cancellation.isCancelled else {
      return Finished(entry: entry(task, scenario, .nothing(.cancelled)), isEarlier: false)
    }
    switch result {
    case .plan(let plan):
      try await write(plan, of: task, market)
      return Finished(entry: entry(task, scenario, .plan(SeriesFigures(plan))), isEarlier: false)
    case .contradiction(let contradiction):
      try folder.finish(task, impossible: contradiction.facts)
      let result = SeriesEntry.Result.contradiction(contradiction.facts)
      return Finished(entry: entry(task, scenario, result), isEarlier: false)
    case .nothing(let state):
      return Finished(entry: entry(task, scenario, .nothing(state)), isEarlier: false)
    }
  }

  /// Of an earlier run or another process; nil where there is none that the audit passes.
  func earlier(_ task: SeriesTask) -> SeriesEntry? {
    (try? scenario(of: task)).flatMap { earlier(task, $0) }
  }

  /// That of a task without a plan.
  func entry(_ task: SeriesTask, nothing state: OutcomeState) throws -> SeriesEntry {
    entry(task, try scenario(of: task), .nothing(state))
  }

  private func earlier(_ task: SeriesTask, _ scenario: Scenario) -> SeriesEntry? {
    switch folder.outcome(of: task) {
    case .plan(let plan, _):
      guard Audit(scenario: scenario).verify(plan).isClean else { return nil }
      return entry(task, scenario, .plan(SeriesFigures(plan)))
    case .contradiction(let facts): return entry(task, scenario, .contradiction(facts))
    case nil: return nil
    }
  }

  private func entry(
    _ task: SeriesTask, _ scenario: Scenario, _ result: SeriesEntry.Result
  ) -> SeriesEntry {
    SeriesEntry(name: task.name, scenario: scenario, result: result)
  }

  private func scenario(of task: SeriesTask) throws(Changed) -> Scenario {
    guard let scenario = ScenarioFolder.read(task.folder).scenario,
      scenario.digest == task.scenario.digest
    else { throw Changed(task: task) }
    return scenario
  }

  private func options(_ task: SeriesTask) -> PlannerOptions {
    PlannerOptions(manifest.options, scenarioName: task.scenario.id)
  }

  private func write(_ plan: Plan, of task: SeriesTask, _ market: Market) async throws {
    if let finding = Audit(scenario: market.scenario).verify(plan).findings.first {
      throw SweepWork.Refused(finding: finding.phrase)
    }
    let output = PlanOutput(
      scenario: market.scenario, plan: plan, facts: market.facts.map(\.phrase),
      language: LanguageChoice(given: manifest.language), masksNames: manifest.masksNames,
      studies: PlanStudies(balance: try GapFinder.months(of: plan, in: market)))
    try folder.finish(task, with: try await output.files())
  }
}
