import Foundation
import Testing

@Suite struct TinyPlanTests {
  @Test func `the tiny plan is the one worked out by hand`() async throws {
    let plan = try await made()
    let expected = try Expected.read()

    #expect(
      plan.outcome.levels.map { Expected.Level(name: $0.name, value: $0.value) } == expected.levels)
    #expect(
      try sorted(plan.placements.map(Expected.Placement.init)) == sorted(expected.placements))
    #expect(
      sorted(
        plan.unplaced.map {
          Expected.Unplaced(trainee: $0.trainee, need: $0.need, count: $0.count, reason: $0.reason)
        }) == sorted(expected.unplaced))
  }

  @Test func `the tiny plan is proven at every level`() async throws {
    let plan = try await made()

    #expect(plan.outcome.state == "proven")
    #expect(plan.outcome.levels.filter { !$0.proven } == [])
  }

  private func made() async throws -> PlanDocument {
    try await Workspace.with { workspace in
      _ = try await Program.jinxiu().output(
        ["plan", Project.scenario("tiny"), "--out", "plan"], in: workspace)
      return try PlanDocument(path: workspace("plan/plan.json"))
    }
  }

  private func sorted<Row>(_ rows: [Row]) -> [String] { rows.map { "\($0)" }.sorted() }
}

/// What `expected/plan.json` of the tiny scenario says.
private struct Expected: Decodable {
  struct Level: Decodable, Equatable {
    let name: String
    let value: Int
  }

  struct Placement: Decodable {
    let trainee: String?
    let need: String?
    let count: Int
    let host: String
    let specialty: String
    let from: String
    let to: String
    let points: Int
  }

  struct Unplaced: Decodable {
    let trainee: String?
    let need: String?
    let count: Int
    let reason: String
  }

  let levels: [Level]
  let placements: [Placement]
  let unplaced: [Unplaced]

  static func read() throws -> Expected {
    let path = Project.scenario("tiny/expected/plan.json")
    return try JSONDecoder().decode(Expected.self, from: Data(contentsOf: URL(filePath: path)))
  }
}

extension Expected.Placement {
  fileprivate init(_ placement: PlanDocument.Placement) throws {
    let spell = try #require(placement.spells.first)
    try #require(placement.spells.count == 1)
    self.init(
      trainee: placement.trainee, need: placement.need, count: placement.count,
      host: placement.host, specialty: placement.specialty, from: spell.from, to: spell.to,
      points: placement.points)
  }
}
