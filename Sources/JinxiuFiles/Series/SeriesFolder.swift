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

  /// What a task came to.
  package enum Outcome: Sendable {
    case plan(Plan)
    /// No plan keeps all hard rules; why.
    case contradiction([Phrase])
  }

  package func begin(_ manifest: SeriesManifest) throws(OutputError) {
    try OutputFolder(path).write([Self.file("series.json", SeriesFile(manifest))])
  }

  /// Nil where there is none that can be read.
  package var manifest: SeriesManifest? {
    contents("series.json").flatMap { Self.decoded(SeriesFile.self, $0) }
      .flatMap { $0.format == SeriesFile.format ? $0.manifest : nil }
  }

  /// Whether something is said of what a task came to, true or not.
  package func isFinished(_ task: SeriesTask) -> Bool {
    FileManager.default.fileExists(atPath: folder(of: task) + "/" + TaskFile.name)
  }

  /// What a task came to, if it is finished; nil where the folder has the result of another one.
  package func outcome(of task: SeriesTask) -> Outcome? {
    let name = task.name + "/"
    guard let file = contents(name + TaskFile.name).flatMap({ Self.decoded(TaskFile.self, $0) }),
      file.format == TaskFile.format, file.task == task.key
    else { return nil }
    guard let digest = file.plan else { return .contradiction(file.facts.map(\.phrase)) }
    guard let bytes = contents(name + FileName.plan), Digest.sha256(bytes) == digest else {
      return nil
    }
    return PlanReader.read(bytes).plan.map { .plan($0) }
  }

  /// Writes a plan with all that belongs to it.
  ///
  /// - Parameter files: Among them `plan.json`.
  package func finish(_ task: SeriesTask, with files: [OutputFile]) throws(OutputError) {
    let plan = files.first { $0.name == FileName.plan }
    try write(
      files, TaskFile(task: task.key, plan: plan.map { Digest.sha256($0.bytes) }, facts: []),
      of: task)
  }

  /// Writes that there is no plan.
  package func finish(_ task: SeriesTask, impossible facts: [Phrase]) throws(OutputError) {
    try write(
      [], TaskFile(task: task.key, plan: nil, facts: facts.map { PhraseFile($0) }), of: task)
  }

  private func write(
    _ files: [OutputFile], _ file: TaskFile, of task: SeriesTask
  ) throws(OutputError) {
    let folder = OutputFolder(folder(of: task))
    folder.removeAbandoned()
    try folder.write(files + [Self.file(TaskFile.name, file)])
  }

  private func folder(of task: SeriesTask) -> String { path + "/" + task.name }

  private static func file(_ name: String, _ content: some Encodable) -> OutputFile {
    guard let text = try? JSONTextEncoder.text(content) else {
      preconditionFailure("texts and integers can be encoded")
    }
    return OutputFile(name: name, bytes: text + [UInt8(ascii: "\n")])
  }

  private func contents(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + name).map(Array.init)
  }

  private static func decoded<File: Decodable>(_ type: File.Type, _ bytes: [UInt8]) -> File? {
    guard let tree = try? JSONParser.parse(bytes) else { return nil }
    return try? File(from: JSONTreeDecoder(value: tree.root, notes: JSONTreeDecoder.Notes()))
  }
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
  let facts: [PhraseFile]

  init(task: String, plan: String?, facts: [PhraseFile]) {
    format = Self.format
    self.task = task
    self.plan = plan
    self.facts = facts
  }
}
