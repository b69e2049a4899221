import Foundation
import Testing

@Suite struct VerifyTests {
  @Test(arguments: ["en", "zh"])
  func `a plan changed by hand ends with 70 and names person, host and month`(
    language: String
  ) async throws {
    let ended = try await Workspace.with { workspace in
      try await tinyPlan(in: workspace)
      try change("plan/plan.json", of: "T1", in: workspace) { placement in
        placement["spells"] = [["from": "2024-09", "to": "2024-11"]]
      }
      return try await Program.jinxiu().run(
        ["verify", "plan/plan.json", "--scenario", "scenario", "--lang", language], in: workspace)
    }

    #expect(ended.code == 70)
    let finding = ended.output.split(separator: "\n").first { $0.hasPrefix("[finish-by]") }
    for word in ["赵一", "示例市第一综合医院", "2024-11"] {
      #expect(finding?.contains(word) == true, "\(ended.output)")
    }
  }

  @Test func `a changed scenario ends with 70`() async throws {
    let ended = try await Workspace.with { workspace in
      try await tinyPlan(in: workspace)
      try workspace.replace("T7,郑七", by: "T7,郑八", in: "scenario/trainees.csv")
      return try await Program.jinxiu().run(["verify", "plan/plan.json"], in: workspace)
    }

    #expect(ended.code == 70)
  }

  @Test func `a plan cut off ends with 1 and says where`() async throws {
    let ended = try await Workspace.with { workspace in
      try await tinyPlan(in: workspace)
      let lines = try workspace.text("plan/plan.json").split(separator: "\n")
      try workspace.write(lines.prefix(20).joined(separator: "\n"), to: "broken.json")
      return try await Program.jinxiu().run(
        ["verify", "broken.json", "--lang", "en"], in: workspace)
    }

    #expect(ended.code == 1)
    #expect(ended.talk.firstMatch(of: /broken\.json:20:\d+ \(line 20, column \d+\)/) != nil)
    #expect(ended.talk.contains("error[E0601]"))
  }

  @Test func `the scenario is found from the plan upwards`() async throws {
    let ended = try await Workspace.with { workspace in
      try await tinyPlan(in: workspace)
      return try await Program.jinxiu().run(
        ["verify", workspace("plan/plan.json"), "--lang", "zh"], in: workspace)
    }

    #expect(ended.code == 0)
    #expect(ended.output.hasPrefix("复核通过：6人"))
  }

  @Test func `what prices prove of each level is told`() async throws {
    let made = try await YearlyPlan.made
    let ended = try await Program.jinxiu().run(
      [
        "verify", made.folder + "/plan.json", "--scenario", Project.scenario(YearlyPlan.scenario),
        "--lang", "en",
      ], in: made.workspace)

    let told = ended.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(ended.code == 0, "\(ended.output)\(ended.talk)")
    #expect(told.count == (try made.document.outcome.levels.count))
    #expect(told.contains { $0.contains("prices prove that it cannot be better") })
    #expect(told.allSatisfy { $0.contains("prices prove") || $0.contains("no proof by prices") })
  }

  @Test func `a plan whose scenario is nowhere ends with 64 and says what to give`() async throws {
    let ended = try await Workspace.with { workspace in
      try await tinyPlan(in: workspace)
      try FileManager.default.removeItem(atPath: workspace("scenario"))
      return try await Program.jinxiu().run(["verify", "plan/plan.json"], in: workspace)
    }

    #expect(ended.code == 64)
    #expect(ended.talk.contains("scenario") && ended.talk.contains("--scenario"))
  }

  private func tinyPlan(in workspace: Workspace) async throws {
    try workspace.copy("tiny")
    _ = try await Program.jinxiu().output(["plan", "scenario", "--out", "plan"], in: workspace)
  }

  private func change(
    _ file: String, of trainee: String, in workspace: Workspace,
    _ body: (inout [String: Any]) -> Void
  ) throws {
    let bytes = Data(try workspace.text(file).utf8)
    var plan = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    var placements = try #require(plan["placements"] as? [[String: Any]])
    let index = try #require(placements.firstIndex { $0["trainee"] as? String == trainee })
    body(&placements[index])
    plan["placements"] = placements
    let changed = try JSONSerialization.data(withJSONObject: plan)
    try workspace.write(String(decoding: changed, as: UTF8.self), to: file)
  }
}
