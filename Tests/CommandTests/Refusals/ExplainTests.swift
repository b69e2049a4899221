import JinxiuFiles
import Testing

@Suite struct ExplainTests {
  @Test(arguments: FaultCode.allCases, ["en", "zh"])
  func `every fault code has a page`(code: FaultCode, language: String) async throws {
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu().run(
        ["explain", code.rawValue, "--lang", language], in: workspace)
    }

    #expect(ended.code == 0)
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.contains("[\(code.rawValue)]: ") == true)
    // A title, a blank line and an explanation.
    #expect(lines.count > 2 && lines[1].isEmpty && !lines[2].isEmpty)
  }

  @Test func `a code may be written small`() async throws {
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu().run(["explain", "e0101", "--lang", "en"], in: workspace)
    }

    #expect(ended.output.contains("[E0101]"))
  }

  @Test func `an unknown code is answered with those that there are`() async throws {
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu().run(["explain", "E9999"], in: workspace)
    }

    #expect(ended.code == 64)
    #expect(ended.talk.contains("E9999") && ended.talk.contains("E0101, E0102"))
  }
}
