import Foundation
import JinxiuDomain
import JinxiuFiles
import Testing

@Suite struct SeriesFolderTests {
  private func manifest(
    _ names: [String] = ["a", "b"], digest: String = "d", gap: Int = 0, masks: Bool = false,
    language: Language? = nil, version: String = "1"
  ) -> SeriesManifest {
    SeriesManifest(
      options: SweepOptions(
        gapPartsPerMillion: gap, timeLimit: nil, method: "auto", version: version),
      language: language, masksNames: masks,
      drafts: names.map { ($0, "in/\($0)", ScenarioStamp(id: $0, digest: digest)) })
  }

  private func folder<Result>(_ body: (SeriesFolder) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(SeriesFolder(path))
  }

  private func planFile() throws -> OutputFile {
    OutputFile(
      name: "plan.json",
      bytes: PlanText.bytes(PlanSample.plan(), under: PlanSample.programme))
  }

  @Test func `what is begun can be read by any process`() throws {
    let manifest = manifest(gap: 7, masks: true, language: .english)
    try folder { folder in
      #expect(folder.manifest == nil)
      try folder.begin(manifest)

      #expect(folder.manifest == manifest)
    }
  }

  @Test func `a key follows from everything that a result follows from`() {
    let one = manifest().tasks[0].key
    let others = [
      manifest(["c"]).tasks[0].key, manifest(digest: "e").tasks[0].key,
      manifest(gap: 1).tasks[0].key, manifest(masks: true).tasks[0].key,
      manifest(language: .english).tasks[0].key, manifest(version: "2").tasks[0].key,
      manifest().tasks[1].key,
    ]

    #expect(Set(others + [one]).count == others.count + 1)
    #expect(manifest().tasks[0].key == one)
  }

  @Test func `a plan that is finished is read again, and no other task takes it for its own`()
    throws
  {
    try folder { folder in
      let task = manifest().tasks[0]
      #expect(!folder.isFinished(task))
      try folder.finish(task, with: [try planFile()])

      #expect(folder.isFinished(task))
      guard case .plan(let plan, _) = folder.outcome(of: task) else {
        Issue.record("no plan")
        return
      }
      #expect(plan == PlanSample.plan())
      #expect(folder.outcome(of: manifest(gap: 1).tasks[0]) == nil)
    }
  }

  @Test func `a plan that was changed afterwards is no result`() throws {
    try folder { folder in
      let task = manifest().tasks[0]
      try folder.finish(task, with: [try planFile()])
      let path = folder.path + "/a/plan.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try (text + "\n").write(toFile: path, atomically: false, encoding: .utf8)

      #expect(folder.outcome(of: task) == nil)
    }
  }

  @Test func `a plan without one of its files is no result`() throws {
    try folder { folder in
      let task = manifest().tasks[0]
      try folder.finish(task, with: [try planFile(), OutputFile(name: "annex1.csv", bytes: [65])])
      #expect(folder.outcome(of: task) != nil)
      try FileManager.default.removeItem(atPath: folder.path + "/a/annex1.csv")

      #expect(folder.outcome(of: task) == nil)
    }
  }

  @Test func `that there is no plan is kept with its reasons`() throws {
    try folder { folder in
      let task = manifest().tasks[1]
      try folder.finish(task, impossible: [Phrase("甲", "a"), Phrase("乙", "b")])

      guard case .contradiction(let facts) = folder.outcome(of: task) else {
        Issue.record("no contradiction")
        return
      }
      #expect(facts == [Phrase("甲", "a"), Phrase("乙", "b")])
    }
  }
}
