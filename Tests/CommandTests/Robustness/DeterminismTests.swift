import Foundation
import TestTools
import Testing

/// The same input gives the same bytes, whatever the order of its rows and the locale (R24).
@Suite struct DeterminismTests {
  static let scenarios = ["lianyungang-2024", "tiny"]

  @Test(arguments: scenarios)
  func `shuffled rows and other locales give the same bytes`(scenario: String) async throws {
    try await Workspace.with { workspace in
      let first = try await plan(
        scenario, seed: nil, locale: "C", lang: "zh", in: workspace, as: "run0")
      for seed in 1...4 {
        let locale = seed.isMultiple(of: 2) ? "C" : "zh_CN.UTF-8"
        let next = try await plan(
          scenario, seed: seed, locale: locale, lang: "zh", in: workspace, as: "run\(seed)")

        #expect(next.keys.sorted() == first.keys.sorted(), "seed \(seed)")
        let changed = first.keys.sorted().filter { first[$0] != next[$0] }
        #expect(changed == [], "seed \(seed), \(locale)")
      }
    }
  }

  @Test func `the locale alone changes no file`() async throws {
    try await Workspace.with { workspace in
      let english = try await plan(
        "tiny", seed: nil, locale: "C", lang: nil, in: workspace, as: "english")
      let chinese = try await plan(
        "tiny", seed: nil, locale: "zh_CN.UTF-8", lang: nil, in: workspace, as: "chinese")

      #expect(english == chinese)
    }
  }

  /// The shuffle must be one: a seed that leaves every file as it is proves nothing.
  @Test func `shuffling moves rows and keeps them`() throws {
    let text = try String(
      contentsOfFile: Project.scenario("lianyungang-2024/trainees.csv"), encoding: .utf8)

    let shuffled = shuffledRows(of: text, seed: 1)

    #expect(shuffled != text)
    #expect(shuffled.split(separator: "\n").first == text.split(separator: "\n").first)
    #expect(shuffled.split(separator: "\n").sorted() == text.split(separator: "\n").sorted())
  }

  private func plan(
    _ scenario: String, seed: Int?, locale: String, lang: String?, in workspace: Workspace,
    as name: String
  ) async throws -> [String: Data] {
    // Every run has a folder of its own, in which the scenario has the same name.
    try FileManager.default.createDirectory(
      atPath: workspace(name), withIntermediateDirectories: true)
    try workspace.copy(scenario, as: "\(name)/\(scenario)")
    if let seed {
      for file in workspace.names(in: "\(name)/\(scenario)") where file.hasSuffix(".csv") {
        let path = "\(name)/\(scenario)/\(file)"
        try workspace.write(shuffledRows(of: workspace.text(path), seed: seed), to: path)
      }
    }
    let language = lang.map { ["--lang", $0] } ?? []
    _ = try await Program.jinxiu(["LANG": locale, "LC_ALL": locale]).output(
      ["plan", "\(name)/\(scenario)", "--out", "\(name)/plan"] + language, in: workspace)
    return try workspace.bytes(in: "\(name)/plan")
  }

  /// The header stays; no cell of the scenarios holds a line break.
  private func shuffledRows(of text: String, seed: Int) -> String {
    var generator = SeededGenerator(seed: seed)
    let lines = text.split(separator: "\n")
    let rows = lines.dropFirst().shuffled(using: &generator)
    return (lines.prefix(1) + rows).map { $0 + "\n" }.joined()
  }
}
