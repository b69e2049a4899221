import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import JinxiuReports
import MIP
import MIPProcess

/// `jinxiu gaps`: what is short, why, and what one more seat would be worth.
struct Gaps: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is short, why, and whom to telephone first. 缺口报告")

  @Argument(help: "The folder of the scenario. 情景文件夹") var scenario: String
  @Option(help: "The plan to look at; without it one is made first. 已有方案") var plan: String?
  @OptionGroup var language: LanguageChoice

  func run() async throws {
    let console = Console(language: language.terminal)
    let input = try ScenarioInput(scenario, console)
    guard let plan, let bytes = FileManager.default.contents(atPath: plan),
      let read = PlanReader.read(Array(bytes), file: plan).plan
    else { throw ExitStatus.outputFailed.code }
    let market = Market(input.scenario.keeping(read.reserved.map(\.place)))
    let solver = ChildSolver(
      executable: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    let start = ContinuousClock.now
    let report = try await GapFinder(
      market, solver: solver,
      options: PlannerOptions(version: BuildFacts.version, scenarioName: input.name)
    ).report(of: read)
    console.print("\(ContinuousClock.now - start)\n")
    for gap in report.specialties {
      console.print(
        "\(gap.specialty) need \(gap.need) placed \(gap.placed) seats \(gap.seatPeriods) "
          + gap.steps.filter { $0.people != 0 }.map {
            "\($0.cause.rawValue)=\($0.people)\($0.isProven ? "" : "?")"
          }.joined(separator: " ") + "\n")
    }
    var lost: [SeatCause: Int] = [:]
    for run in report.offers.flatMap(\.runs) {
      for loss in run.lost { lost[loss.cause, default: 0] += loss.seats * run.span.count }
    }
    console.print("\(lost)\n")
    console.print("\(report.funding)\n")
    console.print("resolves \(report.values.resolves)\n")
    for value in report.values.all.prefix(40) {
      console.print(
        "\(value.offer) \(value.ask) \(value.span.map { "\($0)" } ?? "-") "
          + value.gains.map { "\($0.level) \($0.gain.atLeast)..\($0.gain.atMost ?? -1)" }
          .joined(separator: ", ") + " \(value.proof)\n")
    }
    for proof in SeatProof.allCases {
      console.print("\(proof) \(report.values.all.count { $0.proof == proof })\n")
    }
  }
}
