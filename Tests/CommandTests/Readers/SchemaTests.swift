import Foundation
import Testing

/// Documents against `jinxiu schema`, judged by a JSON Schema library.
@Suite struct SchemaTests {
  @Test(arguments: SchemaCase.all)
  func `the schema accepts what is written`(document: SchemaCase) async throws {
    #expect(try await faults(in: try await document.text(), as: document.name) == "")
  }

  @Test(arguments: SchemaCase.all)
  func `the schema refuses an unknown key and another type`(document: SchemaCase) async throws {
    let text = try await document.text()
    for (old, new) in document.damages {
      try #require(text.contains(old), "\(document.name): \(old)")

      let faults = try await faults(in: text.replacing(old, with: new), as: document.name)

      #expect(faults != "", "\(document.name): \(new)")
    }
  }

  @Test func `comparisons and studies of withdrawals keep to their schemas`() async throws {
    try await Workspace.with { workspace in
      let tiny = Project.scenario("tiny")
      for (kind, arguments) in [
        ("whatif", ["--vary", "offers.all.seats+=-2..1"]),
        ("whatif", ["--change", tiny + "/changes/one-seat-less.yaml"]),
        ("robustness", ["--random", "30"]), ("robustness", ["--random", "0", "--hosts"]),
      ] {
        let document = try await Program.jinxiu().output(
          [kind, tiny, "--json", "-q", "--out", "out"] + arguments, in: workspace)
        #expect(try await faults(in: document, as: kind) == "", "\(arguments)")
        #expect(
          try await faults(in: document.replacing("jinxiu-\(kind)/1", with: "x"), as: kind) != "")
        let wrong = document.replacing("\"levels\"", with: "\"level\"")
        #expect(try await faults(in: wrong, as: kind) != "")
      }
    }
  }

  @Test func `a difference of two plans keeps to its schema`() async throws {
    try await Workspace.with { workspace in
      let tiny = Project.scenario("tiny")
      let change = tiny + "/changes/one-seat-less.yaml"
      _ = try await Program.jinxiu().output(["plan", tiny, "--out", "a", "-q"], in: workspace)
      // Pins or not, the plan of fewer seats is another.
      _ = try await Program.jinxiu().output(
        ["plan", tiny, "--change", change, "--out", "b", "-q"], in: workspace)
      let plans = ["a/plan.json", "b/plan.json", "--scenario", tiny, "--json"]
      let unknown = try await Program.jinxiu().output(["diff"] + plans, in: workspace)
      let document = try await Program.jinxiu().output(
        ["diff"] + plans + ["--after-change", change, "--out", "diff"], in: workspace)

      #expect(try await faults(in: document, as: "diff") == "")
      #expect(try await faults(in: unknown, as: "diff") == "")
      #expect(try workspace.text("diff/diff.json") == document)
      // Without the change its tables are others, and the plan is compared as it stands.
      #expect(document == unknown.replacing("\"audited\" : false", with: "\"audited\" : true"))
      #expect(document != unknown)
      #expect(
        try await faults(in: document.replacing("\"same\"", with: "\"some\""), as: "diff") != "")
    }
  }

  /// What a JSON Schema library says of the document.
  private func faults(in document: String, as name: String) async throws -> String {
    try await Workspace.with { workspace in
      let schema = try await Program.jinxiu().output(["schema", "--of", name], in: workspace)
      try workspace.write(schema, to: "schema.json")
      try workspace.write(document, to: "document.json")
      return try await Program.debian("/usr/bin/python3", package: "python3-jsonschema").output(
        [Project.script("validate.py"), "schema.json", "document.json"], in: workspace)
    }
  }
}

/// A document, how it is made, and what spoils it.
struct SchemaCase: Sendable, CustomTestStringConvertible {
  let name: String
  let damages: [(String, String)]
  let text: @Sendable () async throws -> String

  var testDescription: String { name }

  static let all = [
    SchemaCase(
      name: "plan",
      damages: [
        ("\"state\" : \"proven\"", "\"state\" : \"perfect\""), ("\"outcome\"", "\"end\""),
      ],
      text: { try file("plan.json", in: try await YearlyPlan.made.folder) }),
    SchemaCase(
      name: "gaps",
      damages: [
        ("\"cause\" : \"months\"", "\"cause\" : \"moon\""), ("\"freeStays\"", "\"free_stays\""),
        ("\"baseProven\" : true", "\"baseProven\" : 1"),
      ],
      text: { try file("gaps.json", in: try await GapRun.made.folder) }),
    SchemaCase(
      name: "repairs",
      damages: [("\"steps\"", "\"step\""), ("\"cheapest\" : true", "\"cheapest\" : null")],
      text: { try await tiny(["repair", "scenario", "--json", "-q"]).printed }),
    SchemaCase(
      name: "contradiction",
      damages: [("\"pins\"", "\"pin\""), ("\"minimal\" : true", "\"minimal\" : \"yes\"")],
      text: {
        let pins = "trainee,host,specialty,from,reason\nT3,H2,口腔科,,示例\nT7,H2,口腔科,,示例\n"
        return try await tiny(["plan", "scenario", "--json", "-q"], pins: pins).printed
      }),
    SchemaCase(
      name: "readings",
      damages: [("\"questions\"", "\"question\""), ("\"number\" : 0", "\"number\" : -1")],
      text: { try await tiny(planning, reading: "out/readings.json").file }),
    SchemaCase(
      name: "fairness",
      damages: [("\"points\"", "\"steps\""), ("\"complete\" : true", "\"complete\" : 1")],
      text: { try await tiny(planning, reading: "out/fairness.json").file }),
  ]

  private static let planning = [
    "plan", "scenario", "--readings", "--fairness", "--out", "out", "--quiet",
  ]

  private static func file(_ name: String, in folder: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  /// What a command on the small scenario prints, and a file that it writes.
  private static func tiny(
    _ arguments: [String], pins: String? = nil, reading name: String? = nil
  ) async throws -> (printed: String, file: String) {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      if let pins { try workspace.write(pins, to: "scenario/pins.csv") }
      let ended = try await Program.jinxiu().run(arguments, in: workspace)
      return (ended.output, try name.map { try workspace.text($0) } ?? "")
    }
  }
}
