import ArgumentParser
import Foundation
import JinxiuAudit
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import JinxiuReports
import MIP

/// `jinxiu plan`: reads a scenario, solves it level by level, audits the plan, writes everything.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Make the plan of a scenario and write it with its forms and reports. 生成安排方案",
    discussion: """
      Writes plan.json, the three annexes (xlsx and CSV), the report (HTML, Chinese
      and English) and all tables into the output folder, all or nothing; studies
      are added once they are done. Examples:

        jinxiu plan Scenarios/lianyungang-2024
        jinxiu plan Scenarios/lianyungang-2024 --time-limit 60s --gap 0.1% --out out/draft
        jinxiu plan Scenarios/lianyungang-2024 --export-model points.mps --level points
        jinxiu plan out/scenarios/zhejiang-2024-2026 --gap 0.1% --trace trace.csv
        jinxiu plan Scenarios/lianyungang-2024 --readings --fairness --letters

      Counts first, names later (先定名额、后定人选): plan a folder with needs.csv,
      then put the names into trainees.csv, take them out of needs.csv, and let them
      keep the places of that plan:

        jinxiu plan counties/2024 --out out/counts
        jinxiu plan counties/2024 --keep out/counts/plan.json --out out/names
      """)

  @Argument(help: "The folder of the scenario. 情景文件夹") var scenario: String
  @Option(
    name: .customLong("out"),
    help: "The folder to write; by default out/ and the scenario's name. 输出文件夹")
  var folder: String?
  @Option(
    help: ArgumentHelp(
      "The plan of counts whose places names take: same county, unit, host and months. 定名时沿用的名额方案",
      valueName: "plan.json"))
  var keep: String?
  @Option(
    name: .customLong("change"),
    help: ArgumentHelp("A change file to lay over the scenario; in order. 变更文件", valueName: "file"))
  var changes: [String] = []
  @Option(help: "For all levels together, for example 60s or 5m. 时间上限") var timeLimit: TimeSpan?
  @Option(help: "Relative gap of each level that is good enough, for example 0.01%. 允许差距")
  var gap: RelativeGap = .zero
  @Option(
    help: "By GLPK as a whole, or by prices and cores; auto goes by size. 求解方法：整体、价格或按规模自动")
  var method: MethodChoice = .auto
  @Option(help: "Noted in the plan; today's solver makes no random choice. 随机种子") var seed = 0
  @Option(
    help: "Also write the model of one level as FILE.mps or FILE.lp, with FILE.names.csv. 导出模型")
  var exportModel: String?
  @Option(help: "Which level to export, for example placed-1; by default the last. 导出哪一层")
  var level: String?
  @Option(help: "Write value and bound of each level over time as FILE.csv. 记录各级数值和界的变化")
  var trace: String?
  @Option(help: "Write time and peak memory of each phase as FILE.json. 记录各阶段用时和内存")
  var timings: String?
  @Flag(help: "Print plan.json instead of the summary. 输出JSON") var json = false
  @Flag(
    help: "Write 张*三 instead of full names in the report and its tables, not in the annexes. 隐去姓名")
  var maskNames = false
  @Flag(name: .shortAndLong, help: "Say nothing but results and errors. 安静") var quiet = false
  @OptionGroup var studies: StudyChoice
  @OptionGroup var language: LanguageChoice

  func validate() throws {
    if let exportModel, ModelFile.format(of: exportModel) == nil {
      throw ValidationError(
        Phrase(
          "--export-model \(exportModel)：文件名须以 .mps 或 .lp 结尾。",
          "--export-model \(exportModel): the name must end in .mps or .lp."))
    }
    if level != nil, exportModel == nil {
      throw ValidationError(
        Phrase("--level 须与 --export-model 同用。", "--level goes with --export-model."))
    }
    if let keep, let folder, Self.isSame(keep, folder + "/" + FileName.plan) {
      throw ValidationError(
        Phrase(
          "--out \(folder) 是名额方案所在文件夹，请写到另一个文件夹。",
          "--out \(folder) holds the plan of counts; write the names to another folder."))
    }
  }

  /// The plan of counts most likely lies in the folder of the scenario's name.
  private static func folder(of name: String, isKeeping: Bool) -> String {
    "out/" + name + (isKeeping ? "-names" : "")
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    let paths = [left, right].map {
      URL(fileURLWithPath: $0).standardizedFileURL.resolvingSymlinksInPath().path
    }
    return paths[0] == paths[1]
  }

  func run() async throws {
    let console = Console(language: language.terminal, isQuiet: quiet)
    var watch = PhaseWatch()
    let input = try ScenarioInput(scenario, changes: changes, console)
    let folder = folder ?? Self.folder(of: input.name, isKeeping: keep != nil)
    try OutputCheck.refuseScenarios([folder], files: [exportModel, trace], console)
    let counts = try keep.map { try CountsInput($0, for: input.scenario, console).plan }
    let scenario = input.scenario.keeping(counts?.places ?? [])
    watch.end("read")
    let made = try await make(scenario, input, console, &watch)
    try audit(made.plan, keeping: counts, scenario, console)
    watch.end("audit")
    var output = PlanOutput(
      scenario: scenario, plan: made.plan, facts: made.facts, language: language,
      masksNames: maskNames, studies: PlanStudies(balance: made.balance))
    let letters =
      studies.letters ? LetterFolder(made.plan, scenario, language.report, in: folder) : nil
    let solving = Solving(console: console)
    let files = try await solving.telling { try await output.files() }
    watch.end("report")
    try await solving.telling {
      try OutputFolder(folder).write(files)
      try letters?.write()
      try made.exported.write()
    }
    watch.end("write")
    let isWhole = try await study(made, &output, folder, options(input), console, &watch)
    if let timings { try await solving.telling { try Self.write(watch.json, to: timings) } }
    console.print(json ? output.json : output.summary(width: Console.width, folder: folder))
    if let letters, !json { console.print(letters.line[console.language] + "\n") }
    if let status = status(of: made.plan, isWhole: isWhole, console) { throw status.code }
  }

  /// What planning gave; the market, which is large, only where a study needs it.
  private struct Made {
    let plan: Plan
    let facts: [Phrase]
    let balance: [GapMonth]
    let exported: ExportedModel
    let market: Market?
  }

  /// The plan is on disk before its studies begin, so that none of them can lose it.
  ///
  /// - Returns: False where they were cancelled.
  private func study(
    _ made: Made, _ output: inout PlanOutput, _ folder: String, _ options: PlannerOptions,
    _ console: Console, _ watch: inout PhaseWatch
  ) async throws -> Bool {
    guard !studies.isEmpty, made.plan.outcome.state != .cancelled else { return true }
    do {
      let (found, isCancelled) = try await studies.made(
        of: made.plan, output.scenario, made.market, balance: made.balance, options: options,
        console)
      watch.end("studies")
      output.studies = found
      let whole = output
      try await Solving(console: console).telling {
        try OutputFolder(folder).write(try await whole.files())
      }
      watch.end("study-files")
      return !isCancelled
    } catch {
      console.complain(
        Phrase("方案已写入 \(folder)，附加求解没有完成。", "The plan is in \(folder); its studies failed.")[
          console.language])
      throw error
    }
  }

  private func make(
    _ scenario: Scenario, _ input: ScenarioInput, _ console: Console, _ watch: inout PhaseWatch
  ) async throws -> Made {
    let market = Market(scenario)
    watch.end("market")
    let facts = market.facts.map(\.phrase)
    for fact in facts { console.say(Phrase("· " + fact.chinese, "· " + fact.english)) }
    let exported = try ExportedModel(market, file: exportModel, level: level)
    let result = try await solve(market, input, exported, console)
    watch.end("plan")
    let plan = try unwrap(result, under: scenario.programme, console)
    let balance = try GapFinder.months(of: plan, in: market)
    watch.end("balance")
    return Made(
      plan: plan, facts: facts, balance: balance, exported: exported,
      market: studies.gaps ? market : nil)
  }

  private func solve(
    _ market: Market, _ input: ScenarioInput, _ exported: ExportedModel, _ console: Console
  ) async throws -> PlanningResult {
    let interrupt = Interrupt {
      console.say(
        Phrase(
          "正在停止，保留当前最好的方案……再按一次立即退出。", "Stopping with the best plan so far… again to quit now."))
    }
    defer { interrupt.stop() }
    let solving = Solving(console: console, cancellation: interrupt.cancellation)
    let tracing = try await solving.telling { try trace.map { path in try TraceFile(path) } }
    let planner = Planner(
      market, solver: try Solving.solver(), options: options(input), model: exported.wish)
    let talk = ProgressTalk(
      console, isPriced: method.isPriced(options: market.optionCount))
    return try await solving.telling {
      try await planner.plan(cancellation: interrupt.cancellation) { event in
        tracing?.hear(event)
        talk.hear(event)
      }
    }
  }

  private func options(_ input: ScenarioInput) -> PlannerOptions {
    PlannerOptions(
      timeLimit: timeLimit?.duration, gapPartsPerMillion: gap.partsPerMillion, seed: seed,
      version: BuildFacts.version, scenarioName: input.name, method: method.method)
  }

  private func unwrap(
    _ result: PlanningResult, under programme: Programme, _ console: Console
  ) throws -> Plan {
    switch result {
    case .plan(let plan): return plan
    case .contradiction(let contradiction):
      for line in ContradictionTalk(contradiction, console.language).lines {
        console.complain(line)
      }
      if json { console.print(ContradictionText.text(contradiction, under: programme)) }
      throw ExitStatus.contradiction.code
    case .nothing(let state):
      console.complain(
        Phrase("还没有得到任何方案就停止了，未写出文件。", "Stopped before any plan was found; nothing is written.")[
          console.language])
      let status: ExitStatus = state == .cancelled ? .cancelled : .lessProvenThanAsked
      throw status.code
    }
  }

  /// No plan is written that the audit does not pass.
  private func audit(
    _ plan: Plan, keeping counts: Plan?, _ scenario: Scenario, _ console: Console
  ) throws {
    let report = Audit(scenario: scenario).verify(plan, keeping: counts)
    guard !report.isClean else { return }
    console.complain(
      Phrase(
        "复核与求解结果不一致，这是程序错误，未写出方案。",
        "The audit disagrees with the solver. This is a bug; no plan was written.")[
          console.language])
    for finding in report.findings {
      console.complain("  [\(finding.code.rawValue)] " + finding.phrase[console.language])
    }
    let kept = FileManager.default.temporaryDirectory.path + "/jinxiu-\(getpid())"
    let files = [
      OutputFile(
        name: FileName.plan, bytes: Array(PlanText.text(plan, under: scenario.programme).utf8))
    ]
    try? FileManager.default.createDirectory(
      atPath: kept, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? OutputFolder(kept).write(files + ScenarioFolder.files(scenario))
    console.complain(Phrase("已保留现场：\(kept)", "Everything is kept in \(kept)")[console.language])
    throw ExitStatus.auditDisagrees.code
  }

  private static func write(_ text: String, to path: String) throws(OutputError) {
    let url = URL(fileURLWithPath: path)
    try OutputFolder(url.deletingLastPathComponent().path).write([
      OutputFile(name: url.lastPathComponent, bytes: Array(text.utf8))
    ])
  }

  /// Nil when the plan is as proven as asked.
  private func status(of plan: Plan, isWhole: Bool, _ console: Console) -> ExitStatus? {
    guard isWhole else {
      console.complain(
        Phrase(
          "已取消：方案已写出，未完成的附加求解没有写出。",
          "Cancelled: the plan is written, without the studies that were cut short.")[
            console.language])
      return .cancelled
    }
    if plan.outcome.state == .cancelled {
      console.complain(
        Phrase(
          "已取消：写出的是当前最好的方案，未证明最优。", "Cancelled: the best plan so far is written; it is not proven.")[
            console.language])
      return .cancelled
    }
    if plan.outcome.levels.allSatisfy({ gap.accepts($0) }) { return nil }
    console.complain(
      Phrase(
        "方案有效，但未达到要求的证明程度（\(plan.outcome.state.rawValue)）。",
        "The plan is valid but less proven than asked (\(plan.outcome.state.rawValue)).")[
          console.language])
    return .lessProvenThanAsked
  }
}
