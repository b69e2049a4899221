import Foundation
import Testing

@Suite struct RepairCommandTests {
  @Test(arguments: ["en", "zh"])
  func `repair names change, gain, rule and decider`(language: String) async throws {
    let ended = try await run(["repair", "scenario", "--lang", language])

    #expect(ended.code == 0, "\(ended.talk)")
    #expect(ended.output.contains("O3"))
    #expect(ended.output.contains(language == "en" ? "rule “seats" : "涉及规则“进修名额”"))
    #expect(ended.output.contains(language == "en" ? "places 1 more" : "可多安排1人"))
  }

  @Test func `repair prints JSON with exact integers`() async throws {
    let ended = try await run(["repair", "scenario", "--json", "--most", "2", "-q"])

    let document = try JSONSerialization.jsonObject(with: Data(ended.output.utf8))
    let list = (document as? [String: Any])?["repairs"] as? [[String: Any]]
    let repairs = try #require(list)
    #expect(repairs.count == 2)
    #expect(repairs[0]["gain"] as? Int == 1 && repairs[0]["cost"] as? Int == 10)
    #expect(repairs[0]["proof"] as? String == "resolved")
  }

  @Test func `every repair is written as a change file with which plan places as many`()
    async throws
  {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      let found = try await Program.jinxiu().run(
        ["repair", "scenario", "--json", "--changes", "files", "-q"], in: workspace)
      let document = try JSONSerialization.jsonObject(with: Data(found.output.utf8))
      let repairs = try #require((document as? [String: Any])?["repairs"] as? [[String: Any]])
      try #require(repairs.count > 2)
      for (index, repair) in repairs.enumerated() {
        let steps = try #require(repair["steps"] as? [[String: Any]])
        let kinds = steps.compactMap { ($0["change"] as? [String: Any])?["kind"] as? String }
        #expect(kinds.count == steps.count)

        let planned = try await Program.jinxiu().run(
          [
            "plan", "scenario", "--change", "files/repair-\(index + 1).yaml", "--json", "-q",
            "--out", "out",
          ], in: workspace)

        let plan = try JSONSerialization.jsonObject(with: Data(planned.output.utf8))
        let placements = (plan as? [String: Any])?["placements"] as? [[String: Any]]
        let people = placements?.reduce(0) { $0 + ($1["count"] as? Int ?? 0) }
        #expect(people == repair["placed"] as? Int, "\(steps) \(planned.talk)")
      }
    }
  }

  @Test func `change files of repairs are not put among the tables of a scenario`() async throws {
    let ended = try await run(["repair", "scenario", "--changes", "scenario", "-q"])

    #expect(ended.code == 74, "\(ended.talk)")
  }

  @Test func `a contradictory scenario is told and repaired`() async throws {
    let pins = "trainee,host,specialty,from,reason\nT3,H2,口腔科,,示例\nT7,H2,口腔科,,示例\n"

    let ended = try await run(["repair", "scenario", "--lang", "en"], pins: pins)

    #expect(ended.code == 0, "\(ended.talk)")
    #expect(ended.talk.contains("contradict each other"))
    #expect(ended.output.contains("1 seat more in") && ended.output.contains("no longer pinned"))
  }

  @Test func `costs that the table does not have are refused`() async throws {
    #expect(try await run(["repair", "scenario", "--repair-costs", "chairs=3"]).code == 64)
    #expect(try await run(["repair", "scenario", "--repair-costs", "seat=0"]).code == 64)
  }

  @Test func `check tells a contradiction that counting shows, and plan prints it as JSON`()
    async throws
  {
    let pins = "trainee,host,specialty,from,reason\nT3,H2,口腔科,,示例\nT7,H2,口腔科,,示例\n"

    let checked = try await run(["check", "scenario", "--lang", "en"], pins: pins)
    let planned = try await run(["plan", "scenario", "--json", "-q"], pins: pins)

    #expect(checked.code == 4 && checked.talk.contains("孙三"))
    let document = try JSONSerialization.jsonObject(with: Data(planned.output.utf8))
    let causes = try #require((document as? [String: Any])?["causes"] as? [[String: Any]])
    #expect(planned.code == 4 && causes.count == 1)
    #expect(causes[0]["pins"] as? [String] == ["T3", "T7"])
    #expect(causes[0]["minimal"] as? Bool == true && causes[0]["resolved"] as? Bool == true)
  }

  private func run(_ arguments: [String], pins: String? = nil) async throws -> Ended {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      if let pins { try workspace.write(pins, to: "scenario/pins.csv") }
      return try await Program.jinxiu().run(arguments, in: workspace)
    }
  }
}
