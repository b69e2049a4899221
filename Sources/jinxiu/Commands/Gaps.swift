import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import MIP

/// `jinxiu gaps`: what is short, why, and what one more seat would be worth.
struct Gaps: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is short, why, and which hospital to telephone first. 缺口报告",
    discussion: """
      Without --plan the scenario is planned first. Writes gaps.zh.html,
      gaps.en.html, gaps.xlsx, gaps.json and one CSV for each table; every figure of
      the pages is a sum over these. Whom to telephone first is told with the months
      of a stay, also months that a host does not offer. Examples:

        jinxiu gaps Scenarios/lianyungang-2024
        jinxiu gaps Scenarios/lianyungang-2024 --plan out/lianyungang-2024/plan.json
        jinxiu gaps out/scenarios/zhejiang-2024-2026 --gap 0.1% --out out/zhejiang-gaps
      """)

  @Argument(help: "The folder of the scenario. 情景文件夹") var scenario: String
  @Option(
    help: ArgumentHelp(
      "The plan to look at; without it one is made first. 已有方案", valueName: "plan.json"))
  var plan: String?
  @Option(
    name: .customLong("out"),
    help: "The folder to write; by default out/, the scenario's name and -gaps. 输出文件夹")
  var folder: String?
  @Option(help: "Repairs to look for, each planned anew; 0 for none. 调整办法条数") var repairs = 5
  @Option(help: "Without --plan: relative gap of each level that is good enough. 允许差距")
  var gap: RelativeGap = .zero
  @Option(help: "For plan and report together, for example 60s or 5m. 时间上限")
  var timeLimit: TimeSpan?
  @Flag(help: "Print gaps.json instead of the summary. 输出JSON") var json = false
  @Flag(help: "Write 张*三 instead of full names. 隐去姓名") var maskNames = false
  @Flag(name: .shortAndLong, help: "Say nothing but results and errors. 安静") var quiet = false
  @OptionGroup var language: LanguageChoice

  func validate() throws {
    guard (0...100).contains(repairs) else {
      throw ValidationError(
        Phrase("--repairs \(repairs)：应为0至100。", "--repairs \(repairs): from 0 to 100."))
    }
  }

  func run() async throws {
    let console = Console(language: language.terminal, isQuiet: quiet)
    let started = ContinuousClock.now
    let input = try ScenarioInput(scenario, console)
    let folder = folder ?? "out/\(input.name)-gaps"
    try OutputCheck.refuseScenarios([folder], console)
    let known = try plan.map { try PlanInput($0, for: input, console) }
    let market = Market(known?.scenario ?? input.scenario)
    let interrupt = Interrupt {
      console.say(Phrase("正在停止……再按一次立即退出。", "Stopping… again to quit now."))
    }
    defer { interrupt.stop() }
    let solving = Solving(console: console, cancellation: interrupt.cancellation)
    let base: Plan
    if let known {
      base = known.plan
    } else {
      var planning = options(input.name, since: started)
      planning.gapPartsPerMillion = gap.partsPerMillion
      base = try await solving.plan(market, planning)
    }
    // Side by side: neither needs the other.
    let limits = options(input.name, since: started)
    let most = repairs
    async let found = solving.repairs(market, base, most: most, limits)
    let report: GapReport
    do {
      report = try await solving.gaps(market, base, limits)
    } catch {
      // Nobody waits for repairs of a plan that has no report.
      interrupt.cancellation.cancel()
      throw error
    }
    try write(report, try await found, base, market.scenario, to: folder, console)
  }

  private func options(_ name: String, since start: ContinuousClock.Instant) -> PlannerOptions {
    PlannerOptions(
      timeLimit: timeLimit.map { max(.milliseconds(1), $0.duration - (.now - start)) },
      version: BuildFacts.version, scenarioName: name)
  }

  private func write(
    _ report: GapReport, _ repairs: [Repair], _ plan: Plan, _ scenario: Scenario,
    to folder: String, _ console: Console
  ) throws {
    let output = GapOutput(
      scenario: scenario, plan: plan, report: report, repairs: repairs, language: language,
      masksNames: maskNames)
    try output.write(to: folder, withPlan: self.plan == nil, console)
    console.print(json ? output.json : output.summary(width: Console.width, folder: folder))
  }
}
