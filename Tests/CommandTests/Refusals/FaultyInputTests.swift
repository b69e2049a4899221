import Foundation
import Testing

@Suite struct FaultyInputTests {
  static let scenarios = ["faulty", "faulty/bare", "faulty/bytes", "faulty/yaml"]

  @Test(arguments: scenarios, ["plan", "check"])
  func `faults end with exit 1`(scenario: String, command: String) async throws {
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu().run([command, Project.scenario(scenario)], in: workspace)
    }

    #expect(ended.code == 1)
    #expect(ended.output == "")
  }

  @Test(arguments: scenarios, ["en", "zh"])
  func `exactly the faults that were put in are printed`(
    scenario: String, language: String
  ) async throws {
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu().run(
        ["plan", Project.scenario(scenario), "--lang", language], in: workspace)
    }

    let expected = try Spreadsheet.cells(
      Project.scenario(scenario + "/expected/expected-faults.csv")
    ).dropFirst().map { $0.joined(separator: ",") }
    #expect(PrintedFault.all(in: ended.talk).map(\.row).sorted() == expected.sorted())
  }

  @Test(arguments: scenarios)
  func `the last lines count the faults of each code`(scenario: String) async throws {
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu().run(
        ["check", Project.scenario(scenario), "--lang", "en"], in: workspace)
    }

    let faults = PrintedFault.all(in: ended.talk)
    for code in Set(faults.map(\.code)) {
      #expect(ended.talk.contains("  \(code) × \(faults.count { $0.code == code })  "))
    }
    #expect(faults.count { $0.code.hasPrefix("E") } > 0)
    let warnings = faults.count { $0.code.hasPrefix("W") }
    #expect(ended.talk.contains(", \(warnings) warning"))
  }

  @Test(arguments: scenarios)
  func `nothing is written where there are faults`(scenario: String) async throws {
    let left = try await Workspace.with { workspace in
      _ = try await Program.jinxiu().run(
        ["plan", Project.scenario(scenario), "--out", "plan", "--export-model", "model.mps"],
        in: workspace)
      return workspace.names(in: "") + workspace.names(in: "temporary")
    }

    #expect(left == ["temporary"])
  }

  @Test func `a scenario without faults is said to have none`() async throws {
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu().run(["check", Project.scenario("tiny")], in: workspace)
    }

    #expect(ended.code == 0)
    #expect(ended.output.hasPrefix("No errors."))
  }
}

/// A fault as the terminal shows it, read back.
private struct PrintedFault {
  let code: String
  let file: String
  let row: String

  /// Two lines make a fault: `error[E0301]: …` and `  --> trainees.csv:14:E (…)`.
  static func all(in talk: String) -> [PrintedFault] {
    let lines = talk.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return zip(lines, lines.dropFirst()).compactMap { head, place in
      guard let code = head.firstMatch(of: /^[^\s\[]+\[([EW]\d{4})\]: ./)?.1,
        place.hasPrefix("  --> ")
      else { return nil }
      return PrintedFault(code: String(code), place: String(place.dropFirst(6)))
    }
  }

  private init(code: String, place: String) {
    self.code = code
    let parts = place.prefix { $0 != " " }.split(separator: ":").map(String.init)
    file = parts[0]
    var cells = [parts.count > 1 ? parts[1] : "", parts.count > 2 ? Self.number(parts[2]) : ""]
    if let byte = place.firstMatch(of: /\((?:byte |第)(\d+)(?:个字节)?\)$/)?.1 {
      // People count bytes from 1.
      cells = ["@\((Int(byte) ?? 0) - 1)", ""]
    }
    row = ([code, file] + cells).joined(separator: ",")
  }

  /// A column of a text is a number, one of a table is letters as in a spreadsheet.
  private static func number(_ column: String) -> String {
    guard Int(column) == nil else { return column }
    return String(
      column.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 })
  }
}
