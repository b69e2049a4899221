import Foundation
package import JinxiuDomain

/// The folder of a sweep: `sweep.json`, the base's `plan.json`, and in `results` a file for each
/// finished task, named by the task's digest; in `nearest` the equally good plan of a task that is
/// nearer to the base, where there is one.
///
/// A result is written all or nothing, so that a sweep that was killed goes on where it was. What
/// stands there is only a claim all the same: whoever goes on audits its plans.
package struct SweepFolder: Sendable {
  package let path: String
  private let calls: FileCalls

  package init(_ path: String, calls: FileCalls = .system) {
    self.path = path
    self.calls = calls
  }

  private static let manifestName = "sweep.json"

  private var results: String { path + "/results" }
  private var nearest: String { path + "/nearest" }

  /// What a task came to.
  package enum Outcome: Sendable {
    /// With the equally good one that is nearer to the base, where that is another.
    case plan(Plan, nearest: Plan? = nil)
    /// No plan keeps all hard rules; why.
    case contradiction([Phrase])
  }

  /// Writes manifest and base plan.
  package func begin(_ manifest: SweepManifest, base: [UInt8]) throws(OutputError) {
    for folder in [path, results, nearest] { OutputFolder(folder).removeAbandoned() }
    try OutputFolder(path, calls: calls).write([
      JSONFile.file(Self.manifestName, SweepFile(manifest)),
      OutputFile(name: FileName.plan, bytes: base),
    ])
  }

  /// Nil where there is none that can be read.
  package var manifest: SweepManifest? {
    JSONFile.read(SweepFile.self, path + "/" + Self.manifestName)
      .flatMap { $0.format == SweepFile.format ? $0.manifest : nil }
  }

  /// The bytes of the base plan; nil where there are none.
  package var base: [UInt8]? { contents(FileName.plan) }

  /// SHA-256 of bytes, as the manifest names a base plan.
  package static func digest(_ bytes: [UInt8]) -> String { Digest.sha256(bytes) }

  /// What a task came to, if it is finished; a file that cannot be read is none, nor is the
  /// contradiction of another task.
  package func outcome(of task: SweepTask) -> Outcome? {
    guard let bytes = result(of: task) else { return nil }
    if let plan = PlanReader.read(bytes).plan {
      let near = contents("nearest/" + task.key + ".json")
      guard let near else { return .plan(plan) }
      return PlanReader.read(near).plan.map { .plan(plan, nearest: $0) }
    }
    return NoPlanFile.read(bytes, of: task.key).map { .contradiction($0.facts.map(\.phrase)) }
  }

  /// Whether there is a file of what a task came to, good or not.
  package func isFinished(_ task: SweepTask) -> Bool {
    FileManager.default.fileExists(atPath: results + "/" + task.key + ".json")
  }

  /// Writes what a task came to, all or nothing; the result last, since it says that all is there.
  package func finish(
    _ task: SweepTask, _ outcome: Outcome, under programme: Programme
  ) throws(OutputError) {
    let name = task.key + ".json"
    let file =
      switch outcome {
      case .plan(let plan, _):
        OutputFile(name: name, bytes: PlanText.bytes(plan, under: programme))
      case .contradiction(let facts): JSONFile.file(name, NoPlanFile(task, facts))
      }
    if case .plan(_, let near?) = outcome {
      try OutputFolder(nearest, calls: calls).write([
        OutputFile(name: name, bytes: PlanText.bytes(near, under: programme))
      ])
    } else {
      // Of an earlier result that did not pass.
      try? FileManager.default.removeItem(atPath: nearest + "/" + name)
    }
    try write(file)
  }

  /// The bytes of the file that says that a task is finished.
  func result(of task: SweepTask) -> [UInt8]? { result(named: task.key) }

  func result(named name: String) -> [UInt8]? { contents("results/" + name + ".json") }

  /// Of all files of results, without what they end in.
  var resultNames: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: results)) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(".json".count)) }
  }

  func removeResult(named name: String) {
    try? FileManager.default.removeItem(atPath: results + "/" + name + ".json")
  }

  /// Writes the file that says that a task is finished.
  func write(_ result: OutputFile) throws(OutputError) {
    try OutputFolder(results, calls: calls).write([result])
  }

  private func contents(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + name).map(Array.init)
  }
}

/// The result of a task that has no plan.
private struct NoPlanFile: KeptResult {
  static let format = "jinxiu-no-plan/1"

  let format: String
  /// Its key, since no audit tells a contradiction from that of other data.
  let task: String
  let facts: [PhraseFile]

  init(_ task: SweepTask, _ facts: [Phrase]) {
    format = Self.format
    self.task = task.key
    self.facts = facts.map { PhraseFile($0) }
  }
}
