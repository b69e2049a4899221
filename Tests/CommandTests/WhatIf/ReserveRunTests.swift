import Foundation
import Testing

/// `jinxiu robustness` killed behind the withdrawals.
@Suite struct ReserveRunTests {
  private let scenario = Project.scenario(YearlyPlan.scenario)

  @Test func `reserves that were found before a kill are not looked for again`() async throws {
    try await Workspace.with { workspace in
      let study = [
        "robustness", scenario, "--hosts", "--top", "3", "--random", "900", "--jobs", "1",
        "--out", "out",
      ]
      let whole = try await Program.jinxiu().run(study, in: workspace)
      #expect(whole.code == 0, "\(whole.talk)")
      #expect(whole.talk.contains("Looking for a reserve of seats against any one host"))
      let expected = try workspace.text("out/robustness.json")
      let results = try workspace.bytes(in: "out/results")
      // Steps of the reserve, the reserve, and all draws in one file.
      #expect(results.count > 3 + 2)
      try FileManager.default.removeItem(atPath: workspace("out"))

      let killed = try await LiveRun.of(study, in: workspace) { run in
        try await run.waitForTalk("/900 draws")
        run.process.send(SIGKILL)
      }
      let again = try await Program.jinxiu().run(study, in: workspace)

      #expect(killed.code == 128 + SIGKILL)
      #expect(again.code == 0, "\(again.talk)")
      #expect(!again.talk.contains("Looking for a reserve"))
      #expect(try workspace.bytes(in: "out/results") == results)
      #expect(try workspace.text("out/robustness.json") == expected)
      #expect(again.output == whole.output)

      // Once all is done, nothing is solved.
      let third = try await Program.jinxiu().run(study, in: workspace)
      #expect(third.output == whole.output)
      #expect(try workspace.bytes(in: "out/results") == results)
    }
  }
}
