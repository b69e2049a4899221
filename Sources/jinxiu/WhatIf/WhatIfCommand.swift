import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import JinxiuReports
import MIP

/// `jinxiu whatif`: plans a scenario under changes or over ranges and compares all with the base.
struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Plan under other conditions and compare: who gains, who loses, from where. 情景比较",
    discussion: """
      Each --change is an alternative; files joined by + are laid one over another.
      With --vary, every value of one range, or every pair of two, is planned, the
      changes lying under all of them. The scenario itself is always planned too,
      and its files are never written. Examples:

        jinxiu whatif Scenarios/lianyungang-2024 \\
          --change Scenarios/lianyungang-2024/changes/cap-40.yaml
        jinxiu whatif Scenarios/lianyungang-2024 --vary tier-share.percent=20..60
        jinxiu whatif Scenarios/lianyungang-2024 --vary finish-by.month=2024-09..2024-12 \\
          --vary 'offers.all.seats+=-1..2'

      KEY of --vary is RULE.PARAMETER or TABLE.ROW.COLUMN, the row possibly all; =
      sets, += adds, *= goes by percent (hosts.all.max_trainees*=80%..120%/10%). A
      list a,b,c may stand for a range.

      Finished cases are kept in the output folder: the same command goes on where
      it was stopped or killed. A cluster makes the same bytes:

        jinxiu whatif Scenarios/lianyungang-2024 --vary tier-share.percent=20..60 \\
          --on slurm --task-time 10m --memory 4G
      """)

  @Argument(help: "The folder of the scenario. 情景文件夹") var scenario: String
  @Option(
    name: .customLong("change"),
    help: ArgumentHelp("A change file; several joined by +. 变更文件", valueName: "file"))
  var changes: [String] = []
  @Option(
    help: ArgumentHelp("One range, or two. 变化范围", valueName: "KEY=FROM..TO/STEP")) var vary:
    [String] = []
  @Option(
    help: ArgumentHelp(
      "The plan of the scenario; without it one is made. 已有方案", valueName: "plan.json"))
  var plan: String?
  @Option(
    name: .customLong("out"),
    help: "The folder to write; by default out/, the scenario's name and -whatif. 输出文件夹")
  var folder: String?
  @Option(help: "For each plan, for example 60s or 5m. 每个方案的时间上限") var timeLimit: TimeSpan?
  @Option(help: "Relative gap of each level that is good enough. 允许差距") var gap: RelativeGap = .zero
  @Option(help: "By GLPK as a whole, or by prices and cores. 求解方法") var method: MethodChoice = .auto
  @OptionGroup var jobs: JobsChoice
  @Flag(help: "Print whatif.json instead of the summary. 输出JSON") var json = false
  @Flag(help: "Write 张*三 instead of full names. 隐去姓名") var maskNames = false
  @Flag(name: .shortAndLong, help: "Say nothing but results and errors. 安静") var quiet = false
  @OptionGroup(title: "Cluster 集群") var cluster: ClusterChoice
  @OptionGroup var language: LanguageChoice

  func validate() throws {
    guard vary.count <= 2 else {
      throw ValidationError(Phrase("--vary：一个或两个范围。", "--vary: one range, or two."))
    }
    guard !changes.isEmpty || !vary.isEmpty else {
      throw ValidationError(
        Phrase("写 --change 或 --vary，或两者都写。", "Give --change or --vary, or both."))
    }
    let axes = try variations()
    guard Set(axes.map(\.key)).count == axes.count else {
      throw ValidationError(
        Phrase("--vary：同一个键给了两次。", "--vary: the same key is given twice."))
    }
    guard axes.reduce(1, { $0 * $1.values.count }) <= SweepDraft.most else {
      throw ValidationError(
        Phrase(
          "--vary：总共最多\(SweepDraft.most)个点。",
          "--vary: at most \(SweepDraft.most) points in all."))
    }
  }

  private func variations() throws -> [Variation] {
    try vary.map { text in
      do {
        return try Variation(text)
      } catch let flaw as Variation.Flaw {
        throw ValidationError(flaw.phrase)
      }
    }
  }

  func run() async throws {
    let console = Console(language: language.terminal, isQuiet: quiet)
    try await ClusterRun.check(cluster, console)
    let input = try ScenarioInput(scenario, console)
    let path = folder ?? "out/" + input.name + "-whatif"
    try OutputCheck.refuseScenarios([path], console)
    for remark in try variations().compactMap(\.remark) { console.say(remark) }
    let reader = ChangeInput(console: console)
    let draft = SweepDraft(
      changes: try changes.map { try reader.sources(ChangeInput.paths($0)) },
      axes: try variations())
    for title in draft.repeated { console.say(title) }
    let known = try plan.map {
      SweepBase(try PlanInput($0, for: input, console).plan, of: input.scenario)
    }
    let laid = try draft.cases.map {
      try reader.laid(
        $0.sources, over: input.scenario, keeping: known?.scenario.reserved ?? [])
    }
    let interrupt = Interrupt {
      console.say(Phrase("正在停止……再按一次立即退出。", "Stopping… again to quit now."))
    }
    defer { interrupt.stop() }
    let solving = Solving(console: console, cancellation: interrupt.cancellation)
    let base =
      if let known { known } else { try await base(in: SweepFolder(path), input, solving) }
    let manifest = manifest(draft, base, input)
    let study = try await solving.telling {
      let array = array(manifest, path, solving)
      try await array?.checkFolder()
      try SweepFolder(path).begin(manifest, base: base.bytes)
      let work = SweepWork(
        SweepFolder(path), base, solver: try Solving.solver(), options: options(input))
      let results = try await results(of: work, manifest.tasks, laid, array, solving)
      return compared(draft, laid, base, results)
    }
    if interrupt.cancellation.isCancelled { throw stopped(study, path, console) }
    try write(study, to: path, console)
    guard isGood(study) else { throw ExitStatus.lessProvenThanAsked.code }
  }

  /// Nil where the plans are made on this machine.
  private func array(
    _ manifest: SweepManifest, _ path: String, _ solving: Solving
  ) -> ClusterRun? {
    guard cluster.on == .slurm else { return nil }
    return ClusterRun(
      choice: cluster, command: SweepTaskCommand.name, folder: path, digest: manifest.digest,
      count: manifest.tasks.count, console: solving.console, cancellation: solving.cancellation)
  }

  /// Of all tasks, in order; those that were not finished are `.nothing`.
  private func results(
    of work: SweepWork, _ tasks: [SweepTask], _ laid: [ChangeInput.Laid], _ array: ClusterRun?,
    _ solving: Solving
  ) async throws -> [WhatIfCase.Result] {
    guard let array else {
      return try await SweepRun(
        work: work, tasks: tasks, laid: laid, jobs: jobs.count, console: solving.console
      ).results(cancellation: solving.cancellation)
    }
    let collection = ResultCollection(jobs: jobs.count) {
      work.isFinished(tasks[$0 - 1])
    } audited: {
      work.earlier(tasks[$0 - 1], laid[$0 - 1].scenario)
    }
    let without = try await array.run { try await collection.finished($0) }
    return tasks.indices.map {
      collection[$0 + 1] ?? .nothing(without[$0 + 1] ?? .solverFailed)
    }
  }

  private func options(_ input: ScenarioInput) -> PlannerOptions {
    PlannerOptions(
      timeLimit: timeLimit?.duration, gapPartsPerMillion: gap.partsPerMillion,
      version: BuildFacts.version, scenarioName: input.name, method: method.method)
  }

  private var sweepOptions: SweepOptions {
    SweepOptions(
      gapPartsPerMillion: gap.partsPerMillion, timeLimit: timeLimit?.milliseconds,
      method: method.rawValue, version: BuildFacts.version)
  }

  private func base(
    in folder: SweepFolder, _ input: ScenarioInput, _ solving: Solving
  ) async throws -> SweepBase {
    if let kept = SweepBase(madeIn: folder, input.scenario, sweepOptions) { return kept }
    let made = try await solving.plan(Market(input.scenario), options(input))
    guard !solving.cancellation.isCancelled else { throw ExitStatus.cancelled.code }
    return SweepBase(made, of: input.scenario)
  }

  private func manifest(
    _ draft: SweepDraft, _ base: SweepBase, _ input: ScenarioInput
  ) -> SweepManifest {
    SweepManifest(
      scenario: ScenarioStamp(id: input.name, digest: input.scenario.digest), folder: scenario,
      base: SweepFolder.digest(base.bytes), isBaseGiven: plan != nil, options: sweepOptions,
      axes: draft.axes.map { SweepManifest.Axis(key: $0.key, values: $0.values) },
      drafts: draft.cases)
  }

  private func compared(
    _ draft: SweepDraft, _ laid: [ChangeInput.Laid], _ base: SweepBase,
    _ results: [WhatIfCase.Result]
  ) -> WhatIfStudy {
    let axes = draft.titledAxes(in: base.scenario)
    return WhatIfStudy(
      scenario: base.scenario, base: base.plan, axes: axes,
      cases: draft.cases.indices.map { index in
        WhatIfCase(
          title: WhatIfAxis.title(draft.cases[index].coordinates, on: axes) ?? laid[index].title,
          words: laid[index].words,
          coordinates: draft.cases[index].coordinates, scenario: laid[index].scenario,
          result: results[index])
      })
  }

  private func stopped(_ study: WhatIfStudy, _ folder: String, _ console: Console) -> ExitCode {
    let done = study.cases.count {
      if case .nothing(.cancelled) = $0.result { false } else { true }
    }
    console.complain(
      Phrase(
        "已停止：\(study.cases.count)个中完成\(done)个，保存在 \(folder)；再运行同一命令即可继续。",
        "Stopped: \(done) of \(study.cases.count) are finished and kept in \(folder); the same "
          + "command goes on.")[console.language])
    return ExitStatus.cancelled.code
  }

  private func write(_ study: WhatIfStudy, to folder: String, _ console: Console) throws {
    let output = WhatIfOutput(study: study, language: language, masksNames: maskNames)
    try console.telling { try OutputFolder(folder).write(try output.files()) }
    console.print(
      json
        ? String(decoding: output.json, as: UTF8.self)
        : output.summary(width: Console.width, folder: folder))
  }

  private func isGood(_ study: WhatIfStudy) -> Bool {
    study.cases.allSatisfy { one in
      switch one.result {
      case .plan(let plan, _): plan.outcome.levels.allSatisfy(gap.accepts)
      case .contradiction: true
      case .nothing: false
      }
    } && study.base.outcome.levels.allSatisfy(gap.accepts)
  }
}
