import Foundation
import JinxiuFiles
import Testing

@Suite struct StudyTests {
  /// Names of the scenario's people.
  private func names() throws -> [String] {
    let text = try String(
      contentsOfFile: Project.scenario(YearlyPlan.scenario) + "/trainees.csv", encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      String($0.split(separator: ",")[1])
    }
  }

  @Test func `letters tell no full name unless asked, and everyone without a place has one`()
    async throws
  {
    let plan = try await YearlyPlan.made
    let unplaced = try plan.document.asked - plan.document.placed
    let names = try names()

    try await Workspace.with { workspace in
      for (folder, options) in [("masked", []), ("named", ["--names"])] {
        let ended = try await Program.jinxiu().run(
          [
            "letters", plan.folder + "/plan.json", "--scenario",
            Project.scenario(YearlyPlan.scenario), "--out", workspace(folder), "--lang", "en",
          ] + options, in: workspace)
        #expect(ended.code == 0, "\(ended.talk)")
      }

      let masked = try workspace.bytes(in: "masked").values.map {
        String(decoding: $0, as: UTF8.self)
      }
      for name in names { #expect(!masked.contains { $0.contains(name) }, "\(name)") }
      let all = try workspace.text("named/all.html")
      for name in names { #expect(all.contains(name), "\(name)") }
      let letters = all.matches(of: /<article>/).count
      #expect(letters == unplaced + 10)
      #expect(workspace.names(in: "masked").count == 12)
    }
  }

  @Test func `a plan with studies has their files and says what they found`() async throws {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(
        [
          "plan", Project.scenario("tiny"), "--readings", "--fairness", "--letters", "--out",
          workspace("out"), "--lang", "en",
        ], in: workspace)

      #expect(ended.code == 0, "\(ended.talk)")
      #expect(ended.output.contains("The price of fairness:"))
      #expect(ended.output.contains("Readings of the notice:"))
      let files = workspace.names(in: "out")
      for name in [
        "fairness.csv", "fairness.json", "readings.csv", "readings.json", "readings-people.csv",
        "letters",
      ] {
        #expect(files.contains(name), "\(name)")
      }
      let page = try workspace.text("out/report.en.html")
      #expect(page.contains("id=\"fairness\"") && page.contains("id=\"readings\""))
    }
  }
}
