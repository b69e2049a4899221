import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles

/// Reads the scenario that a command names, or ends the command with all faults printed.
struct ScenarioInput {
  let scenario: Scenario
  /// The name of the folder.
  let name: String

  /// - Parameters:
  ///   - changes: Change files to lay over it, in order.
  ///   - isBegun: Whether offers and people may still be missing.
  init(
    _ path: String, changes: [String] = [], isBegun: Bool = false, _ console: Console
  ) throws {
    try Self.requireFolder(path, console)
    let reading = ScenarioFolder.read(path, isBegun: isBegun)
    if !reading.faults.isEmpty {
      console.complain(FaultText.report(reading.faults, in: console.language))
    }
    guard let scenario = reading.scenario else { throw ExitStatus.faultsInData.code }
    let reader = ChangeInput(console: console)
    let laid = try reader.laid(try reader.sources(changes), over: scenario)
    for words in laid.words { console.say(Phrase("· " + words.chinese, "· " + words.english)) }
    self.scenario = laid.scenario
    name = Self.name(of: path)
  }

  /// Ends the command where there is nothing of that name.
  static func requireFolder(_ path: String, _ console: Console) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      console.complain(
        Phrase(
          "找不到情景文件夹“\(path)”。请核对路径，例如 Scenarios/lianyungang-2024。",
          "There is no scenario folder “\(path)”. Check the path, "
            + "for example Scenarios/lianyungang-2024.")[console.language])
      throw ExitStatus.outputFailed.code
    }
  }

  /// The name of the folder.
  static func name(of path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
  }
}
