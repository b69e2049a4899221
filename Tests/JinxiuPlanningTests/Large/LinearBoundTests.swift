import JinxiuDomain
import JinxiuPlanning
import JinxiuSample
import MIP
import MIPGLPK
import Synchronization
import Testing

/// Prices against the linear program of all options, which GLPK solves from nothing.
@Suite struct LinearBoundTests {
  @Test(arguments: 0..<40)
  func `the bound of the last level is that of its whole linear program`(seed: Int) async throws {
    let scenario = BenchSample(seed: seed, people: 50 + seed, months: 12).scenario()
    let model = Mutex<Model?>(nil)
    let wish = Planner.ModelWish(level: nil) { _, level in model.withLock { $0 = level.model } }

    let result = try await Planner(
      Market(scenario), solver: GLPKSolver(),
      options: PlannerOptions(version: "test", scenarioName: "test", method: .prices), model: wish
    ).plan()

    guard case .plan(let plan) = result, let last = plan.outcome.levels.last else {
      Issue.record("seed \(seed): no plan")
      return
    }
    // With a level above open, the share of everybody is bounded by what could be placed.
    guard plan.outcome.levels.dropLast().allSatisfy(\.isProven) else { return }
    let whole = try #require(model.withLock { $0 })
    let relaxed = try GLPKSolver().solveNow(whole, options: SolverOptions(nodeLimit: 0))
    let (bound, linear) = (try #require(last.bound), try #require(relaxed.bound))
    #expect(bound >= last.value, "seed \(seed)")
    // Prices are thousandths, and a market of this size has some hundred of them.
    #expect(bound <= linear + 1, "seed \(seed)")
  }
}
