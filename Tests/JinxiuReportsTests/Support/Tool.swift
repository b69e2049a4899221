import Foundation

/// Runs programs of the system that look at what was written.
enum Tool {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The folder of these tests.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What a program prints; throws when it ends with another status than 0.
  static func run(_ program: String, _ arguments: [String]) throws -> String {
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

  /// Runs a script of `Scripts` with Debian's Python, which has openpyxl.
  static func python(
    _ script: String, _ arguments: [String]
  ) throws -> String {
    let path = folder.appendingPathComponent("Scripts/\(script)").path
    return try run("/usr/bin/python3", [path] + arguments)
  }

  /// Gives `body` an empty folder and removes it afterwards.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jinxiu-reports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
