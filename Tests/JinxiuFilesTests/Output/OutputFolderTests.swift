import Foundation
import JinxiuDomain
import JinxiuFiles
import Synchronization
import Testing

struct OutputFolderTests {
  private let path = FileManager.default.temporaryDirectory.path + "/jinxiu-" + UUID().uuidString

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func file(_ name: String, _ text: String) -> OutputFile {
    OutputFile(name: name, bytes: Array(text.utf8))
  }

  @Test func `all files are written and no temporary one is left`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }

    try OutputFolder(path).write([file("a.csv", "1"), file("b.csv", "2")])

    #expect(names() == ["a.csv", "b.csv"])
    #expect(text("b.csv") == "2")
  }

  @Test func `files that are there are replaced`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder(path).write([file("a.csv", "a long old text")])

    try OutputFolder(path).write([file("a.csv", "new")])

    #expect(text("a.csv") == "new")
  }

  @Test func `when one file cannot be written none is changed`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder(path).write([file("a.csv", "old")])
    try FileManager.default.createDirectory(
      atPath: path + "/b.csv", withIntermediateDirectories: true)

    let error = #expect(throws: OutputError.self) {
      try OutputFolder(path).write([file("a.csv", "new"), file("b.csv", "new")])
    }

    #expect(error == .badName(file: "b.csv"))
    #expect(text("a.csv") == "old")
    #expect(names() == ["a.csv", "b.csv"])
  }

  @Test func `only tables of its own are written among those of a scenario`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder(path).write([file("programme.yaml", "p"), file("hosts.csv", "old")])

    #expect(throws: OutputError.scenario(path: path)) {
      try OutputFolder(path).write([file("hosts.csv", "new"), file("annex1.csv", "1")])
    }
    #expect(throws: OutputError.scenario(path: path)) { try OutputFolder(path).refuseScenario() }
    #expect(text("hosts.csv") == "old")
    #expect(names() == ["hosts.csv", "programme.yaml"])

    try OutputFolder(path).write([file("hosts.csv", "new"), file("all.xlsx", "x")])
    #expect(text("hosts.csv") == "new")
    try OutputFolder(path + "/out").refuseScenario()
  }

  @Test func `a name too long for the disk leaves nothing behind`() {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let long = String(repeating: "x", count: 300)

    let error = #expect(throws: OutputError.self) {
      try OutputFolder(path).write([file("a.csv", "1"), file(long, "2")])
    }

    #expect(error.map { if case .system(long, _, _) = $0 { true } else { false } } == true)
    #expect(names().isEmpty)
  }

  @Test(arguments: ["", "../a", ".a", "a/b"])
  func `a name that leaves the folder or hides is refused`(name: String) {
    #expect(throws: OutputError.badName(file: name)) {
      try OutputFolder(path).write([file(name, "1")])
    }
  }

  @Test func `two files of one name are refused`() {
    #expect(throws: OutputError.badName(file: "a")) {
      try OutputFolder(path).write([file("a", "1"), file("a", "2")])
    }
  }

  @Test func `a folder that cannot be made is named`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder(path).write([file("a.csv", "1")])
    let inside = path + "/a.csv/folder"

    #expect(throws: OutputError.noFolder(path: inside)) {
      try OutputFolder(inside).write([file("a", "1")])
    }
  }

  @Test func `what is no file is not replaced`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder(path).write([file("a.csv", "1")])
    #expect(mkfifo(path + "/pipe", 0o600) == 0)

    #expect(throws: OutputError.badName(file: "pipe")) {
      try OutputFolder(path).write([file("pipe", "1")])
    }
  }

  @Test(arguments: 0..<9, [ENOSPC, EIO, EACCES])
  func `whichever call fails, the old files stand as before (R2)`(call: Int, reason: Int32) throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder(path).write([file("a.csv", "old a"), file("c.csv", "old c")])
    let failing = OutputFolder(path, calls: .failing(at: call, with: reason))
    let files = [file("a.csv", "new a"), file("b.csv", "new b"), file("c.csv", "new c")]

    let error = #expect(throws: OutputError.self) { try failing.write(files) }

    #expect(names() == ["a.csv", "c.csv"])
    #expect(text("a.csv") == "old a" && text("c.csv") == "old c")
    let name = ["a.csv", "a.csv", "b.csv", "b.csv", "c.csv", "c.csv", "a.csv", "b.csv", "c.csv"][
      call]
    switch reason {
    case ENOSPC: #expect(error == .full(file: name))
    case EACCES: #expect(error == .notPermitted(file: name))
    default:
      let words = String(cString: strerror(EIO))
      #expect(error == .system(file: name, number: EIO, words: words))
    }
  }

  @Test func `bytes that go out in pieces arrive whole`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let slow = FileCalls(
      write: { FileCalls.system.write($0, UnsafeRawBufferPointer(rebasing: $1.prefix(3))) },
      sync: FileCalls.system.sync, rename: FileCalls.system.rename)

    try OutputFolder(path, calls: slow).write([file("a.csv", "0123456789")])

    #expect(text("a.csv") == "0123456789")
  }

  @Test(arguments: [
    OutputError.full(file: "f"), .notPermitted(file: "f"), .noFolder(path: "f"),
    .badName(file: "f"),
    .system(file: "f", number: 5, words: "w"),
  ])
  func `every failure names the file in both languages`(error: OutputError) {
    #expect(error.phrase.chinese.contains(" f") && error.phrase.english.contains(" f"))
  }
}

extension FileCalls {
  /// Calls of the system, of which one fails; they are counted from 0 in the order in which they
  /// are made.
  fileprivate static func failing(at call: Int, with reason: Int32) -> FileCalls {
    let made = Mutex(0)
    let fails: @Sendable () -> Bool = {
      let fails = made.withLock { count in
        defer { count += 1 }
        return count == call
      }
      if fails { errno = reason }
      return fails
    }
    return FileCalls(
      write: { fails() ? -1 : FileCalls.system.write($0, $1) },
      sync: { fails() ? -1 : FileCalls.system.sync($0) },
      rename: { fails() ? -1 : FileCalls.system.rename($0, $1) })
  }
}
