import Foundation
import Spreadsheet

/// A workbook that a program wrote (`Fixtures/make.py`).
enum Fixture: String, CaseIterable, Sendable {
  case openpyxl
  case xlsxwriter
  case libreoffice
  case libreofficeDrawing = "libreoffice-drawing"

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  var url: URL { Self.folder.appendingPathComponent("Fixtures/\(rawValue).xlsx") }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: url)) }

  static func script(_ name: String) -> String {
    folder.appendingPathComponent("Scripts/\(name)").path
  }
}

/// Runs programs of the system that look at what was written.
enum Tool {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(program) \(arguments) ended with \(process.terminationStatus)")
    }
    return bytes
  }

  /// Gives `body` an empty folder and removes it afterwards.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jinxiu-spreadsheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}

/// What `Scripts/marks.py` finds in a marked workbook.
struct MarkedFacts: Decodable {
  let faults: [String]
  let changed: [String]
  let new: [String]
  let comments: [String: [String: String]]
  let sheets: [String]
  let active: String
  let areas: [String: String]
  let names: [String]

  /// Of a workbook before and after, by openpyxl.
  static func of(_ marked: [UInt8], from original: [UInt8]) throws -> MarkedFacts {
    try Tool.withFolder { folder in
      let paths = ["before.xlsx", "after.xlsx"].map { folder.appendingPathComponent($0) }
      try Data(original).write(to: paths[0])
      try Data(marked).write(to: paths[1])
      let facts = try Tool.run(
        "/usr/bin/python3", [Fixture.script("marks.py")] + paths.map(\.path))
      return try JSONDecoder().decode(MarkedFacts.self, from: facts)
    }
  }
}
