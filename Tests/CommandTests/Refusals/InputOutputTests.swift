import Foundation
import Testing

@Suite struct InputOutputTests {
  @Test(arguments: ["plan", "check"])
  func `a missing scenario ends with 74 and names the path`(command: String) async throws {
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu().run([command, "nowhere/at-all"], in: workspace)
    }

    #expect(ended.code == 74)
    #expect(ended.talk.contains("nowhere/at-all"))
  }

  @Test func `a missing plan ends with 74 and names the path`() async throws {
    let ended = try await Workspace.with { workspace in
      try await Program.jinxiu().run(["verify", "nowhere.json"], in: workspace)
    }

    #expect(ended.code == 74)
    #expect(ended.talk.contains("nowhere.json"))
  }

  /// Nobody can make a folder under a file, whoever runs this.
  @Test(arguments: ["en", "zh"])
  func `an output folder that cannot be made ends with 74`(language: String) async throws {
    try await Workspace.with { workspace in
      try workspace.write("a file", to: "file")
      let ended = try await Program.jinxiu().run(
        ["plan", Project.scenario("tiny"), "--out", "file/plan", "--lang", language], in: workspace)

      #expect(ended.code == 74)
      #expect(ended.talk.contains("file/plan"))
      #expect(ended.output == "")
      #expect(try workspace.text("file") == "a file")
      #expect(workspace.names(in: "") == ["file", "temporary"])
      #expect(workspace.names(in: "temporary") == [])
    }
  }

  @Test func `a folder in the place of a file ends with 74 and the old files stand`() async throws {
    try await Workspace.with { workspace in
      try FileManager.default.createDirectory(
        atPath: workspace("plan/annex2.csv"), withIntermediateDirectories: true)
      try workspace.write("old", to: "plan/plan.json")
      let ended = try await Program.jinxiu().run(
        ["plan", Project.scenario("tiny"), "--out", "plan"], in: workspace)

      #expect(ended.code == 74)
      #expect(ended.talk.contains("annex2.csv"))
      #expect(workspace.names(in: "plan") == ["annex2.csv", "plan.json"])
      #expect(try workspace.text("plan/plan.json") == "old")
    }
  }

  @Test func `a model file that cannot be written ends with 74 and names its folder`() async throws
  {
    try await Workspace.with { workspace in
      try workspace.write("a file", to: "file")
      let ended = try await Program.jinxiu().run(
        ["plan", Project.scenario("tiny"), "--out", "plan", "--export-model", "file/model.mps"],
        in: workspace)

      #expect(ended.code == 74)
      #expect(ended.talk.contains("file"))
      #expect(ended.output == "")
    }
  }

  @Test func `a sample that cannot be written ends with 74`() async throws {
    try await Workspace.with { workspace in
      try workspace.write("a file", to: "file")
      let ended = try await Program.jinxiu().run(
        ["sample", "lianyungang", "--out", "file/sample"], in: workspace)

      #expect(ended.code == 74)
      #expect(ended.talk.contains("file/sample"))
    }
  }

  @Test func `no room for temporary files ends with 74 and says so`() async throws {
    try await Workspace.with { workspace in
      let nowhere = workspace("nowhere")
      let ended = try await Program.jinxiu(["TMPDIR": nowhere]).run(
        ["plan", Project.scenario("tiny"), "--out", "plan"], in: workspace)

      #expect(ended.code == 74)
      #expect(ended.talk.contains(nowhere), "\(ended.talk)")
      #expect(workspace.names(in: "plan") == [])
    }
  }
}
