import Foundation
import JinxiuDomain
import JinxiuFiles
import Testing

@Suite("The lock of a folder")
struct FolderLockTests {
  private func withFolder(_ work: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/jinxiu-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try work(path)
  }

  private func names(_ path: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: path)
  }

  @Test func `a second holder is refused with the number of the first`() throws {
    try withFolder { path in
      try FolderLock.holding(path) {
        let phrase = #expect(throws: OutputError.self) {
          try FolderLock.holding(path, patience: .milliseconds(60)) {}
        }?.phrase
        #expect(phrase?.english.contains("(process \(getpid()))") == true)
        #expect(phrase?.chinese.contains("什么也没有改动") == true)
      }
      // Afterwards it is free.
      #expect(try FolderLock.holding(path) { 7 } == 7)
    }
  }

  @Test func `it leaves nothing behind, nor the folder that it made for nothing`() throws {
    try withFolder { path in
      try FolderLock.holding(path) { #expect(names(path) == [".jinxiu.lock"]) }
      #expect(names(path) == nil)
      try FolderLock.holding(path) { try Data([1]).write(to: URL(filePath: path + "/a")) }
      #expect(names(path) == ["a"])
      #expect(throws: CocoaError.self) {
        try FolderLock.holding(path) { throw CocoaError(.fileNoSuchFile) }
      }
      #expect(names(path) == ["a"])
    }
  }

  @Test func `who is killed with it keeps nobody out`() throws {
    try withFolder { path in
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data("999999\n".utf8).write(to: URL(filePath: path + "/.jinxiu.lock"))
      #expect(try FolderLock.holding(path, patience: .zero) { true })
    }
  }

  @Test func `twenty at once take their turns, and none is lost`() async throws {
    let path = FileManager.default.temporaryDirectory.path + "/jinxiu-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = path + "/count"
    try await withThrowingTaskGroup { group in
      for _ in 0..<20 {
        group.addTask {
          try FolderLock.holding(path, patience: .seconds(60)) {
            let old = FileManager.default.contents(atPath: file).map {
              String(decoding: $0, as: UTF8.self)
            }
            usleep(1_000)
            try Data("\((old.flatMap { Int($0) } ?? 0) + 1)".utf8).write(to: URL(filePath: file))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(
      FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) } == "20"
    )
  }
}
