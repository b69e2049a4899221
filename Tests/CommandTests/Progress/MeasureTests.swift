import Foundation
import Testing

/// What `--trace` and `--timings` write.
@Suite struct MeasureTests {
  @Test(arguments: ["whole", "prices"])
  func `the trace begins each level blank and ends it as the plan has it`(
    method: String
  ) async throws {
    try await Workspace.with { workspace in
      _ = try await plan(["--method", method, "--trace", "trace.csv"], in: workspace)

      let rows = try Spreadsheet.cells(workspace("trace.csv"))
      #expect(rows.first == ["cpu_ms", "wall_ms", "level", "value", "bound"])
      let plan = try PlanDocument(path: workspace("plan/plan.json"))
      for level in plan.outcome.levels {
        let own = rows.filter { $0[2] == level.name }
        #expect(own.first?.suffix(2) == ["", ""])
        #expect(
          own.last?.suffix(2) == ["\(level.value)", level.bound.map(String.init) ?? ""])
      }
      let clocks = rows.dropFirst().compactMap { Int($0[1]) }
      #expect(clocks.count == rows.count - 1)
      #expect(clocks == clocks.sorted())
    }
  }

  @Test func `the timings have every phase and the whole`() async throws {
    try await Workspace.with { workspace in
      _ = try await plan(["--timings", "timings.json"], in: workspace)

      let data = Data(try workspace.text("timings.json").utf8)
      let phases = try JSONDecoder().decode([String: Phase].self, from: data)
      #expect(
        phases.keys.sorted() == [
          "audit", "balance", "market", "plan", "read", "report", "total", "write",
        ])
      #expect(phases.values.allSatisfy { $0.cpu >= 0 && $0.wall >= 0 && $0.peak > 0 })
      let total = try #require(phases["total"])
      #expect(phases.values.allSatisfy { $0.wall <= total.wall })
      #expect(phases.values.allSatisfy { $0.peak <= total.peak })
    }
  }

  @Test(arguments: ["--trace", "--timings"])
  func `a measure that cannot be written ends with 74 and names the file`(
    option: String
  ) async throws {
    try await Workspace.with { workspace in
      try workspace.write("a file", to: "file")
      let ended = try await plan([option, "file/measure"], in: workspace)

      #expect(ended.code == 74)
      #expect(ended.talk.contains("file"))
    }
  }

  @Test(arguments: ["auto", "whole", "prices"])
  func `a plan by any method passes the audit`(method: String) async throws {
    try await Workspace.with { workspace in
      let made = try await plan(["--method", method], in: workspace)
      let ended = try await Program.jinxiu().run(
        ["verify", "plan/plan.json", "--scenario", Project.scenario("tiny")], in: workspace)

      #expect([0, 3].contains(made.code))
      #expect(ended.code == 0, "\(ended.output)\(ended.talk)")
    }
  }

  private struct Phase: Decodable {
    let cpu: Int
    let wall: Int
    let peak: Int

    enum CodingKeys: String, CodingKey {
      case cpu = "cpu_ms"
      case wall = "wall_ms"
      case peak = "peak_kb"
    }
  }

  private func plan(_ arguments: [String], in workspace: Workspace) async throws -> Ended {
    try await Program.jinxiu().run(
      ["plan", Project.scenario("tiny"), "--out", "plan"] + arguments, in: workspace)
  }
}
