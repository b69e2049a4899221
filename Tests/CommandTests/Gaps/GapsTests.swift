import Foundation
import Testing

/// `jinxiu gaps` on the yearly plan.
@Suite struct `The gap report` {
  @Test(arguments: ["zh", "en"])
  func `every figure of the page re-adds from the tables beside it`(
    language: String
  ) async throws {
    let made = try await GapRun.made
    try #require(made.ended.code == 0, "\(made.ended.talk)")

    let lines = try await Program.debian("/usr/bin/python3", package: "python3").output(
      [Project.script("readd.py"), made.folder, "gaps.\(language).html"], in: made.workspace
    ).split(separator: "\n")

    #expect(lines.dropLast() == [])
    #expect(Int(lines.last ?? "") ?? 0 > 1_000)
  }

  @Test func `the workbook has the CSV files as sheets, cell by cell`() async throws {
    let made = try await GapRun.made

    let lines = try await Program.debian("/usr/bin/python3", package: "python3-openpyxl").output(
      [Project.script("sheets.py"), made.folder, "gaps.xlsx"], in: made.workspace
    ).split(separator: "\n")

    #expect(lines == ["10"])
  }

  @Test func `tells people lost by cause and whom to telephone first`() async throws {
    let made = try await GapRun.made

    let text = made.ended.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("60 people are to be placed, 46 are, 14 are not."))
    #expect(text.contains("康复科: enough seats (21 person-months published, 12 needed)"))
    #expect(text.contains("but in the wrong months for 1"))
    #expect(text.contains("示例市中医院 康复科: 1 more seat with a mentor and room in the host, 2024.07–09"))
    #expect(text.contains("→ +1 placed, +15 points"))
  }

  @Test func `prints the same JSON twice, and the file's`() async throws {
    let made = try await GapRun.made
    let plan = try await YearlyPlan.made

    let printed = try await Program.jinxiu().output(
      [
        "gaps", Project.scenario(YearlyPlan.scenario), "--plan", plan.folder + "/plan.json",
        "--out", made.workspace("again"), "--json", "--quiet",
      ], in: made.workspace)

    let file = try String(contentsOfFile: made.folder + "/gaps.json", encoding: .utf8)
    #expect(printed == file)
    #expect(printed.contains("\"format\" : \"jinxiu-gaps/2\""))
  }

  @Test func `runs of months in the JSON say the same as the table`() async throws {
    let made = try await GapRun.made

    let lines = try await Program.debian("/usr/bin/python3", package: "python3").output(
      [Project.script("runs.py"), made.folder], in: made.workspace
    ).split(separator: "\n")

    #expect(lines.dropLast() == [])
    #expect(Int(lines.last ?? "") ?? 0 > 100)
  }

  @Test func `refuses a plan that is not of the scenario`() async throws {
    let made = try await GapRun.made
    let plan = try await YearlyPlan.made

    let ended = try await Program.jinxiu().run(
      [
        "gaps", Project.scenario("tiny"), "--plan", plan.folder + "/plan.json", "--out",
        made.workspace("other"),
      ], in: made.workspace)

    #expect(ended.code == 70)
    #expect(!FileManager.default.fileExists(atPath: made.workspace("other")))
  }

  @Test func `without a plan it makes one and writes it beside the report`() async throws {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(
        ["gaps", Project.scenario("tiny"), "--out", workspace("out"), "--quiet"], in: workspace)

      #expect(ended.code == 0, "\(ended.talk)")
      #expect(workspace.has("out/plan.json"))
    }
  }
}

/// The gap report of the yearly plan, made once.
struct GapRun: Sendable {
  let workspace: Workspace
  let ended: Ended
  var folder: String { workspace("gaps") }

  /// - Throws: ``ProgramFailure`` where it could not be made.
  static var made: GapRun {
    get async throws { try await making.value }
  }

  private static let making = Task {
    let plan = try await YearlyPlan.made
    let workspace = try Workspace(named: name)
    atexit { try? FileManager.default.removeItem(atPath: Workspace.path(of: GapRun.name)) }
    return GapRun(
      workspace: workspace,
      ended: try await Program.jinxiu(["LANG": "C"]).run(
        [
          "gaps", Project.scenario(YearlyPlan.scenario), "--plan", plan.folder + "/plan.json",
          "--out", workspace("gaps"),
        ], in: workspace))
  }

  private static let name = "gaps-\(getpid())"
}
