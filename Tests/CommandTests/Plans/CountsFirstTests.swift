import Foundation
import Testing

/// Counts first, names later (先定名额、后定人选), on the tiny scenario.
@Suite struct CountsFirstTests {
  @Test func `names take the places of the counts, and verify says so`() async throws {
    try await Workspace.with { workspace in
      try await counts(in: workspace)
      try workspace.copy("tiny", as: "names")
      let jinxiu = try Program.jinxiu()

      let made = try await jinxiu.run(
        ["plan", "names", "--keep", "counts-plan/plan.json", "--lang", "en"], in: workspace)
      let verified = try await jinxiu.run(
        [
          "verify", "out/names-names/plan.json", "--scenario", "names", "--keep",
          "counts-plan/plan.json", "--lang", "en",
        ], in: workspace)

      #expect(made.code == 0, "\(made.talk)")
      let counts = try PlanDocument(path: workspace("counts-plan/plan.json"))
      let names = try PlanDocument(path: workspace("out/names-names/plan.json"))
      // T6 has one year in the profession; the place of a second N1 was never there.
      #expect(counts.placed == 6 && names.placed <= 6 && names.asked == 9)
      #expect(Set(stays(names)).isSubset(of: Set(stays(counts))))
      #expect(made.output.contains("Reserved places: \(names.placed) of 6 taken"))
      #expect(verified.code == 0, "\(verified.output)")
      #expect(
        verified.output.hasPrefix(
          "Names keep the plan of counts: \(names.placed) of 6 reserved places are taken."))
      let table = try workspace.text("out/names-names/reserved.csv")
      #expect(table.split(whereSeparator: \.isNewline).count > 1)
      #expect(try workspace.text("out/names-names/report.en.html").contains("id=\"reserved\""))
      let schema = try await jinxiu.output(["schema"], in: workspace)
      try workspace.write(schema, to: "schema.json")
      let faults = try await Program.debian("/usr/bin/python3", package: "python3-jsonschema")
        .output(
          [Project.script("validate.py"), "schema.json", "out/names-names/plan.json"],
          in: workspace)
      #expect(faults == "")
    }
  }

  @Test func `verify without the counts checks against the list in the plan`() async throws {
    try await Workspace.with { workspace in
      try await counts(in: workspace)
      try workspace.copy("tiny", as: "names")
      let jinxiu = try Program.jinxiu()
      _ = try await jinxiu.output(
        ["plan", "names", "--keep", "counts-plan/plan.json", "--out", "named"], in: workspace)

      let alone = try await jinxiu.run(
        ["verify", "named/plan.json", "--scenario", "names", "--lang", "zh"], in: workspace)
      // More places than the counts have.
      let list = "\"reserved\" : [\n    {\n      \"count\" : 1"
      try workspace.replace(list, by: list + "2", in: "named/plan.json")
      let changed = try await jinxiu.run(
        ["verify", "named/plan.json", "--scenario", "names", "--keep", "counts-plan/plan.json"],
        in: workspace)

      #expect(alone.code == 0 && alone.output.contains("--keep"))
      #expect(changed.code == 70)
      #expect(changed.output.contains("[reserved-counts]"))
    }
  }

  @Test(arguments: [
    ("id: tiny", "id: other", "E0606"), ("O1,H1", "O9,H1", "E0403"),
    ("O1,H1,内科,2024-07", "O1,H1,内科,2024-09", "E0608"),
  ])
  func `a plan of counts that does not fit ends with 1, its code and a line, and writes nothing`(
    old: String, new: String, code: String
  ) async throws {
    try await Workspace.with { workspace in
      try await counts(in: workspace)
      try workspace.copy("tiny", as: "names")
      try workspace.replace(
        old, by: new, in: old.hasPrefix("id") ? "names/programme.yaml" : "names/offers.csv")

      for language in ["zh", "en"] {
        let ended = try await Program.jinxiu().run(
          ["plan", "names", "--keep", "counts-plan/plan.json", "--lang", language], in: workspace)

        #expect(ended.code == 1, "\(ended.talk)")
        #expect(ended.talk.contains("[\(code)]"))
        #expect(ended.talk.firstMatch(of: /counts-plan\/plan\.json:\d+:\d+/) != nil)
      }
      #expect(!workspace.has("out"))
    }
  }

  @Test func `a plan of names is no plan of counts, and one that is missing ends with 74`()
    async throws
  {
    try await Workspace.with { workspace in
      try workspace.copy("tiny", as: "names")
      try workspace.write("need,county,level,specialty,count\n", to: "names/needs.csv")
      let jinxiu = try Program.jinxiu()
      _ = try await jinxiu.output(["plan", "names", "--out", "plain"], in: workspace)

      let named = try await jinxiu.run(
        ["plan", "names", "--keep", "plain/plan.json", "--lang", "en"], in: workspace)
      let missing = try await jinxiu.run(
        ["plan", "names", "--keep", "nowhere/plan.json", "--lang", "en"], in: workspace)

      #expect(named.code == 1 && named.talk.contains("[E0607]"))
      #expect(missing.code == 74 && missing.talk.contains("nowhere/plan.json"))
    }
  }

  @Test func `people who are named and still counted end with 1 and say how many to write`()
    async throws
  {
    try await Workspace.with { workspace in
      try await counts(in: workspace)
      try workspace.copy("tiny", as: "names")
      try workspace.write(Self.needs, to: "names/needs.csv")

      let ended = try await Program.jinxiu().run(
        ["plan", "names", "--keep", "counts-plan/plan.json", "--lang", "en"], in: workspace)

      #expect(ended.code == 1)
      #expect(ended.talk.contains("[E0415]"))
      #expect(ended.talk.contains("3 were asked for by 甲县 in 内科"))
    }
  }

  @Test func `a sample of counts and one of names add up to the same people`() async throws {
    try await Workspace.with { workspace in
      let jinxiu = try Program.jinxiu()
      let size = ["sample", "lianyungang", "--people", "40", "--seed", "5"]
      _ = try await jinxiu.output(size + ["--counts", "--out", "c"], in: workspace)
      _ = try await jinxiu.output(size + ["--out", "n"], in: workspace)
      _ = try await jinxiu.output(
        ["plan", "c", "--out", "cp"], in: workspace)

      let named = try await jinxiu.run(
        ["plan", "n", "--keep", "cp/plan.json", "--out", "np"], in: workspace)

      #expect(named.code == 0, "\(named.talk)")
      let counts = try PlanDocument(path: workspace("cp/plan.json"))
      let names = try PlanDocument(path: workspace("np/plan.json"))
      #expect(counts.asked == 40 && names.asked == 40)
      #expect(names.placed > 0 && names.placed <= counts.placed)
      for file in ["programme.yaml", "hosts.csv", "offers.csv", "units.csv", "counties.csv"] {
        #expect(try workspace.text("c/" + file) == workspace.text("n/" + file))
      }
    }
  }

  @Test func `what if keeps the places of the plan it begins at, and only of that`() async throws {
    try await Workspace.with { workspace in
      try await counts(in: workspace)
      try workspace.copy("tiny", as: "names")
      try workspace.write("changes:\n  - {offers: all, by: {seats: 1}}\n", to: "more.yaml")
      let jinxiu = try Program.jinxiu()
      _ = try await jinxiu.output(
        ["plan", "names", "--keep", "counts-plan/plan.json", "--out", "named"], in: workspace)
      let whatif = ["whatif", "names", "--change", "more.yaml", "--out", "study"]

      let kept = try await jinxiu.run(whatif + ["--plan", "named/plan.json"], in: workspace)
      let results = try workspace.bytes(in: "study/results")
      let result = "study/results/" + (try #require(results.keys.first))
      let verified = try await jinxiu.run(
        ["verify", result, "--scenario", "names", "--change", "more.yaml", "--lang", "en"],
        in: workspace)
      try FileManager.default.removeItem(atPath: workspace(result))
      let task = try await jinxiu.run(["sweep-task", "study", "1"], in: workspace)
      let tasked = try workspace.bytes(in: "study/results")
      let keptStays = stays(try PlanDocument(path: workspace(result)))
      let free = try await jinxiu.run(whatif, in: workspace)
      let bases = try workspace.text("study/plan.json")

      let counted = Set(stays(try PlanDocument(path: workspace("counts-plan/plan.json"))))
      #expect([kept.code, task.code, free.code] == [0, 0, 0], "\(kept.talk)\(task.talk)")
      #expect(verified.code == 0, "\(verified.output)\(verified.talk)")
      #expect(verified.output.hasPrefix("Names take reserved places as the plan lists them"))
      #expect(!keptStays.isEmpty && Set(keptStays).isSubset(of: counted))
      #expect(tasked == results)
      #expect(!bases.contains("\"reserved\""))
      let others = workspace.names(in: "study/results").filter { results[$0] == nil }
      let freeStays = stays(
        try PlanDocument(path: workspace("study/results/" + (try #require(others.first)))))
      #expect(!Set(freeStays).isSubset(of: counted))
    }
  }

  private static let needs = """
    need,county,level,specialty,count
    M1,甲县,township,内科,3
    M2,甲县,township,口腔科,1
    M3,乙县,township,外科,2
    M4,乙县,township,口腔科,1
    N1,甲县,township,全科,2

    """

  /// The people of the tiny scenario as counts, and their plan in `counts-plan`.
  private func counts(in workspace: Workspace) async throws {
    try workspace.copy("tiny", as: "counts")
    for name in ["trainees.csv", "waivers.csv"] {
      try FileManager.default.removeItem(atPath: workspace("counts/" + name))
    }
    try workspace.write(Self.needs, to: "counts/needs.csv")
    _ = try await Program.jinxiu().output(
      ["plan", "counts", "--out", "counts-plan"], in: workspace)
  }

  private func stays(_ plan: PlanDocument) -> [String] {
    plan.placements.map { "\($0.county) \($0.host) \($0.specialty) \($0.spells)" }
  }
}
