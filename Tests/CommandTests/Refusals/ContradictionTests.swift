import Testing

@Suite struct ContradictionTests {
  /// Two people are pinned to the one seat for 口腔科.
  private static let pins = """
    trainee,host,specialty,from,reason
    T3,H2,口腔科,,示例
    T7,H2,口腔科,,示例

    """

  @Test(arguments: ["en", "zh"])
  func `two people pinned to one seat end with 4 and both names`(language: String) async throws {
    let (ended, _) = try await run(pins: Self.pins, language: language)

    #expect(ended.code == 4)
    #expect(ended.talk.contains("孙三") && ended.talk.contains("郑七"))
    #expect(ended.talk.contains("示例市口腔医院"))
    #expect(ended.output == "")
  }

  @Test func `the proof of a contradiction names nothing superfluous`() async throws {
    let (ended, _) = try await run(pins: Self.pins, language: "en")

    let facts = ended.talk.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    #expect(facts.count == 3, "\(facts)")
  }

  @Test func `a pin that a rule forbids ends with 4 and names person and rule`() async throws {
    let pins = "trainee,host,specialty,from,reason\nT6,H1,内科,,示例\n"

    let (ended, _) = try await run(pins: pins, language: "en")

    #expect(ended.code == 4)
    #expect(ended.talk.contains("吴六 (T6) is pinned"))
    #expect(ended.talk.contains("the rules forbid it: years in the profession ("))
    #expect(ended.talk.contains("1 year in the profession, 3 asked"))
  }

  @Test func `nothing is written where the rules contradict each other`() async throws {
    let (_, left) = try await run(pins: Self.pins, language: "en")

    #expect(left == ["scenario", "temporary"])
  }

  private func run(pins: String, language: String) async throws -> (Ended, left: [String]) {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      try workspace.write(pins, to: "scenario/pins.csv")
      let ended = try await Program.jinxiu().run(
        ["plan", "scenario", "--out", "plan", "--lang", language], in: workspace)
      return (ended, workspace.names(in: "") + workspace.names(in: "temporary"))
    }
  }
}
