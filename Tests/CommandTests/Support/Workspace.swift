import Foundation

/// A folder of a test's own, with a place for temporary files in it; gone after the test.
struct Workspace: Sendable {
  let path: String
  /// Where programs started here put their temporary files.
  var temporary: String { path + "/temporary" }

  /// The name is short, since a browser puts a socket below and paths of sockets are short.
  init(named name: String = String(UUID().uuidString.suffix(12))) throws {
    path = Self.path(of: name)
    try FileManager.default.createDirectory(
      atPath: path + "/temporary", withIntermediateDirectories: true)
  }

  static func path(of name: String) -> String {
    FileManager.default.temporaryDirectory.path + "/jinxiu-" + name
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Gives the body a new workspace and removes it afterwards.
  static func with<Result>(_ body: (Workspace) async throws -> Result) async throws -> Result {
    let workspace = try Workspace()
    defer { workspace.remove() }
    return try await body(workspace)
  }

  /// The path of a name in this folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: self(name), encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: self(name), atomically: false, encoding: .utf8)
  }

  /// Whether there is anything of this name.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self(name)) }

  /// The names in a folder, also hidden ones, sorted; none where there is no folder.
  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: self(folder))) ?? []).sorted()
  }

  /// All files of a folder by name.
  func bytes(in folder: String) throws -> [String: Data] {
    try names(in: folder).reduce(into: [:]) { files, name in
      files[name] = try Data(contentsOf: URL(filePath: self(folder) + "/" + name))
    }
  }

  /// A copy of a scenario of the project, to be changed.
  func copy(_ scenario: String, as name: String = "scenario") throws {
    try FileManager.default.copyItem(atPath: Project.scenario(scenario), toPath: self(name))
  }

  /// Changes a file; the text to be replaced must be there.
  func replace(_ old: String, by new: String, in name: String) throws {
    let text = try text(name)
    guard text.contains(old) else { throw ProgramFailure("\(name) does not say \(old)") }
    try write(text.replacingOccurrences(of: old, with: new), to: name)
  }
}

/// Where things of the project stand.
enum Project {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func scenario(_ name: String) -> String { folder + "/Scenarios/" + name }

  static func script(_ name: String) -> String { folder + "/Tests/CommandTests/Scripts/" + name }

  /// The product beside the test bundle.
  static func jinxiu() throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "jinxiu").path
  }
}
