import Foundation
import Testing

/// Results never go among the tables of a scenario, which could not be read any more.
@Suite struct ScenarioFolderTests {
  /// What writes tables, with the folder to write at the end.
  private static let commands: [[String]] = [
    ["plan", "s/tiny", "--out"],
    ["gaps", "s/tiny", "--plan", "plan.json", "--out"],
    ["whatif", "s/tiny", "--vary", "offers.all.seats+=0..1", "--out"],
    ["robustness", "s/tiny", "--plan", "plan.json", "--out"],
    ["diff", "plan.json", "plan.json", "--scenario", "s/tiny", "--out"],
    ["plan-all", "s/tiny", "--out"],
    ["plan", "s/tiny", "--out", "out", "--trace"],
  ]

  @Test func `no command writes its tables into a scenario, its own or another`() async throws {
    try await Workspace.with { workspace in
      try FileManager.default.createDirectory(
        atPath: workspace("s"), withIntermediateDirectories: true)
      try workspace.copy("tiny", as: "s/tiny")
      let made = try await Program.jinxiu().run(
        ["plan", "s/tiny", "--out", "made", "-q"], in: workspace)
      #expect(made.code == 0, "\(made.talk)")
      try FileManager.default.copyItem(
        atPath: workspace("made/plan.json"), toPath: workspace("plan.json"))
      let before = workspace.names(in: "s/tiny")

      for command in Self.commands {
        // The results of a series are in folders below.
        let folder = command[0] == "plan-all" ? "s" : "./s/tiny"
        let last = command.last == "--trace" ? folder + "/trace.csv" : folder
        let ended = try await Program.jinxiu().run(command + [last], in: workspace)

        #expect(ended.code == 74, "\(command): \(ended.talk)")
        #expect(ended.talk.contains("is the folder of a scenario"), "\(command)")
        #expect(workspace.names(in: "s/tiny") == before, "\(command)")
      }
      #expect(!workspace.has("s/series.json"))
      let check = try await Program.jinxiu().run(["check", "s/tiny"], in: workspace)
      #expect(check.code == 0, "\(check.talk)")
    }
  }

  @Test func `a folder below the tables does them no harm`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      let planned = try await Program.jinxiu().run(
        ["plan", "scenario", "--out", "scenario/out", "-q"], in: workspace)
      let check = try await Program.jinxiu().run(["check", "scenario"], in: workspace)

      #expect([planned.code, check.code] == [0, 0], "\(planned.talk)\(check.talk)")
    }
  }
}
