import Foundation
import JinxiuDomain
import JinxiuFiles
import Testing

/// Draws and reserves, kept for a run that goes on.
@Suite struct DrawnCasesTests {
  private func with<Result>(_ body: (SweepFolder) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.path + "/draws-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(SweepFolder(path))
  }

  private func files(_ folder: SweepFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/results").sorted()
  }

  private let cases = [
    StrandedCase(withdrawn: ["H2"], absent: [0, 0, 3], people: [1], isProven: true),
    StrandedCase(withdrawn: ["H1", "H2"], absent: [1, 0, 0], people: [0, 2], isProven: false),
    StrandedCase(withdrawn: ["H1"], absent: [0, 0, 0], people: [0], isProven: true),
  ]

  @Test func `what was kept in parts is read back, and in the end is one file`() throws {
    try with { folder in
      #expect(folder.drawnCases("k", placements: 3) == [])
      try folder.keep(Array(cases.prefix(1)), "k")
      try folder.keep(Array(cases.dropFirst()), "k")
      try folder.keep(cases, "other")
      let parts = folder.drawnCases("k", placements: 3)
      #expect(parts == cases)
      #expect(try files(folder) == ["k-1.json", "k-2.json", "other-1.json"])

      try folder.finish(parts, "k")
      let first = FileManager.default.contents(atPath: folder.path + "/results/k.json")
      try folder.finish(parts.reversed(), "k")

      #expect(try files(folder) == ["k.json", "other-1.json"])
      #expect(FileManager.default.contents(atPath: folder.path + "/results/k.json") == first)
      #expect(Set(folder.drawnCases("k", placements: 3)) == Set(cases))
    }
  }

  @Test func `a file that is damaged, of something else or of another plan has none`() throws {
    try with { folder in
      try folder.keep(cases, "k")
      #expect(folder.drawnCases("k", placements: 2).map(\.withdrawn) == [["H1", "H2"], ["H1"]])
      let path = folder.path + "/results/k-1.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      for wrong in [
        String(text.prefix(40)), text.replacing("\"k\"", with: "\"l\""),
        text.replacing("jinxiu-draws/1", with: "jinxiu-draws/2"),
      ] {
        try wrong.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(folder.drawnCases("k", placements: 3) == [])
      }
    }
  }

  @Test func `a reserve and its steps are read back as they were written`() throws {
    let told = ReserveCase(
      withdrawal: .offer("O1"), people: 4, lostWithout: 3, unavoidable: 1, seats: 2,
      isProven: true)
    let reserve = SeatReserve(
      kind: .offers, seats: [OfferReserve(offer: "O2", seats: 2)], bound: 1,
      cases: [told], examined: 7, isConfirmed: true)
    let step = ReserveStep(
      told: told, placed: 3, seats: [0, 2], values: [1, 1, 0], isProven: true)
    try with { folder in
      #expect(folder.reserve(.offers, "r") == nil)
      #expect(folder.step("s") == nil)
      try folder.finish(reserve, "r")
      try folder.finish(step, "s")

      #expect(folder.reserve(.offers, "r") == reserve)
      #expect(folder.step("s") == step)
      // Neither is the other.
      #expect(folder.reserve(.offers, "s") == nil)
      #expect(folder.step("r") == nil)
    }
  }
}
