import Foundation
import JinxiuFiles
import Testing

struct ScenarioHistoryTests {
  /// A folder with one file, gone after the test.
  private func with(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/history-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("old".utf8).write(to: URL(filePath: path + "/a.csv"))
    try body(path)
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private static let files = [
    OutputFile(name: "a.csv", bytes: Array("new".utf8)),
    OutputFile(name: "b.csv", bytes: Array("more".utf8)),
  ]

  @Test func `taking back restores what was replaced and removes what was new`() throws {
    try with { path in
      let history = ScenarioHistory(of: path)
      try history.write(Self.files)
      #expect(text(path + "/a.csv") == "new")

      try #expect(history.undo() == .done(restored: ["a.csv"], removed: ["b.csv"]))
      #expect(text(path + "/a.csv") == "old")
      #expect(text(path + "/b.csv") == nil)
      try #expect(history.undo() == .nothing)
    }
  }

  @Test func `changes are taken back one after another, the last first`() throws {
    try with { path in
      let history = ScenarioHistory(of: path)
      try history.write(Self.files)
      try history.write([OutputFile(name: "b.csv", bytes: Array("third".utf8))])
      try #expect(history.undo() == .done(restored: ["b.csv"], removed: []))
      #expect(text(path + "/b.csv") == "more")
      try #expect(history.undo() == .done(restored: ["a.csv"], removed: ["b.csv"]))
    }
  }

  @Test func `what somebody edited since is not overwritten`() throws {
    try with { path in
      let history = ScenarioHistory(of: path)
      try history.write(Self.files)
      try Data("mine".utf8).write(to: URL(filePath: path + "/a.csv"))

      try #expect(history.undo() == .edited(["a.csv"]))
      #expect(text(path + "/a.csv") == "mine")
      #expect(text(path + "/b.csv") == "more")
    }
  }

  @Test(arguments: [nil, "other"])
  func `what was kept and is gone or changed is not called restored`(kept: String?) throws {
    try with { path in
      let history = ScenarioHistory(of: path)
      try history.write(Self.files)
      let copy = path + "/.history/0001/a.csv"
      try FileManager.default.removeItem(atPath: copy)
      if let kept { try Data(kept.utf8).write(to: URL(filePath: copy)) }

      #expect(throws: OutputError.self) { try history.undo() }
      #expect(text(path + "/a.csv") == "new")
      #expect(text(path + "/b.csv") == "more")
    }
  }

  @Test func `a change that could not be written leaves nothing to take back`() throws {
    try with { path in
      let calls = FileCalls(
        write: FileCalls.system.write, sync: FileCalls.system.sync,
        rename: { from, to in to.hasSuffix("/b.csv") ? -1 : FileCalls.system.rename(from, to) })
      #expect(throws: OutputError.self) {
        try ScenarioHistory(of: path, calls: calls).write(Self.files)
      }
      #expect(text(path + "/a.csv") == "old")
      try #expect(ScenarioHistory(of: path).undo() == .nothing)
    }
  }
}
