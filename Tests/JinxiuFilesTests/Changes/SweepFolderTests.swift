import Foundation
import JinxiuDomain
import JinxiuFiles
import Testing

@Suite struct VariationTests {
  @Test(arguments: [
    ("tier-share.percent=20..26/2", ["20", "22", "24", "26"]),
    ("finish-by.month=2024-11..2025-02", ["2024-11", "2024-12", "2025-01", "2025-02"]),
    ("offers.O1.seats+=-1..1", ["-1", "0", "1"]),
    ("hosts.all.max_trainees*=80%..120%/20%", ["80%", "100%", "120%"]),
    ("finish-by.open=true,false", ["true", "false"]), ("target.people=5..5", ["5"]),
  ])
  func `a range is all its values`(text: String, values: [String]) throws {
    #expect(try Variation(text).values == values)
  }

  @Test(arguments: [
    "percent=1..2", "tier-share.percent", "tier-share.percent=", "tier-share.percent=9..1",
    "tier-share.percent=1..9/0", "tier-share.percent=a..b", ".percent=1..2", "a.b=1,,2", "a.b=1,1",
    "a.b=1..99999", "a.b=2024-02..2024-01", "a.b=1..2..3",
  ])
  func `what is no range is refused with an example`(text: String) {
    #expect(throws: Variation.Flaw.self) { try Variation(text) }
  }

  @Test(arguments: [
    ("a.b=9..1", "the smaller one first"), ("a.b=2024-02..2024-01", "the smaller one first"),
    ("a.b=1..9/0", "1 or more"), ("a.b=1..9/-1", "1 or more"),
    ("a.b*=50%..150/50%", "write % after both"), ("a.b*=0.5..1.5/0.5", "whole numbers only"),
  ])
  func `what is wrong with a range is said where it can be seen`(text: String, words: String) {
    let flaw = #expect(throws: Variation.Flaw.self) { try Variation(text) }

    #expect(flaw?.phrase.english.contains(words) == true, "\(String(describing: flaw))")
  }

  @Test(arguments: [
    ("a.b=20..60/7", "55"), ("a.b*=80%..125%/20%", "120%"), ("a.b=2024-07..2024-12/2", "2024-11"),
    ("a.b=20..60/8", nil), ("a.b=2024-07..2024-09", nil), ("a.b=1,2", nil),
    ("a.b*=80%..120%/20%", nil),
  ])
  func `steps that pass the end of a range by are told`(text: String, last: String?) throws {
    let variation = try Variation(text)

    #expect((variation.remark == nil) == (last == nil), "\(String(describing: variation.remark))")
    if let last {
      #expect(variation.values.last == last)
      #expect(variation.remark?.chinese.hasSuffix("最后一个值是 \(last)") == true)
    }
  }

  @Test func `each value is a change file of its own`() throws {
    let variation = try Variation("offers.O2.seats=3..4")
    let scenario = try #require(Folder().read().scenario)

    let seats = variation.values.map { value in
      ChangeReader.lay([variation.source(value)], over: scenario).scenario?.offer("O2")?.seats
    }

    #expect(seats == [3, 4])
  }

  @Test func `a value that no table may have is a fault of its change`() throws {
    let variation = try Variation("three-years.minimum=-1..0")
    let scenario = try #require(Folder().read().scenario)

    let reading = ChangeReader.lay([variation.source("-1")], over: scenario)

    #expect(reading.faults.map(\.code) == [.ruleSetting])
  }

  @Test func `a value that is wrong in every row is told once`() throws {
    let scenario = try #require(Folder().read().scenario)
    try #require(scenario.offers.count > 1)

    let reading = ChangeReader.lay(
      [try Variation("offers.all.seats=-1..0").source("-1")], over: scenario)

    #expect(reading.faults.map(\.code) == [.numberOutOfRange])
  }

