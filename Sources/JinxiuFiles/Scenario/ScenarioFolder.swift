import Foundation
package import JinxiuDomain

/// A scenario as a folder: `programme.yaml` and CSV tables.
package enum ScenarioFolder {
  /// Reads the folder at `path`, all faults of all files in one pass.
  ///
  /// Files that cannot be read are faults like any other.
  ///
  /// - Parameter isBegun: Whether offers and people may still be missing, as when empty forms are
  ///   about to go out; their tables are then empty.
  package static func read(_ path: String, isBegun: Bool = false) -> ScenarioReading {
    let book = FaultBook()
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      book.add(unreadableFolder(path))
      return ScenarioReading(scenario: nil, faults: book.sorted)
    }
    var files: [String: [UInt8]] = [:]
    var unreadable: [String] = []
    for name in names where isOurs(name) {
      if let data = FileManager.default.contents(atPath: path + "/" + name) {
        files[name] = Array(data)
      } else {
        book.add(unreadableFile(name))
        unreadable.append(name)
      }
    }
    if isBegun { addEmpty(to: &files, besides: unreadable) }
    return ScenarioReader.read(files, unreadable: unreadable, book: book)
  }

  private static func addEmpty(to files: inout [String: [UInt8]], besides unreadable: [String]) {
    func isThere(_ table: Table) -> Bool {
      files[table.fileName] != nil || unreadable.contains(table.fileName)
    }
    func add(_ table: Table) {
      files[table.fileName] = CSVWriter().bytes([table.writtenColumns.map(\.name)])
    }
    if !isThere(.offers) { add(.offers) }
    if !isThere(.needs), !isThere(.trainees) { add(.trainees) }
  }

  /// Writes the tables, empty ones with their header alone, and the programme; all or nothing.
  ///
  /// English column names, UTF-8 with byte order mark for Excel. Reading them back gives an equal
  /// scenario, and writing that gives the same bytes.
  package static func write(_ scenario: Scenario, to path: String) throws(OutputError) {
    try OutputFolder(path).write(files(scenario))
  }

  /// What `write` writes.
  package static func files(_ scenario: Scenario) -> [OutputFile] {
    let tables = ScenarioText.tables(scenario).map {
      OutputFile(name: $0.name, bytes: CSVWriter().bytes($0.rows))
    }
    let programme = ScenarioText.programme(scenario.programme)
    return [OutputFile(name: FileName.programme, bytes: Array(programme.utf8))] + tables
  }

  private static func isOurs(_ name: String) -> Bool {
    let lower = name.lowercased()
    // A dot file is a lock or backup of an editor, never a table.
    guard !name.hasPrefix(".") else { return false }
    return lower.hasSuffix(".csv") || lower.hasSuffix(".yaml") || lower.hasSuffix(".yml")
  }

  private static func unreadableFolder(_ path: String) -> Fault {
    Fault(
      .folderUnreadable, at: FaultPlace(path),
      problem: Phrase("情景文件夹“\(path)”打不开", "the scenario folder “\(path)” cannot be opened"),
      advice: Phrase("核对路径和读取权限", "check the path and its permissions"))
  }

  static func unreadableFile(_ name: String) -> Fault {
    Fault(
      .fileUnreadable, at: FaultPlace(name),
      problem: Phrase("“\(name)”读不出来", "“\(name)” cannot be read"),
      advice: Phrase("检查读取权限，关闭占用它的程序", "check its permissions and close programs that use it"))
  }
}
