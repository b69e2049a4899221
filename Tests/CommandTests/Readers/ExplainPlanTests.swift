import Foundation
import Testing

/// `explain` of a plan, as a stranger would call it.
@Suite struct ExplainPlanTests {
  private struct Answer: Decodable {
    struct Refusal: Decodable {
      struct Remedy: Decodable {
        let strength: String
      }

      let reason: String
      let finding: String
      let remedies: [Remedy]
    }

    struct Subject: Decodable {
      let refusal: Refusal?
      let unplaced: Int?
    }

    struct Effort: Decodable {
      let trials: Int
      let unexamined: Int
    }

    let format: String
    let about: String
    let answer: Subject
    let effort: Effort
  }

  private func explain(_ arguments: [String]) async throws -> Ended {
    let made = try await YearlyPlan.made
    return try await Program.jinxiu().run(
      [
        "explain", made.folder + "/plan.json", "--scenario",
        Project.scenario(YearlyPlan.scenario),
      ] + arguments, in: made.workspace)
  }

  private func someoneUnplaced() async throws -> String {
    let plan = try await YearlyPlan.made.document
    return try #require(plan.unplaced.first { $0.reason == "limits" }?.trainee)
  }

  @Test(arguments: ["en", "zh"])
  func `why somebody has no place is told in both languages`(
    language: String
  ) async throws {
    let trainee = try await someoneUnplaced()

    let ended = try await explain([
      "--trainee", trainee, "--lang", language, "--alternatives", "3",
    ])

    #expect(ended.code == 0, "\(ended.talk)")
    let wanted =
      language == "zh"
      ? ["未安排", "为什么没有安排", "最接近的安排", "重新求解"]
      : ["not placed", "Why there is no place", "Nearest", "re-solves stand behind this"]
    for words in wanted { #expect(ended.output.contains(words), "\(ended.output)") }
    #expect(ended.output.contains(trainee))
  }

  @Test(arguments: [
    ["--trainee", "T003"], ["--host", "H001"], ["--county", "东海县"], ["--unit", "U001"],
    ["--rule", "seats"],
  ])
  func `facts are one JSON document after the schema`(arguments: [String]) async throws {
    let ended = try await explain(arguments + ["--json", "--alternatives", "2"])

    #expect(ended.code == 0, "\(ended.talk)")
    let faults = try await Workspace.with { workspace in
      let schema = try await Program.jinxiu().output(
        ["schema", "--of", "explanation"], in: workspace)
      try workspace.write(schema, to: "schema.json")
      try workspace.write(ended.output, to: "answer.json")
      return try await Program.debian("/usr/bin/python3", package: "python3-jsonschema").output(
        [Project.script("validate.py"), "schema.json", "answer.json"], in: workspace)
    }
    #expect(faults == "")
  }

  @Test func `of somebody unplaced the facts name reason, finding and effort`() async throws {
    let ended = try await explain([
      "--trainee", try await someoneUnplaced(), "--json", "--alternatives", "2",
    ])

    let answer = try JSONDecoder().decode(Answer.self, from: Data(ended.output.utf8))
    #expect(answer.about == "person" && answer.format == "jinxiu-explanation/1")
    #expect(answer.answer.unplaced == 1 && answer.answer.refusal?.reason == "limits")
    #expect(["worse", "equal", "impossible"].contains(answer.answer.refusal?.finding))
    #expect(answer.effort.trials > 0)
  }

  @Test func `everyone without a place is explained, and every answer confirmed`() async throws {
    let ended = try await explain([
      "--unplaced", "--sample", "3", "--seed", "5", "--check", "--alternatives", "2", "--json",
      "--lang", "en",
    ])

    #expect(ended.code == 0, "\(ended.talk)")
    let answers = try JSONDecoder().decode([Answer].self, from: Data(ended.output.utf8))
    #expect(answers.count == 3)
    #expect(answers.allSatisfy { $0.answer.unplaced == 1 && $0.answer.refusal != nil })
    #expect(ended.talk.contains("Checked: 3 answers"), "\(ended.talk)")
    #expect(ended.talk.contains(" 0 left open, 0 answers wrong"), "\(ended.talk)")
    #expect(!ended.talk.contains(" 0 statements"), "\(ended.talk)")
  }

  @Test(arguments: [["--check"], ["--unplaced", "--host", "H001"], ["--sample", "0"]])
  func `what goes together is said`(arguments: [String]) async throws {
    let ended = try await explain(arguments)

    #expect(ended.code == 64, "\(ended.talk)")
  }

  @Test func `the same question gives the same bytes`() async throws {
    let question = ["--host", "H001", "--json", "--alternatives", "2"]

    let (first, second) = (try await explain(question), try await explain(question))

    #expect(first.output == second.output && !first.output.isEmpty)
  }

  @Test(arguments: [
    ("--trainee", "T0O3", "T003"), ("--host", "H00l", "H001"), ("--county", "东海", "东海县"),
    ("--rule", "seat", "seats"), ("--host", "第一", "示例市第一综合医院（H001）"),
  ])
  func `an unknown name ends with 64 and suggests the nearest`(
    option: String, given: String, meant: String
  ) async throws {
    let ended = try await explain([option, given, "--lang", "en"])

    #expect(ended.code == 64)
    #expect(ended.talk.contains(given) && ended.talk.contains(meant), "\(ended.talk)")
    #expect(ended.output.isEmpty)
  }

  @Test func `a host may be called by its name`() async throws {
    let ended = try await explain(["--host", "示例市第一综合医院", "--alternatives", "0"])

    #expect(ended.code == 0 && ended.output.contains("H001"))
  }

  @Test func `names are masked when asked for`() async throws {
    let ended = try await explain([
      "--trainee", "T003", "--mask-names", "--alternatives", "1", "--lang", "zh",
    ])

    #expect(ended.output.contains("范*兰") && !ended.output.contains("范萍兰"))
  }

  @Test(arguments: [[], ["--trainee", "T003", "--host", "H001"]])
  func `what to explain is asked for once`(arguments: [String]) async throws {
    let ended = try await explain(arguments)

    #expect(ended.code == 64)
    #expect(ended.talk.contains("--trainee"))
  }

  @Test func `a scenario is planned first and then explained`() async throws {
    let ended = try await Workspace.with { workspace in
      try workspace.copy("tiny")
      return try await Program.jinxiu().run(
        ["explain", "scenario", "--trainee", "T1", "--lang", "zh"], in: workspace)
    }

    #expect(ended.code == 0, "\(ended.talk)")
    #expect(ended.output.contains("赵一"))
  }

  @Test func `a plan of another state of the scenario is not explained`() async throws {
    let ended = try await Workspace.with { workspace in
      try workspace.copy("tiny")
      _ = try await Program.jinxiu().output(["plan", "scenario", "--out", "plan"], in: workspace)
      try workspace.replace("T7,郑七", by: "T7,郑八", in: "scenario/trainees.csv")
      return try await Program.jinxiu().run(
        ["explain", "plan/plan.json", "--trainee", "T1"], in: workspace)
    }

    #expect(ended.code == 70)
    #expect(ended.talk.contains("jinxiu verify"))
  }

  @Test func `a plan that is not there ends with 74`() async throws {
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu().run(["explain", "none.json", "--trainee", "T1"], in: workspace)
    }

    #expect(ended.code == 74)
  }
}