  @Test func `a title may not smuggle in what no file may hold`() throws {
    let scenario = try #require(Folder().read().scenario)
    let text = "title: \"a\\0b\"\nchanges:\n  - {offers: O1, by: {seats: 1}}\n"

    let reading = ChangeReader.lay([ChangeSource(name: "c", text: text)], over: scenario)

    #expect(reading.faults.map(\.code) == [.wrongType])
  }
}

@Suite struct SweepFolderTests {
  private func manifest(
    _ texts: [String] = ["a", "b"], digest: String = "d", folder: String = "somewhere",
    base: String = "base", gap: Int = 0
  ) -> SweepManifest {
    SweepManifest(
      scenario: ScenarioStamp(id: "s", digest: digest), folder: folder, base: base,
      isBaseGiven: true,
      options: SweepOptions(
        gapPartsPerMillion: gap, timeLimit: nil, method: "auto", version: "1"),
      axes: [SweepManifest.Axis(key: "k", values: texts)],
      drafts: texts.enumerated().map { ([ChangeSource(name: "n", text: $1)], [$0]) })
  }

  private func with<Result>(_ body: (SweepFolder) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.path + "/sweep-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(SweepFolder(path))
  }

  @Test func `a manifest is read back as it was written`() throws {
    try with { folder in
      try folder.begin(manifest(), base: [1, 2])

      #expect(folder.manifest == manifest())
      #expect(folder.base == [1, 2])
    }
  }

  @Test func `a result is known again by all that it follows from and nothing else`() {
    let key = manifest().tasks[0].key

    // The same task of a longer sweep, of another folder.
    #expect(manifest(["a", "c", "d"], folder: "elsewhere").tasks[0].key == key)
    #expect(manifest(["c"]).tasks[0].key != key)
    #expect(manifest(base: "other").tasks[0].key != key)
    #expect(manifest(gap: 5).tasks[0].key != key)
    #expect(manifest(digest: "e").tasks[0].key != key)
  }

  @Test func `no result but a whole one of this very task counts as finished`() throws {
    try with { folder in
      let (task, other) = (manifest().tasks[0], manifest().tasks[1])
      #expect(folder.outcome(of: task) == nil)
      let programme = try #require(Folder().read().scenario).programme
      try folder.finish(task, .contradiction([Phrase("无", "none")]), under: programme)

      guard case .contradiction(let facts) = folder.outcome(of: task) else {
        Issue.record("no outcome")
        return
      }
      #expect(facts == [Phrase("无", "none")])
      let results = folder.path + "/results/"
      try FileManager.default.copyItem(
        atPath: results + task.key + ".json", toPath: results + other.key + ".json")
      #expect(folder.outcome(of: other) == nil)
      try Data("{\"format\"".utf8).write(to: URL(filePath: results + task.key + ".json"))
      #expect(folder.outcome(of: task) == nil)
    }
  }

  @Test func `only what a dead process of this machine left is taken away`() throws {
    try with { folder in
      let machine = ProcessInfo.processInfo.hostName
      let dead = try endedProcess()
      let names = [
        ".a.json.\(machine)-\(dead).partial", ".a.json.\(machine)-\(dead).before",
        ".a.json.\(machine)-\(getpid()).partial", ".a.json.\(machine)-1.before",
        ".a.json.elsewhere-\(dead).partial", ".a.json.\(dead).partial", ".\(dead).partial",
        "a.json.\(machine)-\(dead).partial", ".a.json.\(machine)-\(dead).json",
      ]
      let results = folder.path + "/results"
      try FileManager.default.createDirectory(
        atPath: results, withIntermediateDirectories: true)
      for name in names { try Data().write(to: URL(filePath: results + "/" + name)) }

      try folder.begin(manifest(), base: [])

      let left = try FileManager.default.contentsOfDirectory(atPath: results)
      #expect(Set(left) == Set(names.dropFirst(2)))
    }
  }

  private func endedProcess() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }
}
