import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import MIP

/// A plan that passes the audit, read from its file or made from a scenario.
struct PlanToExplain {
  let plan: Plan
  let scenario: Scenario
  /// The name of the scenario's folder.
  let name: String

  /// - Parameter path: plan.json, or the folder of a scenario that is planned first.
  init(_ path: String, scenario: String?, _ solving: Solving) async throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      let input = try ScenarioInput(path, solving.console)
      (self.scenario, name) = (input.scenario, input.name)
      plan = try await solving.plan(
        Market(input.scenario),
        PlannerOptions(version: BuildFacts.version, scenarioName: input.name))
      // Nobody waits for what would be said of it.
      guard !solving.cancellation.isCancelled else { throw ExitStatus.cancelled.code }
    } else {
      let read = try PlanInput(path, scenario: scenario, solving.console)
      (plan, name, self.scenario) = (read.plan, read.name, read.scenario)
      try PlanInput.audit(plan, in: self.scenario, solving.console)
    }
  }
}
