import Foundation
import JinxiuDomain

/// A scenario folder whose last change can be taken back by one command (R34).
///
/// Each change keeps, in `.history`, the files that it replaced and the digests of those that it
/// wrote, so that nothing that somebody edited since is overwritten.
package struct ScenarioHistory: Sendable {
  /// What taking back came to.
  package enum Undoing: Hashable, Sendable {
    /// Files as they were before, and files that were not there before.
    case done(restored: [String], removed: [String])
    /// No change is left to take back.
    case nothing
    /// Files that were edited after the change; nothing was done.
    case edited([String])
  }

  private let folder: String
  private let calls: FileCalls

  package init(of folder: String, calls: FileCalls = .system) {
    self.folder = folder
    self.calls = calls
  }

  private var path: String { folder + "/.history" }

  /// Writes files all or nothing, after what they replace is kept.
  package func write(_ files: [OutputFile]) throws(OutputError) {
    let number = (numbers.last ?? 0) + 1
    let kept = files.compactMap { file in
      contents(folder + "/" + file.name).map { OutputFile(name: file.name, bytes: $0) }
    }
    let step = Step(
      files: files.map { file in
        Step.File(
          name: file.name, after: Digest.sha256(file.bytes),
          before: kept.first { $0.name == file.name }.map { Digest.sha256($0.bytes) })
      })
    guard let text = try? JSONTextEncoder.text(step) else {
      preconditionFailure("names and digests can be encoded")
    }
    let place = path + "/" + Self.name(number)
    try OutputFolder(place, calls: calls).write(
      kept + [OutputFile(name: Step.file, bytes: text + [UInt8(ascii: "\n")])])
    do {
      try OutputFolder(folder, calls: calls).write(files)
    } catch {
      try? FileManager.default.removeItem(atPath: place)
      throw error
    }
  }

  /// Takes the last change back.
  package func undo() throws(OutputError) -> Undoing {
    for number in numbers.reversed() {
      let place = path + "/" + Self.name(number)
      guard let step = step(at: place) else { continue }
      let states = step.files.map { state(of: $0) }
      // A change that was never finished, or was taken back by hand.
      if states.allSatisfy({ $0 == .before }) {
        try? FileManager.default.removeItem(atPath: place)
        continue
      }
      let edited = zip(step.files, states).filter { $0.1 == .edited }.map(\.0.name)
      guard edited.isEmpty else { return .edited(edited) }
      return try takeBack(step, at: place)
    }
    return .nothing
  }

  private func takeBack(_ step: Step, at place: String) throws(OutputError) -> Undoing {
    let removed = step.files.filter { $0.before == nil }.map(\.name)
    var files: [OutputFile] = []
    for file in step.files where file.before != nil {
      let kept = place + "/" + file.name
      guard let bytes = contents(kept), Digest.sha256(bytes) == file.before else {
        throw .from(ENOENT, file: kept, words: String(cString: strerror(ENOENT)))
      }
      files.append(OutputFile(name: file.name, bytes: bytes))
    }
    try OutputFolder(folder, calls: calls).write(files)
    for name in removed { unlink(folder + "/" + name) }
    try? FileManager.default.removeItem(atPath: place)
    return .done(restored: files.map(\.name), removed: removed)
  }

  private enum State { case before, after, edited }

  private func state(of file: Step.File) -> State {
    let digest = contents(folder + "/" + file.name).map(Digest.sha256)
    if digest == file.before { return .before }
    return digest == file.after ? .after : .edited
  }

  /// Of changes, ascending.
  private var numbers: [Int] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).compactMap { Int($0) }
      .sorted()
  }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private func contents(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map(Array.init)
  }

  private func step(at place: String) -> Step? {
    guard let bytes = contents(place + "/" + Step.file), let tree = try? JSONParser.parse(bytes),
      let step = try? Step(
        from: JSONTreeDecoder(value: tree.root, notes: JSONTreeDecoder.Notes())),
      step.format == Step.format
    else { return nil }
    return step
  }
}

/// What one change wrote.
private struct Step: Codable {
  struct File: Codable {
    let name: String
    /// SHA-256 of what was written.
    let after: String
    /// SHA-256 of what was there; nil for a new file.
    let before: String?
  }

  static let format = "jinxiu-history/1"
  static let file = "change.json"

  let format: String
  let files: [File]

  init(files: [File]) {
    format = Self.format
    self.files = files
  }
}
