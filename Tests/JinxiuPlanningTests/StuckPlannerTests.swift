import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import MIP
import MIPGLPK
import Synchronization
import Testing

/// GLPK that gets nowhere with whole levels, and solves whatever has another limit of nodes.
private final class StuckSolver: Solver {
  private let count = Mutex(0)
  var stuck: Int { count.withLock { $0 } }

  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    if options.nodeLimit == Planner.wholeNodes {
      count.withLock { $0 += 1 }
      return .unknown(bound: nil, .iterationLimit)
    }
    return try await GLPKSolver().solve(
      model, options: options, cancellation: cancellation, progress: progress)
  }
}

@Suite struct StuckPlannerTests {
  @Test func `a market in which branch and cut gets nowhere is planned by prices`() async throws {
    var stuck = 0
    for seed in 0..<60 {
      let scenario = randomScenario(seed: seed)
      let whole = try await plan(of: scenario)
      let solver = StuckSolver()

      let priced = try await plan(of: scenario, solver: solver)

      stuck += min(1, solver.stuck)
      #expect(priced.outcome.state == .proven, "seed \(seed)")
      #expect(
        priced.outcome.levels.map(\.value) == whole.outcome.levels.map(\.value), "seed \(seed)")
      let findings = Audit(scenario: scenario).verify(priced).findings
      #expect(findings.map(\.phrase.english) == [], "seed \(seed)")
    }
    #expect(stuck > 20, "no seed tests what the test is for")
  }
}
