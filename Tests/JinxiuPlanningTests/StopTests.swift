import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import MIP
import MIPGLPK
import Synchronization
import Testing

/// Answers with what a test says, level by level.
private struct ScriptedSolver: Solver {
  let answer: @Sendable (Model) -> Outcome

  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome { answer(model) }
}

/// Is killed a few times before it solves.
private final class LateSolver: Solver {
  private let left: Mutex<Int>

  init(failures: Int) { left = Mutex(failures) }

  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    let isKilled = left.withLock { left in
      left -= 1
      return left >= 0
    }
    guard !isKilled else { return .unknown(bound: nil, .solverKilled(signal: 9)) }
    return try await GLPKSolver().solve(
      model, options: options, cancellation: cancellation, progress: progress)
  }
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

  @Test func `levels lost before there is a plan are listed, not proven, and pass the audit`()
    async throws
  {
    // Who takes the offer of most points first leaves none for the third.
    let scenario = Scenario(
      programme: programme([rule("first-choice-specialty")]), counties: [county("A")],
      units: [unit("u", in: "A")], hosts: [host("h")],
      offers: [
        offer("o1", at: "h", "内科", in: span(7, 9)), offer("o2", at: "h", "外科", in: span(7, 9)),
        offer("o3", at: "h", "儿科", in: span(7, 9)),
      ],
      trainees: [
        trainee("a", of: "u", "外科", others: ["内科"]), trainee("b", of: "u", "儿科", others: ["内科"]),
        trainee("c", of: "u", "外科", others: ["儿科"]), trainee("d", of: "u", "内科"),
      ],
      pins: [pin("a", "h"), pin("b", "h"), pin("c", "h")])

    let plan = try await plan(of: scenario, solver: LateSolver(failures: 2))

    #expect(
      plan.outcome.levels.map(\.name) == ["shortfall", "placed-1", "waivers", "fairness", "points"])
    #expect(plan.outcome.levels[1].value == 3 && !plan.outcome.levels[1].isProven)
    #expect(plan.outcome.state == .solverFailed)
    #expect(Audit(scenario: scenario).verify(plan).findings == [])
  }
}
