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

  /// The quick first plan places two of the three urgent people: f1 takes B and f2 takes C, which
  /// leaves nothing to f3. So the solver's answer replaces it, and has nobody of the second class.
  @Test func `a stop after the first class leaves the second class in the plan`() async throws {
    let scenario = Scenario(
      programme: programme([
        rule("feature-first", kind: .wish), rule("first-choice-specialty", kind: .wish),
      ]),
      counties: [county("A")], units: [unit("u", in: "A")], hosts: [host("h")],
      offers: ["A", "B", "C"].map { offer($0, at: "h", $0, in: span(7, 9)) }
        + [offer("D", at: "h", "D", seats: 2, in: span(7, 9))],
      trainees: [
        trainee("f1", of: "u", "B", others: ["A"], feature: "B"),
        trainee("f2", of: "u", "C", others: ["B"], feature: "C"),
        trainee("f3", of: "u", "C", others: ["B"], feature: "C"),
        trainee("a", of: "u", "D"), trainee("b", of: "u", "D"),
      ])

    let plan = try await plan(of: scenario, solver: FirstLevelOnly())

    #expect(plan.value("placed-1") == 3)
    #expect(plan.value("placed-2") == 2)
  }
}

/// Solves one level, placing nobody whom its goal does not count, and never answers again.
private final class FirstLevelOnly: Solver {
  private let hasAnswered = Atomic<Bool>(false)

  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    guard !hasAnswered.exchange(true, ordering: .relaxed),
      let best = try await GLPKSolver().solve(model).solution
    else { return .unknown(bound: nil, .timeLimit) }
    let values = zip(model.columns, best.values).map { $0.cost > 0 ? $1 : 0 }
    return Solution(of: values, in: model).map(Outcome.optimal) ?? .unknown(bound: nil, .undefined)
  }
}
