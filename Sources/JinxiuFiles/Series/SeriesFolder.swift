import Foundation
package import JinxiuDomain

/// The folder of a series: `series.json`, and for each scenario a folder as `plan` writes it, with
/// `task.json`, which says what the task came to.
///
/// Plan and `task.json` are written together, all or nothing. What stands there is only a claim all
/// the same: whoever goes on audits it.
package struct SeriesFolder: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  private static let manifestName = "series.json"

  package func begin(_ manifest: SeriesManifest) throws(OutputError) {
    try OutputFolder(path).write([JSONFile.file(Self.manifestName, SeriesFile(manifest))])
  }

  /// Nil where there is none that can be read.
  package var manifest: SeriesManifest? {
    JSONFile.read(SeriesFile.self, path + "/" + Self.manifestName)
      .flatMap { $0.format == SeriesFile.format ? $0.manifest : nil }
  }

  /// Whether something is said of what a task came to, true or not.
  package func isFinished(_ task: SeriesTask) -> Bool {
    FileManager.default.fileExists(atPath: folder(of: task) + "/" + TaskFile.name)
  }

  /// What a task came to, if it is finished; nil where the folder has the result of another one.
  package func outcome(of task: SeriesTask) -> SweepFolder.Outcome? {
    let folder = folder(of: task) + "/"
    guard let file = JSONFile.read(TaskFile.self, folder + TaskFile.name),
      file.format == TaskFile.format, file.task == task.key,
      file.files.allSatisfy({ FileManager.default.fileExists(atPath: folder + $0) })
    else { return nil }
    guard let digest = file.plan else { return .contradiction(file.facts.map(\.phrase)) }
    guard let data = FileManager.default.contents(atPath: folder + FileName.plan) else {
      return nil
    }
    let bytes = Array(data)
    guard Digest.sha256(bytes) == digest else { return nil }
    return PlanReader.read(bytes).plan.map { .plan($0) }
  }

  /// Writes a plan with all that belongs to it.
  ///
  /// - Parameter files: Among them `plan.json`.
  package func finish(_ task: SeriesTask, with files: [OutputFile]) throws(OutputError) {
    try write(files, facts: [], of: task)
  }

  /// Writes that there is no plan.
  package func finish(_ task: SeriesTask, impossible facts: [Phrase]) throws(OutputError) {
    try write([], facts: facts, of: task)
  }

  private func write(
    _ files: [OutputFile], facts: [Phrase], of task: SeriesTask
  ) throws(OutputError) {
    let plan = files.first { $0.name == FileName.plan }
    let file = TaskFile(
      task: task.key, plan: plan.map { Digest.sha256($0.bytes) }, files: files.map(\.name).sorted(),
      facts: facts.map { PhraseFile($0) })
    let folder = OutputFolder(folder(of: task))
    folder.removeAbandoned()
    try folder.write(files + [JSONFile.file(TaskFile.name, file)])
  }

  private func folder(of task: SeriesTask) -> String { path + "/" + task.name }
}

/// `task.json`: which task this was and what it came to.
private struct TaskFile: Codable {
  static let name = "task.json"
  static let format = "jinxiu-series-task/1"

  let format: String
  /// Its key.
  let task: String
  /// SHA-256 of plan.json; nil where there is no plan.
  let plan: String?
  /// All that was written with it.
  let files: [String]
  let facts: [PhraseFile]

  init(task: String, plan: String?, files: [String], facts: [PhraseFile]) {
    format = Self.format
    self.task = task
    self.plan = plan
    self.files = files
    self.facts = facts
  }
}
