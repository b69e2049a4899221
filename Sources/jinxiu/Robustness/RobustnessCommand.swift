import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import MIP

/// `jinxiu robustness`: what a plan loses when hosts withdraw or people stay away.
struct RobustnessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "robustness",
    abstract: "Say which host's loss hurts most, and which seats to hold in reserve. 稳健性分析",
    discussion: """
      Withdraws each host and each offer in turn and tells two figures apart:
      everybody planned anew under all rules; and all others staying where they are,
      while only those who were there are placed again. Then draws withdrawals and
      no-shows at random, and looks for the fewest extra seats that survive any one
      withdrawal. Of a large scenario 20 hosts are looked at unless told otherwise:
      those with most people for whom nothing is free elsewhere in the plan as it
      stands, then those with most people. What is not proven is an interval. Examples:

        jinxiu robustness Scenarios/lianyungang-2024
        jinxiu robustness Scenarios/lianyungang-2024 --hosts --withdraw 5% --withdraw H001=20%
        jinxiu robustness Scenarios/lianyungang-2024 --plan out/lianyungang-2024/plan.json \\
          --random 5000 --seed 7 --no-show 3% --out out/robust

      Writes robustness.zh.html, robustness.en.html, robustness.xlsx,
      robustness.json and one CSV for each table. Finished withdrawals are kept in
      the output folder: the same command goes on where it was stopped by Ctrl-C, or
      killed. Of a large scenario give a --gap that its plan can meet.
      """)

  @Argument(help: "The folder of the scenario. 情景文件夹") var scenario: String
  @Option(
    help: ArgumentHelp(
      "The plan to look at; without it one is made first. 已有方案", valueName: "plan.json"))
  var plan: String?
  @OptionGroup var choice: WithdrawalChoice
  @OptionGroup var lots: SimulationChoice
  @Flag(
    inversion: .prefixedNo,
    help: "Look for the smallest reserve of seats; by default unless the scenario is large. 备用名额")
  var reserve: Bool?
  @Option(
    name: .customLong("out"),
    help: "The folder to write; by default out/, the scenario's name and -robustness. 输出文件夹")
  var folder: String?
  @Option(help: "For each plan, for example 60s or 5m. 每个方案的时间上限") var timeLimit: TimeSpan?
  @Option(help: "Relative gap of each level that is good enough. 允许差距") var gap: RelativeGap = .zero
  @Option(help: "By GLPK as a whole, or by prices and cores. 求解方法") var method: MethodChoice = .auto
  @OptionGroup var jobs: JobsChoice
  @Flag(help: "Print robustness.json instead of the summary. 输出JSON") var json = false
  @Flag(help: "Write 张*三 instead of full names. 隐去姓名") var maskNames = false
  @Flag(name: .shortAndLong, help: "Say nothing but results and errors. 安静") var quiet = false
  @OptionGroup var language: LanguageChoice

  func run() async throws {
    let console = Console(language: language.terminal, isQuiet: quiet)
    let input = try ScenarioInput(scenario, console)
    let folder = folder ?? "out/\(input.name)-robustness"
    try OutputCheck.refuseScenarios([folder], console)
    let known = try plan.map {
      SweepBase(try PlanInput($0, for: input, console).plan, of: input.scenario)
    }
    let chances = try lots.chances(in: input.scenario, console)
    let interrupt = Interrupt {
      console.say(
        Phrase("正在停止，已完成的会保留……再按一次立即退出。", "Stopping, keeping what is done… again to quit now."))
    }
    defer { interrupt.stop() }
    let solving = Solving(console: console, cancellation: interrupt.cancellation)
    let base = if let known { known } else { try await base(in: folder, input, solving) }
    let study = try await solving.telling {
      let search = WithdrawalSearch(
        Market(base.scenario), plan: base.plan, solver: try Solving.solver(),
        options: options(input))
      let withdrawals = choice.withdrawals(of: search)
      let store = try WithdrawalStore(
        SweepFolder(folder), manifest(base, input, withdrawals.chosen), base)
      return try await RobustnessRun(
        search: search, store: store, scenario: base.scenario, base: base.plan,
        withdrawals: withdrawals, choice: choice, order: lots.order(chances, of: base.plan),
        wantsReserve: reserve, lanes: jobs.count, solving: solving
      ).study()
    }
    try await write(study, to: folder, solving)
    if study.isStopped { throw stopped(study, folder, console) }
    guard study.isWithinGap else {
      throw ExitStatus.lessProvenThanAsked.code
    }
  }

  /// Made, unless an earlier run has left it.
  private func base(
    in folder: String, _ input: ScenarioInput, _ solving: Solving
  ) async throws -> SweepBase {
    if let kept = SweepBase(madeIn: SweepFolder(folder), input.scenario, sweepOptions) {
      return kept
    }
    let made = try await solving.plan(Market(input.scenario), options(input))
    guard !solving.cancellation.isCancelled else { throw ExitStatus.cancelled.code }
    return SweepBase(made, of: input.scenario)
  }

  private func options(_ input: ScenarioInput) -> PlannerOptions {
    PlannerOptions(sweepOptions, scenarioName: input.name)
  }

  private var sweepOptions: SweepOptions {
    SweepOptions(
      gapPartsPerMillion: gap.partsPerMillion, timeLimit: timeLimit?.milliseconds,
      method: method.rawValue, version: BuildFacts.version)
  }

  private func manifest(
    _ base: SweepBase, _ input: ScenarioInput, _ withdrawals: [Withdrawal]
  ) -> SweepManifest {
    SweepManifest(
      scenario: ScenarioStamp(id: input.name, digest: input.scenario.digest), folder: scenario,
      base: SweepFolder.digest(base.bytes), isBaseGiven: plan != nil, options: sweepOptions,
      axes: [], drafts: withdrawals.map { ([$0.source], []) })
  }

  private func stopped(
    _ study: RobustnessStudy, _ folder: String, _ console: Console
  ) -> ExitCode {
    console.complain(
      Phrase(
        "已停止：完成的\(study.losses.count)项保存在 \(folder)；再运行同一命令即可继续。",
        "Stopped: the \(study.losses.count) withdrawals that are finished are kept in \(folder); the "
          + "same command goes on.")[console.language])
    return ExitStatus.cancelled.code
  }

  private func write(
    _ study: RobustnessStudy, to folder: String, _ solving: Solving
  ) async throws {
    let output = RobustnessOutput(study: study, language: language, masksNames: maskNames)
    try await solving.telling { try OutputFolder(folder).write(try output.files()) }
    solving.console.print(
      json
        ? String(decoding: output.json, as: UTF8.self)
        : output.summary(width: Console.width, folder: folder))
  }
}
