import Foundation
import JinxiuDomain
import JinxiuFiles
import Testing

/// What a withdrawal costs, kept for a run that goes on.
@Suite struct WithdrawalFileTests {
  private let withdrawal = Withdrawal.host("H1")

  private var task: SweepTask {
    SweepManifest(
      scenario: ScenarioStamp(id: "s", digest: "d"), folder: "f", base: "b", isBaseGiven: false,
      options: SweepOptions(gapPartsPerMillion: 0, timeLimit: nil, method: "auto", version: "1"),
      axes: [], drafts: [([withdrawal.source], []), ([Withdrawal.offer("H1").source], [])]
    ).tasks[0]
  }

  private func with<Result>(_ body: (SweepFolder) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.path + "/kept-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(SweepFolder(path))
  }

  private func stop(_ offer: String, _ first: Period) -> PlanStop {
    PlanStop(
      offer: Identifier(offer), host: "H\"1", specialty: "内科",
      spells: [PeriodSpan(from: first, count: 2)])
  }

  private func made(on first: Period) -> Replacement {
    Replacement(
      placed: 5, mostPlaced: 7,
      levels: [
        LevelResult(
          name: "placed-1", value: 5, bound: 7, isProven: false, isMaximised: true, proof: .prices),
        LevelResult(name: "points", value: -3, bound: nil, isProven: false, isMaximised: true),
      ],
      gained: [PlanMove(demand: .trainee("T1"), people: 1, from: nil, to: stop("O1", first))],
      lost: [PlanMove(demand: .need("N1"), people: 4, from: stop("O2", first), to: nil)],
      moved: [
        PlanMove(
          demand: .trainee("T\n2"), people: 1, from: stop("O1", first), to: stop("O2", first))
      ], withoutAnySeat: 2, brokenLimits: [Phrase("比例", "share")])
  }

  @Test func `whatever a withdrawal costs is read back as it was written`() throws {
    let months = [Period(written: "2024-07", .first), Period(written: "2024-07-16", .first)]
    let results =
      [
        ReplacementResult.contradiction([Phrase("矛盾", "clash"), Phrase("", "")]),
        .contradiction([]), .nothing(.timeLimit),
      ] + months.compactMap(\.self).map { .plan(made(on: $0)) }
    try #require(results.count == 5)

    for anew in results {
      for kept in results {
        let loss = WithdrawalLoss(
          withdrawal: withdrawal, people: 4, pins: 1, anew: anew, kept: kept)
        try with { folder in
          try folder.finish(task, loss)

          #expect(folder.loss(of: withdrawal, task) == loss)
        }
      }
    }
  }

  @Test func `a file that is cut, or of another task, is none`() throws {
    try with { folder in
      let loss = WithdrawalLoss(
        withdrawal: withdrawal, people: 4, pins: 1, anew: .nothing(.gap), kept: .contradiction([]))
      #expect(folder.loss(of: withdrawal, task) == nil)
      try folder.finish(task, loss)
      let path = folder.path + "/results/" + task.key + ".json"
      let text = try String(contentsOfFile: path, encoding: .utf8)

      for other in [text.replacing(task.key, with: "x"), String(text.dropLast(9)), "{}"] {
        try Data(other.utf8).write(to: URL(filePath: path))
        #expect(folder.loss(of: withdrawal, task) == nil)
      }
    }
  }

  @Test func `the withdrawal is the change that the scenario knows`() throws {
    let scenario = try #require(Folder().read().scenario)
    let offer = try #require(scenario.offers.last)

    let other = try #require(
      ChangeReader.lay([Withdrawal.offer(offer.id).source], over: scenario).scenario)

    #expect(other.offers == scenario.offers.dropLast())
  }
}
