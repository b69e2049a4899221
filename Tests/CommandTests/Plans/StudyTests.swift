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
      let letters = all.matches(of: /<article( class="dense")?>/).count
      #expect(letters == unplaced + 10)
      #expect(workspace.names(in: "masked").count == 12)
    }
  }

  @Test(arguments: ["zh", "en"])
  func `each letter of the yearly plan prints on one page`(language: String) async throws {
    let plan = try await YearlyPlan.made

    try await Workspace.with { workspace in
      _ = try await Program.jinxiu().run(
        [
          "letters", plan.folder + "/plan.json", "--scenario",
          Project.scenario(YearlyPlan.scenario), "--out", workspace("letters"), "--lang", language,
        ], in: workspace)
      _ = try await Program.debian("/usr/bin/chromium", package: "chromium").run(
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
          "--user-data-dir=\(workspace("profile"))", "--print-to-pdf=\(workspace("all.pdf"))",
          "file://" + workspace("letters/all.html"),
        ], in: workspace)
      let pages = try await Program.debian("/usr/bin/pdftotext", package: "poppler-utils").output(
        ["all.pdf", "-"], in: workspace
      ).split(separator: "\u{c}").map { $0.filter { !$0.isWhitespace } }

      let marks =
        language == "zh"
        ? ["〔2024〕", "特此函告", "隐名处理"]
        : ["[2024]", "Thisletterisforyourinformation", "Namesaremasked"]
      let letters = try plan.document.asked - plan.document.placed + 10
      #expect(pages.count { page in marks.allSatisfy { page.contains($0) } } == letters)
    }
  }

  @Test func `a plan with studies has their files and says what they found`() async throws {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(
        [
          "plan", Project.scenario("tiny"), "--readings", "--fairness", "--letters", "--gaps",
          "--out",
          workspace("out"), "--lang", "en",
        ], in: workspace)

      #expect(ended.code == 0, "\(ended.talk)")
      #expect(ended.output.contains("The price of fairness:"))
      #expect(ended.output.contains("Readings of the notice:"))
      let files = workspace.names(in: "out")
      for name in [
        "fairness.csv", "fairness.json", "readings.csv", "readings.json", "readings-people.csv",
        "letters", "gap-values.csv", "gap-months.csv", "gap-flow.csv",
      ] {
        #expect(files.contains(name), "\(name)")
      }
      let page = try workspace.text("out/report.en.html")
      #expect(page.contains("id=\"fairness\"") && page.contains("id=\"readings\""))
      #expect(page.contains("id=\"telephone\""))
      let lines = try await Program.debian("/usr/bin/python3", package: "python3").output(
        [Project.script("readd.py"), workspace("out"), "report.en.html", "drawings"], in: workspace)
      #expect(lines.split(separator: "\n").count == 1, "\(lines)")
    }
  }
}
