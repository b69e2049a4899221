import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import MIP
import MIPProcess

/// A plan that passes the audit, read from its file or made from a scenario.
struct PlanToExplain {
  let plan: Plan
  let scenario: Scenario
  /// The name of the scenario's folder.
  let name: String

  /// - Parameter path: plan.json, or the folder of a scenario that is planned first.
  init(_ path: String, scenario: String?, maker: PlanMaker, _ console: Console) async throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      let input = try ScenarioInput(path, console)
      (self.scenario, name) = (input.scenario, input.name)
      plan = try await maker.plan(of: input, console)
    } else {
      let read = try PlanInput(path, scenario: scenario, console)
      (plan, name, self.scenario) = (read.plan, read.name, read.scenario)
    }
    try PlanInput.audit(plan, in: self.scenario, console)
  }
}

/// Makes a plan without further wishes.
struct PlanMaker {
  let timeLimit: Duration?

  func options(named name: String) -> PlannerOptions {
    PlannerOptions(timeLimit: timeLimit, version: BuildFacts.version, scenarioName: name)
  }

  /// GLPK in children that run this very program.
  static func solver() throws -> ChildSolver {
    ChildSolver(
      executable: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
  }

  func plan(of input: ScenarioInput, _ console: Console) async throws -> Plan {
    let planner = Planner(
      Market(input.scenario), solver: try Self.solver(),
      options: PlannerOptions(version: BuildFacts.version, scenarioName: input.name))
    switch try await planner.plan() {
    case .plan(let plan): return plan
    case .contradiction(let contradiction):
      for fact in contradiction.facts { console.complain("  - " + fact[console.language]) }
      throw ExitStatus.contradiction.code
    case .nothing: throw ExitStatus.lessProvenThanAsked.code
    }
  }
}
