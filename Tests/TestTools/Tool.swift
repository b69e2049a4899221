package import Foundation

/// Runs programs of the system that look at what was written.
package enum Tool {
  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The folder of the tests to which a source file belongs.
  package static func folder(of file: String = #filePath) -> URL {
    var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    while folder.pathComponents.count > 2, folder.pathComponents.dropLast().last != "Tests" {
      folder.deleteLastPathComponent()
    }
    return folder
  }

  /// What a program prints; throws when it ends with another status than 0.
  package static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(program) ended with \(process.terminationStatus): \(text)")
    }
    return text
  }

  /// Runs a script of the caller's `Scripts` with Debian's Python, which has openpyxl.
  package static func python(
    _ script: String, _ arguments: [String], of file: String = #filePath
  ) throws -> String {
    let path = folder(of: file).appendingPathComponent("Scripts/\(script)").path
    return try run("/usr/bin/python3", [path] + arguments)
  }

  /// Gives `body` an empty folder and removes it afterwards.
  package static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jinxiu-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
