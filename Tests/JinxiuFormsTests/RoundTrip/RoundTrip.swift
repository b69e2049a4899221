import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

/// Exports that are imported.
enum RoundTrip {
  /// 12, or as many as `ROUND_TRIPS` says.
  static let seeds = 0..<(wished ?? 12)

  private static var wished: Int? {
    ProcessInfo.processInfo.environment["ROUND_TRIPS"].flatMap { Int($0) }
  }

  static func imported(_ files: [FormFile], into scenario: Scenario) throws -> ImportResult {
    imported(sources(files), into: try tables(scenario))
  }

  static func imported(_ files: [FormFile], into programme: String) -> ImportResult {
    imported(sources(files), into: ScenarioTables(programme: programme))
  }

  static func imported(_ sources: [ImportSource], into tables: ScenarioTables?) -> ImportResult {
    FormImport(into: tables ?? ScenarioTables(), ImportOptions()).result(of: sources)
  }

  private static func sources(_ files: [FormFile]) -> [ImportSource] {
    files.map { ImportSource(name: $0.name, bytes: $0.bytes) }
  }

  /// As the folder of the scenario is read.
  private static func tables(_ scenario: Scenario) throws -> ScenarioTables {
    let folder = FileManager.default.temporaryDirectory.path + "/jinxiu-forms-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try ScenarioFolder.write(scenario, to: folder)
    let read = ScenarioFolder.tables(folder)
    #expect(read.faults.isEmpty)
    return read.tables
  }
}

extension RoundTrip {
  /// The first rows of each table in which two scenarios differ.
  static func difference(_ left: Scenario?, _ right: Scenario) -> String {
    guard let left else { return "no scenario" }
    return Table.allCases.flatMap { table in
      let (old, new) = (ScenarioText.rows(table, left), ScenarioText.rows(table, right))
      let first = zip(old, new).first { $0 != $1 }
      return old == new
        ? [] : ["\(table) \(old.count) \(new.count): \(first?.0 ?? []) \(first?.1 ?? [])"]
    }.joined(separator: "\n")
  }
}
