import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import MIP

/// `jinxiu plan-all`: many scenarios, each planned by itself, here or on a cluster.
struct PlanAllCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan-all",
    abstract: "Plan many scenarios, each by itself, with an overview of all. 批量生成方案并汇总",
    discussion: """
      Each scenario gets a folder as plan writes it; the overview (page, workbook,
      CSV, JSON) has people, levels, gaps and states of all. One whose data has
      faults is told with them and left out, and the command ends with 1. Finished
      plans are kept: the same command goes on where it was stopped or killed. On a
      cluster each scenario is a task of a job array. Examples:

        jinxiu plan-all provinces/* --out out/country --gap 0.1%
        jinxiu plan-all provinces/* --out out/country --gap 0.1% \\
          --on slurm --processors 2 --memory 8G --task-time 2h
      """)

  @Argument(help: "The folders of the scenarios. 情景文件夹") var scenarios: [String]
  @Option(name: .customLong("out"), help: "The folder to write; by default out/plan-all. 输出文件夹")
  var folder = "out/plan-all"
  @Option(help: "For each plan, for example 60s or 5m. 每个方案的时间上限") var timeLimit: TimeSpan?
  @Option(help: "Relative gap of each level that is good enough. 允许差距") var gap: RelativeGap = .zero
  @Option(help: "By GLPK as a whole, or by prices and cores. 求解方法") var method: MethodChoice = .auto
  @OptionGroup var jobs: JobsChoice
  @Flag(help: "Print overview.json instead of the summary. 输出JSON") var json = false
  @Flag(help: "Write 张*三 instead of full names. 隐去姓名") var maskNames = false
  @Flag(name: .shortAndLong, help: "Say nothing but results and errors. 安静") var quiet = false
  @OptionGroup(title: "Cluster 集群") var cluster: ClusterChoice
  @OptionGroup var language: LanguageChoice

  func validate() throws {
    guard SeriesNames.all(scenarios) != nil else {
      throw ValidationError(
        Phrase("同一情景文件夹写了两次。", "One scenario folder is given twice."))
    }
  }

  func run() async throws {
    let console = Console(language: language.terminal, isQuiet: quiet)
    try await ClusterRun.check(cluster, console)
    let names = SeriesNames.all(scenarios) ?? []
    try OutputCheck.refuseScenarios([folder] + names.map { folder + "/" + $0 }, console)
    let input = try SeriesInput(scenarios, names: names, console)
    let manifest = manifest(input)
    let interrupt = Interrupt {
      console.say(Phrase("正在停止……再按一次立即退出。", "Stopping… again to quit now."))
    }
    defer { interrupt.stop() }
    let solving = Solving(console: console, cancellation: interrupt.cancellation)
    let planned = try await solving.telling {
      let array = array(manifest, solving)
      try await array?.checkFolder()
      try SeriesFolder(folder).begin(manifest)
      let work = SeriesWork(
        folder: SeriesFolder(folder), manifest: manifest, solver: try Solving.solver())
      return try await entries(work, array, solving)
    }
    let missing = manifest.tasks.count - planned.entries.count
    if interrupt.cancellation.isCancelled, missing > 0 { throw stopped(missing, console) }
    let series = input.whole(planned)
    try await solving.telling {
      try OutputFolder(folder).write(try output(series).files())
    }
    console.print(
      json
        ? String(decoding: output(series).json, as: UTF8.self)
        : output(series).summary(folder: folder))
    if let status = input.hasFaulty ? .faultsInData : status(of: planned) { throw status.code }
  }

  private func output(_ series: PlanSeries) -> SeriesOutput {
    SeriesOutput(series: series, language: language)
  }

  private func manifest(_ input: SeriesInput) -> SeriesManifest {
    SeriesManifest(
      options: SweepOptions(
        gapPartsPerMillion: gap.partsPerMillion, timeLimit: timeLimit?.milliseconds,
        method: method.rawValue, version: BuildFacts.version),
      language: language.given, masksNames: maskNames, drafts: input.drafts)
  }

  /// Nil where the plans are made on this machine.
  private func array(_ manifest: SeriesManifest, _ solving: Solving) -> ClusterRun? {
    guard cluster.on == .slurm else { return nil }
    return ClusterRun(
      choice: cluster, command: SeriesTaskCommand.name, folder: folder, digest: manifest.digest,
      count: manifest.tasks.count, console: solving.console, cancellation: solving.cancellation)
  }

  /// In the order of the scenarios; those that were cut short are left out.
  private func entries(
    _ work: SeriesWork, _ array: ClusterRun?, _ solving: Solving
  ) async throws -> PlanSeries {
    let tasks = work.manifest.tasks
    guard let array else {
      return try await SeriesRun(work: work, jobs: jobs.count, console: solving.console)
        .series(cancellation: solving.cancellation)
    }
    let collection = ResultCollection(jobs: jobs.count) {
      work.folder.isFinished(tasks[$0 - 1])
    } audited: {
      work.earlier(tasks[$0 - 1])
    }
    let without = try await array.run { try await collection.finished($0) }
    return PlanSeries(
      try tasks.indices.map { index in
        try collection[index + 1]
          ?? work.entry(tasks[index], nothing: without[index + 1] ?? .solverFailed)
      })
  }

  private func stopped(_ missing: Int, _ console: Console) -> ExitCode {
    console.complain(
      Phrase(
        "已停止：还有\(missing)个情景未完成，其余保存在 \(folder)；再运行同一命令即可继续。",
        "Stopped with \(missing) scenarios missing; all others are kept in \(folder), and the same "
          + "command goes on.")[console.language])
    return ExitStatus.cancelled.code
  }

  /// Nil where every plan is as proven as asked.
  private func status(of series: PlanSeries) -> ExitStatus? {
    let isImpossible = series.entries.contains {
      if case .contradiction = $0.result { true } else { false }
    }
    if isImpossible { return .contradiction }
    let isGood = series.entries.allSatisfy {
      $0.figures?.levels.allSatisfy { gap.accepts($0.result) } ?? false
    }
    return isGood ? nil : .lessProvenThanAsked
  }
}
