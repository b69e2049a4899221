import ArgumentParser
import Foundation
import JinxiuAudit
import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import JinxiuReports
import JinxiuRules

/// One phase alone, in this process; prints its time as JSON.
struct Phase: ParsableCommand {
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case read, audit, report
  }

  static let configuration = CommandConfiguration(abstract: "Run one phase alone.")

  @Argument(help: "read, audit or report.") var name: Name
  @Argument(help: "The folder of the scenario.") var scenario: String
  @Argument(help: "plan.json") var plan: String
  @ArgumentParser.Option(help: "A folder to keep the report's pages in, to look at them.") var keep:
    String?

  func run() throws {
    let time =
      switch name {
      case .read: try Stopwatch.time { _ = try read() }
      case .audit: try audit()
      case .report: try report()
      }
    print(String(decoding: try JSONEncoder().encode(time), as: UTF8.self))
  }

  private func read() throws -> Scenario {
    guard let scenario = ScenarioFolder.read(scenario).scenario else {
      throw BenchmarkFailure(text: "\(scenario) cannot be read")
    }
    return scenario
  }

  private func readPlan() throws -> Plan {
    let bytes = Array(FileManager.default.contents(atPath: plan) ?? Data())
    guard let plan = PlanReader.read(bytes, file: plan).plan else {
      throw BenchmarkFailure(text: "\(self.plan) cannot be read")
    }
    return plan
  }

  private func audit() throws -> PhaseTime {
    let (scenario, plan) = (try read(), try readPlan())
    return try Stopwatch.time {
      guard Audit(scenario: scenario).verify(plan).isClean else {
        throw BenchmarkFailure(text: "the audit refuses \(self.plan)")
      }
    }
  }

  /// All that `jinxiu plan` writes of a plan, but not to a disk.
  private func report() throws -> PhaseTime {
    let (scenario, plan) = (try read(), try readPlan())
    var bytes: [String: Int] = [:]
    var time = try Stopwatch.time {
      for language in Language.allCases {
        let report = PlanReport(
          scenario: scenario, plan: plan, language: language, ruleTitles: RuleCatalogue.titles)
        let page = report.html()
        bytes["report.\(language.rawValue).html"] = page.utf8.count
        if let keep {
          try Data(page.utf8).write(
            to: URL(fileURLWithPath: "\(keep)/report.\(language.rawValue).html"))
        }
      }
      let forms = AnnexForms(scenario: scenario, plan: plan)
      bytes["annex1.xlsx"] = try forms.annex1XLSX().count
      bytes["annex2.xlsx"] = try forms.annex2XLSX().count
      bytes["annex3.xlsx"] = try forms.annex3XLSX().count
      bytes["annex1.csv"] = forms.annex1CSV().utf8.count
      let tables = ReportTables(
        scenario: scenario, plan: plan, language: .chinese, ruleTitles: RuleCatalogue.titles)
      bytes["tables.xlsx"] = try tables.workbook().count
      for table in tables.all { bytes["\(table.name).csv"] = table.csv().utf8.count }
    }
    time.bytes = bytes
    return time
  }
}
