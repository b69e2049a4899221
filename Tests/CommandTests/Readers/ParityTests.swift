import Testing

/// Other solvers find the same optimum in the exported model of every level (R20).
@Suite struct ParityTests {
  /// A seed and about how many people are nominated.
  static let samples = (1...50).map { (seed: $0, people: 30 + $0 * 7 % 31) }

  @Test(arguments: samples)
  func `cbc agrees on every level of the exported MPS`(seed: Int, people: Int) async throws {
    try await agreement(seed: seed, people: people, ending: "mps") { file, workspace in
      let text = try await Program.debian("/usr/bin/cbc", package: "coinor-cbc").output(
        [file, "-solve", "-solution", "answer"], in: workspace)
      let first = try #require(try workspace.text("answer").split(separator: "\n").first)
      try #require(first.hasPrefix("Optimal - objective value"), "\(first) \(text)")
      return try #require(first.split(separator: " ").last.flatMap { Double($0) })
    }
  }

  @Test(arguments: samples.prefix(5))
  func `glpsol agrees on every level of the exported LP`(seed: Int, people: Int) async throws {
    try await agreement(seed: seed, people: people, ending: "lp") { file, workspace in
      _ = try await Program.debian("/usr/bin/glpsol", package: "glpk-utils").output(
        ["--lp", file, "--write", "answer"], in: workspace)
      let line = try #require(
        try workspace.text("answer").split(separator: "\n").first { $0.hasPrefix("s mip") })
      let fields = line.split(separator: " ")
      try #require(fields[4] == "o", "\(line)")
      return try #require(Double(fields[5]))
    }
  }

  @Test func `the name table has a line for every row and column, and the model no name`()
    async throws
  {
    try await Workspace.with { workspace in
      _ = try await Program.jinxiu().output(
        ["plan", Project.scenario("tiny"), "--out", "plan", "--export-model", "model/points.lp"],
        in: workspace)

      let names = try Spreadsheet.cells(workspace("model/points.names.csv")).dropFirst()
      let model = try workspace.text("model/points.lp")
      #expect(workspace.names(in: "model") == ["points.lp", "points.names.csv"])
      #expect(Set(names.map { $0[0] }).count == names.count)
      for row in names where row[0].hasPrefix("r") { #expect(model.contains(" \(row[0]): ")) }
      // R13: nothing of a person, a host or a specialty leaves with the model.
      #expect(model.allSatisfy { $0.isASCII })
      for word in ["T1", "H1", "O1", "U1"] { #expect(!model.contains(word)) }
    }
  }

  /// Compares what the plan says of each level with what the other solver finds.
  private func agreement(
    seed: Int, people: Int, ending: String,
    optimum: (String, Workspace) async throws -> Double
  ) async throws {
    try await Workspace.with { workspace in
      let jinxiu = try Program.jinxiu()
      _ = try await jinxiu.output(
        [
          "sample", "lianyungang", "--people", "\(people)", "--seed", "\(seed)", "--out",
          "scenario",
        ], in: workspace)
      var level: String? = "shortfall"
      while let name = level {
        let model = "\(name).\(ending)"
        _ = try await jinxiu.output(
          ["plan", "scenario", "-q", "--out", "plan", "--export-model", model, "--level", name],
          in: workspace)
        let levels = try PlanDocument(path: workspace("plan/plan.json")).outcome.levels
        let place = try #require(levels.firstIndex { $0.name == name })
        let found = try await optimum(model, workspace)
        // MPS has no word for a maximum, so it is the minimum of the negated objective.
        let sign = ending == "mps" && levels[place].maximised ? -1.0 : 1.0
        #expect(
          (found * sign).rounded() == Double(levels[place].value),
          "seed \(seed), \(people) people, level \(name): the other solver says \(found)")
        level = place + 1 < levels.count ? levels[place + 1].name : nil
      }
    }
  }
}
