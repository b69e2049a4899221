import ArgumentParser
import Foundation
import JinxiuAudit
import JinxiuDomain
import JinxiuFiles

/// `jinxiu verify`: re-checks a plan without a solver.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Re-check a plan against its scenario, without a solver. 复核方案",
    discussion: """
      Counts everything again in exact integers, with its own reading of the rules. The scenario is
      looked for as Scenarios/<id> and <id>, from here and from the plan upwards. Examples:

        jinxiu verify out/lianyungang-2024/plan.json
        jinxiu verify plan.json --scenario Scenarios/lianyungang-2024
      """)

  @Argument(help: "plan.json") var plan: String
  @Option(help: "The folder of the scenario. 情景文件夹") var scenario: String?
  @OptionGroup var language: LanguageChoice

  func run() throws {
    let console = Console(language: language.terminal)
    guard let bytes = FileManager.default.contents(atPath: plan) else {
      console.complain(
        Phrase("读不了方案文件“\(plan)”。", "The plan “\(plan)” cannot be read.")[console.language])
      throw ExitStatus.outputFailed.code
    }
    let reading = PlanReader.read(Array(bytes), file: plan)
    guard let plan = reading.plan else {
      console.complain(FaultText.report(reading.faults, in: console.language))
      throw ExitStatus.faultsInData.code
    }
    let input = try ScenarioInput(try folder(of: plan, console), console)
    let report = Audit(scenario: input.scenario).verify(plan)
    for finding in report.findings {
      console.print("[\(finding.code.rawValue)] \(finding.phrase[console.language])\n")
    }
    guard report.isClean else {
      console.complain(
        Phrase(
          "复核发现\(report.findings.count)处问题。",
          "The audit found \(report.findings.count) fault\(report.findings.count == 1 ? "" : "s").")[
            console.language])
      throw ExitStatus.auditDisagrees.code
    }
    console.print(
      Phrase(
        "复核通过：\(plan.placedCount)人的安排符合全部规则，各层数值一致。\n",
        "Verified: the placements of \(plan.placedCount) people keep every rule, "
          + "and every level has the value stated.\n")[console.language])
  }

  private func folder(of plan: Plan, _ console: Console) throws -> String {
    if let scenario { return scenario }
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let beside = URL(fileURLWithPath: self.plan).deletingLastPathComponent()
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
