import JinxiuDomain
import JinxiuPlanning
import JinxiuSample
import MIP
import MIPGLPK
import Synchronization
import Testing

/// Prices against the linear program of all options, which GLPK solves from nothing.
@Suite struct LinearBoundTests {
  @Test func `the bound of the last level is that of its whole linear program`() async throws {
    var compared = 0
    for seed in 0..<40 {
      let (plan, whole) = try await planned(seed: seed, simplexLimit: 2_500)
      let last = try #require(plan.outcome.levels.last)
      let bound = try #require(last.bound)
      #expect(bound >= last.value, "seed \(seed)")
      // With a level above open, the share of everybody is bounded by what could be placed.
      guard plan.outcome.levels.dropLast().allSatisfy(\.isProven) else { continue }
      let relaxed = try GLPKSolver().solveNow(whole, options: SolverOptions(nodeLimit: 0))
      // Prices are thousandths, and a market of this size has some hundred of them.
      #expect(bound <= (try #require(relaxed.bound)) + 1, "seed \(seed)")
      compared += 1
    }
    #expect(compared >= 35)
  }

  @Test(arguments: [100_000, 500])
  func `first-order steps bound the last level by its whole linear program too`(
    laneEntries: Int
  ) async throws {
    var compared = 0
    for seed in 0..<6 {
      let (plan, whole) = try await planned(
        seed: seed, simplexLimit: 0, laneEntries: laneEntries)
      let last = try #require(plan.outcome.levels.last)
      let bound = try #require(last.bound)
      #expect(bound >= last.value, "seed \(seed)")
      guard plan.outcome.levels.dropLast().allSatisfy(\.isProven) else { continue }
      let relaxed = try GLPKSolver().solveNow(whole, options: SolverOptions(nodeLimit: 0))
      let least = try #require(relaxed.bound)
      // Steps come near the optimum and not to it.
      #expect(bound <= least + least / 10_000 + 1, "seed \(seed)")
      compared += 1
    }
    #expect(compared >= 5)
  }

  @Test func `threads that share first-order steps make the same plan each time`() async throws {
    let first = try await planned(seed: 1, simplexLimit: 0, laneEntries: 500).0

    for _ in 0..<3 {
      #expect(try await planned(seed: 1, simplexLimit: 0, laneEntries: 500).0 == first)
    }
  }

  /// A plan by prices, and the program of its last level.
  private func planned(
    seed: Int, simplexLimit: Int, laneEntries: Int = 100_000
  ) async throws -> (Plan, Model) {
    let model = Mutex<Model?>(nil)
    let result = try await Planner(
      Market(BenchSample(seed: seed, people: 50 + seed, months: 12).scenario()),
      solver: GLPKSolver(),
      options: PlannerOptions(
        version: "test", scenarioName: "test", method: .prices,
        simplexLimit: simplexLimit, laneEntries: laneEntries),
      model: Planner.ModelWish(level: nil) { _, level in model.withLock { $0 = level.model } }
    ).plan()
    guard case .plan(let plan) = result else {
      throw ScenarioWithoutPlan(seed: seed)
    }
    return (plan, try #require(model.withLock { $0 }))
  }

  private struct ScenarioWithoutPlan: Error {
    let seed: Int
  }
}
