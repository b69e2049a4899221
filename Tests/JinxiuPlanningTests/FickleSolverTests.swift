import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import MIP
import MIPGLPK
import Synchronization
import Testing

/// Solves with GLPK, but now and then stops without an answer or without a proof.
private final class FickleSolver: Solver {
  private let dice: Mutex<Dice>

  init(seed: Int) { dice = Mutex(Dice(seed: seed)) }

  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    let mood = dice.withLock { $0.roll(0...3) }
    if mood == 0 { return .unknown(bound: nil, .timeLimit) }
    let outcome = try await GLPKSolver().solve(
      model, options: options, cancellation: cancellation, progress: progress)
    guard mood == 1, case .optimal(let solution) = outcome else { return outcome }
    return .feasible(solution, bound: nil, stopped: .solverKilled(signal: 9))
  }
}

@Suite struct FickleSolverTests {
  @Test(arguments: 0..<200)
  func `a plan of levels stopped anywhere still passes the audit`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)

    let plan = try await plan(of: scenario, solver: FickleSolver(seed: seed))

    let findings = Audit(scenario: scenario).verify(plan).findings
    #expect(findings.map(\.phrase.english) == [], "seed \(seed)")
  }

  @Test func `a stop after the first class leaves the second class in the plan`() async throws {
    let scenario = Scenario(
      programme: programme([rule("feature-first", kind: .wish)]), counties: [county("A")],
      units: [unit("u", in: "A")], hosts: [host("h")], offers: [offer("o", at: "h", seats: 3)],
      trainees: [
        trainee("f", of: "u", feature: "内科"), trainee("a", of: "u"), trainee("b", of: "u"),
      ])
    let solver = FirstLevelOnly()

    let plan = try await plan(of: scenario, solver: solver)

    #expect(plan.placedCount == 3)
  }
}

/// Places as many as the goal asks and nobody else, then never answers again.
private struct FirstLevelOnly: Solver {
  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    let values = model.columns.map { $0.cost > 0 ? 1 : 0 }
    guard let solution = Solution(of: values, in: model) else {
      return .unknown(bound: nil, .timeLimit)
    }
    return .optimal(solution)
  }
}
