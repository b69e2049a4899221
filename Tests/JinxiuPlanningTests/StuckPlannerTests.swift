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
  private let cancellation: Cancellation?
  var stuck: Int { count.withLock { $0 } }

  /// - Parameter cancellation: To be asked for as soon as a level is stuck.
  init(cancelling cancellation: Cancellation? = nil) { self.cancellation = cancellation }

  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    if options.nodeLimit == Planner.wholeNodes {
      count.withLock { $0 += 1 }
      self.cancellation?.cancel()
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

  /// Larger is better.
  private func merit(_ plan: Plan) -> [Int] {
    plan.outcome.levels.map { $0.isMaximised ? $0.value : -$0.value }
  }

  @Test func `a stop just as prices begin loses nothing of the plan at hand`() async throws {
    var compared = 0
    for seed in 0..<120 {
      let market = Market(randomScenario(seed: seed))
      let options = PlannerOptions(version: "test", scenarioName: "test")
      func plan(_ solver: any Solver, _ cancellation: Cancellation) async throws -> Plan? {
        let result = try await Planner(market, solver: solver, options: options)
          .plan(cancellation: cancellation)
        guard case .plan(let plan) = result else { return nil }
        return plan
      }
      let early = Cancellation()
      early.cancel()
      let late = Cancellation()
      let solver = StuckSolver(cancelling: late)

      let begun = try await plan(GLPKSolver(), early)
      let stopped = try await plan(solver, late)

      guard let begun, solver.stuck > 0 else { continue }
      let kept = try #require(stopped, "seed \(seed)")
      #expect(!merit(kept).lexicographicallyPrecedes(merit(begun)), "seed \(seed)")
      #expect([.cancelled, .proven].contains(kept.outcome.state), "seed \(seed)")
      compared += 1
    }
    #expect(compared > 20, "no seed tests what the test is for")
  }
}
