import Foundation
import Testing

@Suite struct SchemaTests {
  @Test func `the schema accepts the yearly plan`() async throws {
    let plan = try await YearlyPlan.made

    #expect(
      try await faults(in: try String(contentsOfFile: plan.folder + "/plan.json", encoding: .utf8))
        == "")
  }

  @Test(arguments: [
    ("\"state\" : \"proven\"", "\"state\" : \"perfect\""), ("\"outcome\"", "\"end\""),
  ])
  func `the schema refuses what is no plan`(old: String, new: String) async throws {
    let plan = try await YearlyPlan.made
    let text = try String(contentsOfFile: plan.folder + "/plan.json", encoding: .utf8)
    try #require(text.contains(old))

    let faults = try await faults(in: text.replacing(old, with: new))

    #expect(faults != "")
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
        #expect(try await faults(in: document, of: kind) == "", "\(arguments)")
        #expect(
          try await faults(in: document.replacing("jinxiu-\(kind)/1", with: "x"), of: kind) != "")
        let wrong = document.replacing("\"levels\"", with: "\"level\"")
        #expect(try await faults(in: wrong, of: kind) != "")
      }
    }
  }

  /// What a JSON Schema library says of the document.
  private func faults(in document: String, of kind: String = "plan") async throws -> String {
    try await Workspace.with { workspace in
      let schema = try await Program.jinxiu().output(["schema", "--of", kind], in: workspace)
      try workspace.write(schema, to: "schema.json")
      try workspace.write(document, to: "plan.json")
      return try await Program.debian("/usr/bin/python3", package: "python3-jsonschema").output(
        [Project.script("validate.py"), "schema.json", "plan.json"], in: workspace)
    }
  }
}
