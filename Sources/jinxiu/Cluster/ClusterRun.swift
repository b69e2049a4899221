import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import MIP
import Slurm

/// The tasks of a study on a cluster: each is this very program on another machine, by its hidden
/// command for one task.
struct ClusterRun {
  let choice: ClusterChoice
  /// The hidden command; folder and number of the task are its arguments.
  let command: String
  /// The folder of the study, as given.
  let folder: String
  /// Of all that is to be done.
  let digest: String
  /// Tasks.
  let count: Int
  let console: Console
  let cancellation: Cancellation

  /// Before anything is planned or written; nothing where the study is done on this machine.
  static func check(_ choice: ClusterChoice, _ console: Console) async throws {
    guard choice.on == .slurm else { return }
    try await telling(console) { try await Cluster().check() }
  }

  /// Before the folder is written: nobody else's jobs may find another list of tasks there.
  func checkFolder() async throws {
    let name = name
    try await Self.telling(console) { try await Cluster().checkNobodyElse(uses: name) }
  }

  /// Comes back once every task is done; ends the command where that is not so.
  ///
  /// - Parameter finished: Which of the tasks have a result that the audit passes.
  /// - Returns: How tasks without a result ended, by number.
  func run(_ finished: @escaping ArrayRun.Finished) async throws -> [Int: OutcomeState] {
    let study = try study()
    let talk = ClusterTalk(console)
    try OutputFolder(study.slurmFolder).write([
      OutputFile(name: ArrayStudy.scriptName, bytes: Array(study.script.utf8))
    ])
    let cancellation = cancellation
    var run = ArrayRun(
      study, on: Cluster(), choice.request, retries: choice.retries ?? 2,
      settling: TaskStatus.withoutPlan, finished: finished
    ) { talk.hear($0) }
    do {
      let end = try await run.run(waits: choice.wait) { cancellation.isCancelled }
      return try without(end, study, talk)
    } catch let error as SlurmError {
      talk.complain(error)
      throw ExitStatus.unavailable.code
    }
  }

  private static func telling(_ console: Console, _ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as SlurmError {
      ClusterTalk(console).complain(error)
      throw ExitStatus.unavailable.code
    }
  }

  /// Absolute, since nodes know no working directory of ours.
  private var path: String { URL(fileURLWithPath: folder).standardizedFileURL.path }

  private var name: ArrayName {
    ArrayName(place: SweepFolder.digest(Array(path.utf8)), work: digest)
  }

  private func study() throws -> ArrayStudy {
    // Slurm takes a backslash in the name of a log for a sign of its own.
    guard !path.contains("\\"), !path.contains("\n") else {
      console.complain(
        Phrase(
          "Slurm 不接受路径中的反斜杠和换行：\(path)",
          "Slurm takes no path with a backslash or a line break: \(path)")[console.language])
      throw ExitStatus.outputFailed.code
    }
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return ArrayStudy(
      name: name, folder: path, directory: FileManager.default.currentDirectoryPath,
      command: [program, command, "--lang", console.language.rawValue, path], count: count)
  }

  private func without(
    _ end: ArrayEnd, _ study: ArrayStudy, _ talk: ClusterTalk
  ) throws -> [Int: OutcomeState] {
    switch end {
    case .finished(let statuses):
      tidy(study)
      return statuses.compactMapValues { TaskStatus.state(of: $0) }
    case .failed(let failures):
      talk.complain(failures, logs: study.slurmFolder)
      throw ExitStatus.tasksFailed.code
    case .cancelled(let jobs, let missing):
      talk.tellCancelled(jobs, missing)
      throw ExitStatus.cancelled.code
    case .left(let jobs, let missing):
      talk.tellLeft(jobs, missing, isStopped: cancellation.isCancelled)
      throw cancellation.isCancelled ? ExitStatus.cancelled.code : ExitCode.success
    }
  }

  /// Logs of tasks that had nothing to say.
  private func tidy(_ study: ArrayStudy) {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: study.slurmFolder)) ?? []
    for name in names where name.hasSuffix(".log") {
      let path = study.slurmFolder + "/" + name
      let size = (try? files.attributesOfItem(atPath: path))?[.size] as? Int
      if size == 0 { try? files.removeItem(atPath: path) }
    }
  }
}
