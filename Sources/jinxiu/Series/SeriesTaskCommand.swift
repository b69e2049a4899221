import ArgumentParser
import JinxiuDomain
import JinxiuFiles

/// One task of a series that `plan-all` began, in a process of its own, on another machine.
struct SeriesTaskCommand: AsyncParsableCommand {
  static let name = "series-task"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Do one task of a series. 完成批量求解中的一项",
    discussion: "Reads series.json of the folder and writes the folder of one scenario.",
    shouldDisplay: false)

  @Argument(help: "The folder of the series.") var folder: String
  @Argument(help: "Number of the task, from 1.") var number: Int
  @OptionGroup var language: LanguageChoice

  func run() async throws {
    let console = Console(language: language.terminal)
    let folder = SeriesFolder(folder)
    guard let manifest = folder.manifest, manifest.tasks.indices.contains(number - 1) else {
      console.complain(
        Phrase("“\(folder.path)”没有第\(number)项任务。", "“\(folder.path)” has no task \(number).")[
          console.language])
      throw ExitStatus.outputFailed.code
    }
    let interrupt = Interrupt {}
    defer { interrupt.stop() }
    let solving = Solving(console: console, cancellation: interrupt.cancellation)
    let finished = try await solving.telling {
      try await SeriesWork(folder: folder, manifest: manifest, solver: try Solving.solver())
        .finish(manifest.tasks[number - 1], cancellation: interrupt.cancellation)
    }
    if case .nothing(let state) = finished.entry.result { throw TaskStatus.code(of: state) }
  }
}
