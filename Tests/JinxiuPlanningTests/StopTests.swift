import JinxiuDomain
import JinxiuPlanning
import MIP
import Testing

/// Answers with what a test says, level by level.
private struct ScriptedSolver: Solver {
  let answer: @Sendable (Model) -> Outcome

  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome { answer(model) }
}

@Suite struct StopTests {
  private let scenario = Scenario(
    programme: programme(), counties: [county("A")], units: [unit("u", in: "A")],
    hosts: [host("h")], offers: [offer("o", at: "h")],
    trainees: [trainee("a", of: "u"), trainee("b", of: "u")])

  @Test func `cancelled before the first level still gives a plan, not proven`() async throws {
    let cancellation = Cancellation()
    cancellation.cancel()

    let result = try await result(of: scenario, cancellation: cancellation)

    guard case .plan(let plan) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(plan.outcome.state == .cancelled)
    #expect(plan.placedCount == 1)
    #expect(plan.outcome.levels.contains { !$0.isProven })
  }

  @Test(arguments: [
    (StopReason.timeLimit, OutcomeState.timeLimit), (.cancelled, .cancelled),
    (.memoryLimit, .solverFailed), (.gapReached, .gap), (.solverKilled(signal: 9), .solverFailed),
    (.undefined, .solverFailed),
  ])
  func `a stop without proof is named for what it was`(
    reason: StopReason, state: OutcomeState
  ) async throws {
    let solver = ScriptedSolver { _ in .unknown(bound: nil, reason) }

    let plan = try await plan(of: scenario, solver: solver)

    #expect(plan.outcome.state == state)
    #expect(plan.placedCount == 1)
  }

  @Test func `infeasible with a plan at hand is a disagreement and not a result`() async {
    let solver = ScriptedSolver { _ in .infeasible }

    await #expect(throws: SolverDisagreement.self) { try await plan(of: scenario, solver: solver) }
  }

  @Test func `a point that breaks a rule is a disagreement`() async {
    let solver = ScriptedSolver { model in
      let values = model.columns.map(\.upper)
      return .optimal(Solution(values: values, objective: model.objective(of: values)))
    }

    await #expect(throws: SolverDisagreement.self) { try await plan(of: scenario, solver: solver) }
  }

  @Test func `an objective that the recount does not find is a disagreement`() async {
    let solver = ScriptedSolver { model in
      let values = model.columns.map { _ in 0 }
      return .optimal(Solution(values: values, objective: 1))
    }

    await #expect(throws: SolverDisagreement.self) { try await plan(of: scenario, solver: solver) }
  }
}
