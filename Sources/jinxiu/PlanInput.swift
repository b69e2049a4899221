import Foundation
import JinxiuAudit
import JinxiuDomain
import JinxiuFiles

/// Reads a plan that a command is to look at, or ends the command with what is wrong with it.
struct PlanInput {
  let plan: Plan
  /// With the places that the plan keeps.
  let scenario: Scenario

  init(_ path: String, for scenario: Scenario, _ console: Console) throws {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      console.complain(
        Phrase("读不了方案文件“\(path)”。", "The plan “\(path)” cannot be read.")[console.language])
      throw ExitStatus.outputFailed.code
    }
    let reading = PlanReader.read(Array(bytes), file: path)
    guard let plan = reading.plan else {
      console.complain(FaultText.report(reading.faults, in: console.language))
      throw ExitStatus.faultsInData.code
    }
    let kept = scenario.keeping(plan.reserved.map(\.place))
    let report = Audit(scenario: kept).verify(plan)
    guard report.isClean else {
      for finding in report.findings {
        console.complain("[\(finding.code.rawValue)] \(finding.phrase[console.language])")
      }
      throw ExitStatus.auditDisagrees.code
    }
    self.plan = plan
    self.scenario = kept
  }
}
