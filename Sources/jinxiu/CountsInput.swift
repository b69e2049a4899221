import Foundation
import JinxiuDomain
import JinxiuFiles

/// Reads the plan of counts that names are to keep, or ends the command with all faults printed.
struct CountsInput {
  let plan: Plan

  init(_ path: String, for scenario: Scenario, _ console: Console) throws {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      console.complain(
        Phrase(
          "读不了名额方案“\(path)”。请给出先前生成的 plan.json。",
          "The plan of counts “\(path)” cannot be read. Give the plan.json made before.")[
            console.language])
      throw ExitStatus.outputFailed.code
    }
    let reading = CountsReader.read(Array(bytes), file: path, for: scenario)
    guard let plan = reading.plan else {
      console.complain(FaultText.report(reading.faults, in: console.language))
      throw ExitStatus.faultsInData.code
    }
    self.plan = plan
  }
}
