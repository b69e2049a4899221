import ArgumentParser
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import MIP

/// One task of a sweep that `whatif` began, in a process of its own, here or on another machine.
struct SweepTaskCommand: AsyncParsableCommand {
  static let name = "sweep-task"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Do one task of a sweep. 完成情景比较中的一项",
    discussion: """
      Reads sweep.json of the folder and writes results/; one that is done and
      passes the audit stays.
      """,
    shouldDisplay: false)

  @Argument(help: "The folder of the sweep.") var folder: String
  @Argument(help: "Number of the task, from 1.") var number: Int
  @OptionGroup var language: LanguageChoice

  func run() async throws {
    let console = Console(language: language.terminal)
    let folder = SweepFolder(folder)
    guard let manifest = folder.manifest, manifest.tasks.indices.contains(number - 1) else {
      console.complain(
        Phrase("“\(folder.path)”没有第\(number)项任务。", "“\(folder.path)” has no task \(number).")[
          console.language])
      throw ExitStatus.outputFailed.code
    }
    let task = manifest.tasks[number - 1]
    let input = try ScenarioInput(manifest.folder, console)
    guard let base = SweepBase(in: folder, of: manifest, input.scenario) else {
      throw changed(console)
    }
    let laid = try ChangeInput(console: console).laid(
      task.sources, over: input.scenario, keeping: base.scenario.reserved)
    let interrupt = Interrupt {}
    defer { interrupt.stop() }
    let solving = Solving(console: console, cancellation: interrupt.cancellation)
    let finished = try await solving.telling {
      try await SweepWork(
        folder, base, solver: try Solving.solver(), options: PlannerOptions(manifest)
      ).finish(task, laid.scenario, cancellation: interrupt.cancellation)
    }
    if case .nothing(let state) = finished.result { throw TaskStatus.code(of: state) }
  }

  private func changed(_ console: Console) -> ExitCode {
    console.complain(
      Phrase("情景或基础方案与任务清单不符。", "The scenario or the base plan is not that of sweep.json.")[
        console.language])
    return ExitStatus.faultsInData.code
  }
}

extension PlannerOptions {
  /// Those of every task of a sweep.
  init(_ manifest: SweepManifest) {
    self.init(manifest.options, scenarioName: manifest.scenario.id)
  }

  /// - Parameter scenarioName: The name of the scenario's folder.
  init(_ options: SweepOptions, scenarioName: String) {
    self.init(
      timeLimit: options.timeLimit.map { .milliseconds($0) },
      gapPartsPerMillion: options.gapPartsPerMillion, version: options.version,
      scenarioName: scenarioName, method: (MethodChoice(rawValue: options.method) ?? .auto).method)
  }
}
