import Testing

@Suite struct LanguageTests {
  /// What is given, and the language that follows.
  static let choices: [(arguments: [String], environment: [String: String], isChinese: Bool)] = [
    ([], ["LANG": "C"], false),
    ([], ["LANG": "zh_CN.UTF-8"], true),
    ([], ["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"], true),
    ([], ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], false),
    ([], ["LANG": "zh_CN.UTF-8", "LC_ALL": ""], true),
    ([], ["LANG": "C", "LC_MESSAGES": "zh_CN.UTF-8"], true),
    (["--lang", "zh"], ["LANG": "C"], true),
    (["--lang", "en"], ["LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"], false),
  ]

  @Test(arguments: choices.indices)
  func `the terminal speaks the language asked for, else that of the locale`(
    index: Int
  ) async throws {
    let choice = Self.choices[index]

    let ended = try await plan(choice.arguments, choice.environment)

    let (chinese, english) = (
      "安排 6 人（申报 9 人，目标 7 人），未安排 3 人", "6 of 9 people placed (target 7), 3 unplaced"
    )
    #expect(ended.output.contains(choice.isChinese ? chinese : english), "\(choice)")
    #expect(!ended.output.contains(choice.isChinese ? english : chinese), "\(choice)")
    #expect(ended.talk.contains(choice.isChinese ? "共申报9人" : "9 people are asked for"))
  }

  @Test func `the Chinese summary says proof, cap and files`() async throws {
    let ended = try await plan(["--lang", "zh"], [:])

    #expect(ended.output.contains("结论：已证明最优"))
    #expect(ended.output.contains("上限 30%，以全市目标为基数：允许 2 人，使用 2 人"))
    #expect(ended.output.contains("方案  plan/plan.json"))
  }

  @Test func `quiet leaves the summary and no talk`() async throws {
    let ended = try await plan(["--quiet"], [:])

    #expect(ended.talk == "")
    #expect(ended.output.contains("6 of 9 people placed"))
  }

  private func plan(
    _ arguments: [String], _ environment: [String: String]
  ) async throws -> Ended {
    try await Workspace.with { workspace in
      try await Program.jinxiu(environment).run(
        ["plan", Project.scenario("tiny"), "--out", "plan"] + arguments, in: workspace)
    }
  }
}
