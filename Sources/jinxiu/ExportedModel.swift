import ArgumentParser
import Foundation
import JinxiuDomain
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
  private let kept = Mutex<(problem: Problem, level: LevelModel)?>(nil)

  /// `file` nil exports nothing; `level` nil exports the last.
  init(_ market: Market, file: String?, level: String?) throws {
    path = file
    self.level = level
    if let level, !market.levelNames.contains(level) {
      throw ValidationError(
        Phrase(
          "没有 \(level) 这一级，各级为：\(market.levelNames.joined(separator: "、"))。",
          "There is no level \(level). The levels are "
            + market.levelNames.joined(separator: ", ") + "."))
    }
  }

  /// What planning is to hand over; nil when nothing is exported.
  var wish: Planner.ModelWish? {
    guard path != nil else { return nil }
    return Planner.ModelWish(level: level) { problem, level in
      self.kept.withLock { $0 = (problem, level) }
    }
  }

  /// - Throws: `SolverError`, `OutputError`.
  func write() throws {
    guard let path, let format = ModelFile.format(of: path), let kept = kept.withLock({ $0 })
    else { return }
    let temporary = FileManager.default.temporaryDirectory.path + "/jinxiu-\(getpid()).model"
    defer { unlink(temporary) }
    try GLPKExport.write(kept.level.model, as: format, to: temporary)
    let bytes = Array(FileManager.default.contents(atPath: temporary) ?? Data())
    let url = URL(fileURLWithPath: path)
    let stem = url.deletingPathExtension().lastPathComponent
    let names = CSVWriter().bytes(kept.problem.names(of: kept.level))
    try OutputFolder(url.deletingLastPathComponent().path).write([
      OutputFile(name: url.lastPathComponent, bytes: bytes),
      OutputFile(name: stem + ".names.csv", bytes: names),
    ])
  }
}
