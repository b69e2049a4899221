import Foundation
import JinxiuFiles
import Testing

/// Imports into one folder take their turns (R4).
@Suite struct ImportLockTests {
  private static let heads = "县区,进修人员,基层机构名称,性别,年龄,进修专科\n"

  private func form(_ name: String) -> String {
    Self.heads + "甲县,\(name),甲县示例第一乡镇卫生院,男,45,内科\n"
  }

  @Test func `Two imports at once both arrive`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      let jinxiu = try Program.jinxiu()
      for name in ["周八", "吴九"] { try workspace.write(form(name), to: "\(name).csv") }

      async let first = jinxiu.run(["import", "周八.csv", "--into", "scenario"], in: workspace)
      async let second = jinxiu.run(["import", "吴九.csv", "--into", "scenario"], in: workspace)
      let codes = try await [first.code, second.code]

      #expect(codes == [0, 0])
      let names = try Spreadsheet.cells(workspace("scenario/trainees.csv")).map { $0[1] }
      #expect(names.contains("周八") && names.contains("吴九"), "\(names)")
      #expect(!workspace.names(in: "scenario").contains(".jinxiu.lock"))
    }
  }

  @Test func `Who waits too long is told who has the folder, and nothing changes`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      try workspace.write(form("周八"), to: "周八.csv")
      let before = try workspace.text("scenario/trainees.csv")
      let holder = try await LiveHolder(of: workspace("scenario"))

      let ended = try await Program.jinxiu().run(
        ["import", "周八.csv", "--into", "scenario", "--lang", "zh"], in: workspace)
      let dry = try await Program.jinxiu().run(
        ["import", "周八.csv", "--into", "scenario", "--dry-run"], in: workspace)
      let undo = try await Program.jinxiu().run(
        ["import", "--undo", "--into", "scenario"], in: workspace)
      holder.release()

      #expect(ended.code == 74 && undo.code == 74)
      #expect(ended.talk.contains("（进程 \(getpid())）"), "\(ended.talk)")
      #expect(dry.code == 0)
      #expect(try workspace.text("scenario/trainees.csv") == before)
    }
  }
}

/// Keeps a folder on a thread of its own until it is told to let go.
private final class LiveHolder: Sendable {
  private let gate = DispatchSemaphore(value: 0)

  init(of folder: String) async throws {
    let gate = gate
    await withCheckedContinuation { continuation in
      let thread = Thread {
        try? FolderLock.holding(folder) {
          continuation.resume()
          gate.wait()
        }
      }
      thread.start()
    }
  }

  func release() { gate.signal() }
}
