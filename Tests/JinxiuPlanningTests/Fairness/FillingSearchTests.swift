import JinxiuDomain
import JinxiuPlanning
import MIP
import MIPGLPK
import Synchronization
import Testing

@Suite struct FillingSearchTests {
  /// The program of a level, as planning comes to it; nil where a plan never does.
  private func level(_ name: String, of scenario: Scenario) async throws -> LevelModel? {
    let market = Market(scenario)
    guard Problem(market).goals.contains(where: { $0.name == name }) else { return nil }
    let kept = Mutex<LevelModel?>(nil)
    let wish = Planner.ModelWish(level: name) { _, level in kept.withLock { $0 = level } }
    _ = try await Planner(
      market, solver: GLPKSolver(),
      options: PlannerOptions(version: "test", scenarioName: "test", method: .whole), model: wish
    ).plan()
    return kept.withLock { $0 }
  }

  @Test func `step by step a filling is what the whole program says`() async throws {
    var compared = 0
    for seed in 0..<60 {
      let scenario = randomScenario(seed: seed).applying([
        .objective([.placed, .fairnessOfAll, .points])
      ])
      for name in ["fairness", "fairness-2", "fairness-3"] {
        guard let level = try await level(name, of: scenario) else { continue }
        let whole = try await GLPKSolver().solve(level.model)
        guard case .optimal(let best) = whole else { continue }
        for nodes in [0, 1, 2_000] {
          let outcome = try await FillingSearch(GLPKSolver(), nodes: nodes)
            .solve(level, options: SolverOptions())

          guard case .optimal(let found) = outcome else {
            Issue.record("seed \(seed), \(name), \(nodes) nodes: \(outcome)")
            continue
          }
          #expect(found.objective == best.objective, "seed \(seed), \(name), \(nodes) nodes")
          #expect(Solution(of: found.values, in: level.model) == found)
          compared += 1
        }
      }
    }
    #expect(compared > 100)
  }
}
