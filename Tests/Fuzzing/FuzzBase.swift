import Foundation
import JinxiuDomain
import JinxiuFiles

/// The scenario that every input is laid over: the folder that `FUZZ_SCENARIO` names.
enum FuzzBase {
  private static let folder =
    ProcessInfo.processInfo.environment["FUZZ_SCENARIO"] ?? "Scenarios/lianyungang-2024"

  static let files: [String: [UInt8]] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var files: [String: [UInt8]] = [:]
    for name in names where name.hasSuffix(".csv") || name.hasSuffix(".yaml") {
      files[name] = FileManager.default.contents(atPath: folder + "/" + name).map(Array.init)
    }
    return files
  }()

  static let tables = ScenarioFolder.tables(folder).tables

  static let scenario: Scenario = {
    guard let scenario = ScenarioReader.read(files).scenario else {
      fatalError("\(folder) is no scenario; FUZZ_SCENARIO names another")
    }
    return scenario
  }()
}
