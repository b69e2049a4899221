import Foundation
import Testing

/// Damaged files, each imported by a process of its own, whose time and memory are the system's word
/// (R28); `Scripts/mutated.py` is the harness, and does as many as it is told.
@Suite struct MutatedImportTests {
  private struct Summary: Decodable {
    let files: Int
    let imported: Int
    let refused: Int
    let wrongInAll: Int
  }

  @Test func `Forty damaged files end in time, in little memory, and say where`() async throws {
    try await Workspace.with { workspace in
      let tests = Project.folder + "/Tests/"
      let folders = ["JinxiuFormsTests/Fixtures", "SpreadsheetTests/Fixtures"]
      let ended = try await Program.debian("/usr/bin/python3", package: "python3", limit: 300).run(
        [
          Project.script("mutated.py"), try Project.jinxiu(),
          folders.map { tests + $0 }.joined(separator: ":"), "--count", "40", "--seed", "7",
        ], in: workspace)

      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      let summary = try decoder.decode(Summary.self, from: Data(ended.output.utf8))
      #expect(ended.code == 0 && summary.wrongInAll == 0, "\(ended.output)\(ended.talk)")
      #expect(summary.files == 40)
      // Both happen, or nothing was tried.
      #expect(summary.imported > 2 && summary.refused > 10, "\(ended.output)")
    }
  }
}
