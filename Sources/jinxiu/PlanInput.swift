import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles

/// Reads a `plan.json` and the scenario it was made from, or ends the command with all faults
/// printed.
struct PlanInput {
  let plan: Plan
  /// Laid over with what the plan reserves.
  let scenario: Scenario
  /// Whether the scenario's tables are still those of the plan.
  let isOfSameData: Bool

  /// - Parameter folder: Of the scenario; nil to look for `Scenarios/<id>` and `<id>`, from here and
  ///   from the plan upwards.
  init(_ path: String, scenario folder: String?, _ console: Console) throws {
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
    let input = try ScenarioInput(try folder ?? Self.folder(of: plan, at: path), console)
    self.plan = plan
    isOfSameData = input.scenario.digest == plan.scenario.digest
    scenario = input.scenario.keeping(plan.reserved.map(\.place))
  }

  private static func folder(of plan: Plan, at path: String) throws -> String {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let beside = URL(fileURLWithPath: path).deletingLastPathComponent()
    for start in [here, beside] {
      var folder = start.standardizedFileURL
      while true {
        for name in ["Scenarios/\(plan.scenario.id)", plan.scenario.id] {
          let candidate = folder.appendingPathComponent(name).path
          if FileManager.default.fileExists(atPath: candidate + "/" + FileName.programme) {
            return candidate
          }
        }
        if folder.path == "/" { break }
        folder = folder.deletingLastPathComponent()
      }
    }
    throw ValidationError("The scenario \(plan.scenario.id) was not found; give it by --scenario.")
  }
}
