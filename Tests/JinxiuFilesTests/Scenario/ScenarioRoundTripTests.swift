import Foundation
import JinxiuDomain
import JinxiuFiles
import ScenarioTools
import Testing

struct ScenarioRoundTripTests {
  private func files(_ scenario: Scenario) -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: ScenarioFolder.files(scenario).map { ($0.name, $0.bytes) })
  }

  @Test(arguments: 0..<1_000)
  func `what is written is read back, and written again to the same bytes`(seed: Int) throws {
    var draw = RandomScenario(seed: seed)
    let scenario = draw.scenario()
    let files = files(scenario)

    let reading = ScenarioReader.read(files)

    let errors = reading.errors.map { FaultText.text($0, in: .english) }
    #expect(errors.isEmpty, "seed \(seed)")
    let back = try #require(reading.scenario, "seed \(seed)")
    #expect(isSame(back, scenario), "seed \(seed)")
    #expect(self.files(back) == files, "seed \(seed)")
  }

  @Test func `a folder written is a folder read`() throws {
    let path = FileManager.default.temporaryDirectory.path + "/jinxiu-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    let scenario = try #require(Folder().read().scenario)

    try ScenarioFolder.write(scenario, to: path)

    let back = try #require(ScenarioFolder.read(path).scenario)
    #expect(isSame(back, scenario))
  }

  @Test func `the order of rows and columns changes nothing (R24)`() throws {
    let folder = Folder()
    var shuffled = folder
    for name in folder.files.keys where name.hasSuffix(".csv") {
      let rows = CSVDocument(folder[name]).records.map { Array($0.cells.reversed()) }
      shuffled[name] = CSVWriter().text([rows[0]] + rows.dropFirst().reversed())
    }

    let first = try #require(folder.read().scenario)
    let second = try #require(shuffled.read().scenario)

    #expect(isSame(first, second))
    #expect(first.digest.count == 64)
  }

  @Test(arguments: [
    ("10,plain", "11,plain", "counties.csv"), ("minimum: 3", "minimum: 2", "programme.yaml"),
    ("骨干", "骨幹", "trainees.csv"), (",45", ",46", "distances.csv"),
    ("2024-09,1", "2024-09,0", "seats.csv"),
  ])
  func `any change of content changes the digest`(old: String, new: String, file: String) throws {
    let before = try #require(Folder().read().scenario)

    let after = try #require(Folder().replacing(old, with: new, in: file).read().scenario)

    #expect(before.digest != after.digest)
  }

  @Test func `SHA-256 is the standard one`() throws {
    let scenario = try #require(Folder().read().scenario)
    let tables = ScenarioText.tables(scenario)
      .map { "== \($0.name)\n" + CSVWriter().text($0.rows) }.joined()
    let text = "== programme.yaml\n" + ScenarioText.programme(scenario.programme) + tables

    let expected = try Tool.run("/usr/bin/sha256sum", [], input: Array(text.utf8)).output

    #expect(expected.hasPrefix(scenario.digest))
  }

  @Test func `settings are completed with their defaults`() throws {
    let scenario = try #require(Folder().read().scenario)

    #expect(scenario.programme.rule("finish-by")?["open"] == .boolean(false))
  }
}
