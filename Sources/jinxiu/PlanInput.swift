import ArgumentParser
import Foundation
import JinxiuAudit
import JinxiuDomain
import JinxiuFiles

/// Reads a `plan.json` with the scenario that it was made from, or ends the command with all that is
/// wrong.
struct PlanInput {
  let plan: Plan
  /// As its tables are.
  let tables: Scenario
  /// The tables with the places that the plan keeps.
  let scenario: Scenario
  /// The name of the scenario's folder.
  let name: String

  /// Whether the scenario's tables are still those of the plan.
  var isOfSameData: Bool { tables.digest == plan.scenario.digest }

  /// - Parameters:
  ///   - path: plan.json.
  ///   - folder: Of the scenario; nil to look for `Scenarios/<id>` and `<id>`, from here and from the
  ///     plan upwards.
  ///   - changes: Change files that the plan was made with, in order.
  init(
    _ path: String, scenario folder: String?, changes: [String] = [], _ console: Console
  ) throws {
    let plan = try Self.read(path, console)
    let input = try ScenarioInput(
      try folder ?? Self.folder(of: plan, at: path), changes: changes, console)
    self.plan = plan
    tables = input.scenario
    scenario = tables.keeping(plan.reserved.map(\.place))
    name = input.name
  }

  /// A plan of a scenario at hand; one that the audit does not find clean, as one of other data, ends
  /// the command.
  init(_ path: String, for input: ScenarioInput, _ console: Console) throws {
    plan = try Self.read(path, console)
    tables = input.scenario
    scenario = tables.keeping(plan.reserved.map(\.place))
    name = input.name
    try Self.audit(plan, in: scenario, console)
  }

  /// Nothing is said of a plan that is not one of the scenario; a few findings show why.
  static func audit(_ plan: Plan, in scenario: Scenario, _ console: Console) throws {
    let findings = Audit(scenario: scenario).verify(plan).findings
    guard !findings.isEmpty else { return }
    console.complain(
      Phrase(
        "方案与情景不符，不能使用。共\(findings.count)处问题（jinxiu verify 列出全部）：",
        "The plan does not fit its scenario and cannot be used; \(findings.count) findings "
          + "(jinxiu verify lists them all):")[console.language])
    for finding in findings.prefix(5) {
      console.complain("  [\(finding.code.rawValue)] " + finding.phrase[console.language])
    }
    throw ExitStatus.auditDisagrees.code
  }

  private static func read(_ path: String, _ console: Console) throws -> Plan {
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
    return plan
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
    throw ValidationError(
      Phrase(
        "找不到情景 \(plan.scenario.id)，请用 --scenario 给出。",
        "The scenario \(plan.scenario.id) was not found; give it by --scenario."))
  }
}
