import Foundation
package import JinxiuDomain

/// The folder of a sweep: `sweep.json`, the base's `plan.json`, and in `results` a file for each
/// finished task, named by the task's digest.
///
/// A result is written all or nothing, so that whatever stands there is finished: a sweep that was
/// killed goes on where it was.
package struct SweepFolder: Sendable {
  package let path: String
  private let calls: FileCalls

  package init(_ path: String, calls: FileCalls = .system) {
    self.path = path
    self.calls = calls
  }

  private var results: String { path + "/results" }

  /// What a task came to.
  package enum Outcome: Sendable {
    case plan(Plan)
    /// No plan keeps all hard rules; why.
    case contradiction([Phrase])
  }

  /// Writes manifest and base plan.
  package func begin(_ manifest: SweepManifest, base: [UInt8]) throws(OutputError) {
    guard let text = try? JSONTextEncoder.text(SweepFile(manifest)) else {
      preconditionFailure("a manifest of texts and integers can be encoded")
    }
    removeLeftovers()
    try OutputFolder(path, calls: calls).write([
      OutputFile(name: "sweep.json", bytes: text + [UInt8(ascii: "\n")]),
      OutputFile(name: FileName.plan, bytes: base),
    ])
  }

  /// Nil where there is none that can be read.
  package var manifest: SweepManifest? {
    contents("sweep.json").flatMap { Self.decoded(SweepFile.self, $0) }
      .flatMap { $0.format == SweepFile.format ? $0.manifest : nil }
  }

  /// The bytes of the base plan; nil where there are none.
  package var base: [UInt8]? { contents(FileName.plan) }

  /// SHA-256 of bytes, as the manifest names a base plan.
  package static func digest(_ bytes: [UInt8]) -> String { Digest.sha256(bytes) }

  /// What a task came to, if it is finished; a file that cannot be read is none.
  package func outcome(of task: SweepTask) -> Outcome? {
    guard let bytes = contents("results/" + task.key + ".json") else { return nil }
    if let plan = PlanReader.read(bytes).plan { return .plan(plan) }
    guard let none = Self.decoded(NoPlanFile.self, bytes), none.format == NoPlanFile.format else {
      return nil
    }
    return .contradiction(none.facts.map(\.phrase))
  }

  /// Whether a task is finished, without reading what it came to.
  package func isFinished(_ task: SweepTask) -> Bool {
    FileManager.default.fileExists(atPath: results + "/" + task.key + ".json")
  }

  /// Writes what a task came to, all or nothing.
  package func finish(
    _ task: SweepTask, _ outcome: Outcome, under programme: Programme
  ) throws(OutputError) {
    let bytes: [UInt8]
    switch outcome {
    case .plan(let plan): bytes = PlanText.bytes(plan, under: programme)
    case .contradiction(let facts):
      guard let text = try? JSONTextEncoder.text(NoPlanFile(facts)) else {
        preconditionFailure("sentences can be encoded")
      }
      bytes = text + [UInt8(ascii: "\n")]
    }
    try OutputFolder(results, calls: calls).write([
      OutputFile(name: task.key + ".json", bytes: bytes)
    ])
  }

  private func contents(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + name).map(Array.init)
  }

  private static func decoded<File: Decodable>(_ type: File.Type, _ bytes: [UInt8]) -> File? {
    guard let tree = try? JSONParser.parse(bytes) else { return nil }
    return try? File(from: JSONTreeDecoder(value: tree.root, notes: JSONTreeDecoder.Notes()))
  }

  /// Temporary files of runs that were killed.
  private func removeLeftovers() {
    for folder in [path, results] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names where name.hasPrefix(".") && name.hasSuffix(".partial") {
        try? FileManager.default.removeItem(atPath: folder + "/" + name)
      }
    }
  }
}

/// The result of a task that has no plan.
private struct NoPlanFile: Codable {
  static let format = "jinxiu-no-plan/1"

  let format: String
  let facts: [PhraseFile]

  init(_ facts: [Phrase]) {
    format = Self.format
    self.facts = facts.map { PhraseFile($0) }
  }
}
