import ArgumentParser
import Foundation
import JinxiuFiles
import JinxiuPlanning
import MIPGLPK
import Synchronization

/// The formats of `--export-model`, by the ending of the file's name.
enum ModelFile {
  static func format(of path: String) -> GLPKExport.Format? {
    if path.hasSuffix(".mps") { return .mps }
    return path.hasSuffix(".lp") ? .lp : nil
  }
}

/// Keeps the model of the level that is to be exported, and writes it with its table of names.
final class ExportedModel: Sendable {
  private let path: String?
  private let level: String?
  private let problem: Problem
  private let kept = Mutex<LevelModel?>(nil)

  /// `file` nil exports nothing; `level` nil exports the last.
  init(_ problem: Problem, file: String?, level: String?) throws {
    path = file
    self.level = level
    self.problem = problem
    if let level, !problem.levelNames.contains(level) {
      throw ValidationError(
        "There is no level \(level). The levels are "
          + problem.levelNames.joined(separator: ", ") + ".")
    }
  }

  func take(_ model: LevelModel, named name: String) throws {
    guard path != nil, name == level ?? problem.levelNames.last else { return }
    kept.withLock { $0 = model }
  }

  /// - Throws: `SolverError`, `OutputError`.
  func write() throws {
    guard let path, let format = ModelFile.format(of: path), let level = kept.withLock({ $0 })
    else { return }
    let temporary = FileManager.default.temporaryDirectory.path + "/jinxiu-\(getpid()).model"
    defer { unlink(temporary) }
    try GLPKExport.write(level.model, as: format, to: temporary)
    let bytes = Array(FileManager.default.contents(atPath: temporary) ?? Data())
    let url = URL(fileURLWithPath: path)
    let stem = url.deletingPathExtension().lastPathComponent
    try OutputFolder(url.deletingLastPathComponent().path).write([
      OutputFile(name: url.lastPathComponent, bytes: bytes),
      OutputFile(name: stem + ".names.csv", bytes: CSVWriter().bytes(problem.names(of: level))),
    ])
  }
}
