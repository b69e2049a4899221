import Foundation
import Testing

/// What planning tells while it runs.
@Suite struct ProgressTests {
  private static let plan = ["plan", Project.scenario(YearlyPlan.scenario), "--out", "plan"]

  @Test func `by prices each improvement is a line with people, value, bound and gap`()
    async throws
  {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(
        Self.plan + ["--method", "prices"], in: workspace)

      let line = #/  [0-9]+\.[0-9]s [^·]+( · [0-9]+ placed)? · best [0-9]+ · bound [0-9]+ · gap .+/#
      let told = lines(of: ended)
      #expect(!told.isEmpty)
      #expect(told.filter { $0.wholeMatch(of: line) == nil } == [])
      let figures = told.map { $0.drop { $0 != "s" } }
      #expect(zip(figures, figures.dropFirst()).allSatisfy { $0 != $1 })
      let plan = try PlanDocument(path: workspace("plan/plan.json"))
      #expect(told.last?.contains(" · \(plan.placed) placed · ") == true)
    }
  }

  @Test func `a bound that is the solver's word gives no gap`() async throws {
    let ended = try await YearlyPlan.made.ended

    #expect(!lines(of: ended).isEmpty)
    #expect(!ended.talk.contains("gap"))
  }

  @Test func `progress is told in Chinese too`() async throws {
    try await Workspace.with { workspace in
      let ended = try await Program.jinxiu().run(
        Self.plan + ["--method", "prices", "--lang", "zh"], in: workspace)

      for word in ["已安排", "目前", " · 界", "差距"] { #expect(ended.talk.contains(word)) }
    }
  }

  @Test func `the size is told once`() async throws {
    let ended = try await YearlyPlan.made.ended

    #expect(ended.talk.components(separatedBy: "options that the rules allow").count == 2)
  }

  @Test func `on a terminal progress is one live line within its width`() async throws {
    try await Workspace.with { workspace in
      // Long enough for more than one line.
      _ = try await Program.jinxiu().output(
        ["sample", "bench", "--people", "1000", "--months", "12", "--out", "bench"], in: workspace)
      let command = [try Project.jinxiu(), "plan", "bench", "--gap", "0.01%", "--out", "plan"]
        .joined(separator: " ")
      let terminal = try Program.debian("/usr/bin/script", package: "bsdutils")
      let ended = try await terminal.run(
        ["-qec", "stty cols 80; \(command) 2>&1 >summary", "/dev/null"], in: workspace)

      let live = ended.output.components(separatedBy: "\r\u{1B}[K").dropFirst()
        .map { $0.prefix { $0 != "\r" && $0 != "\r\n" } }
        .filter { $0.contains(" · bound ") }
      #expect(!live.isEmpty)
      #expect(live.filter { $0.count >= 80 } == [])
      #expect(lines(of: ended) == [])
    }
  }

  /// Lines that begin with two blanks and a time.
  private func lines(of ended: Ended) -> [String] {
    ended.talk.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("  ") && $0.dropFirst(2).first?.isNumber == true }
  }
}
