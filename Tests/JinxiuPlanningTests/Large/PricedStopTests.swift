import JinxiuDomain
import JinxiuPlanning
import JinxiuSample
import MIP
import MIPGLPK
import Synchronization
import Testing

/// Raises a flag after so many calls, and solves all of them.
private final class CountedSolver: Solver {
  private let left: Mutex<Int>
  private let flag: Cancellation

  init(calls: Int, cancelling flag: Cancellation) {
    left = Mutex(calls)
    self.flag = flag
  }

  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    let outcome = try await GLPKSolver().solve(
      model, options: options, cancellation: Cancellation(), progress: progress)
    let isLast = left.withLock { left in
      left -= 1
      return left == 0
    }
    if isLast { flag.cancel() }
    return outcome
  }
}

/// A plan by prices, stopped on the way.
private struct StoppedPlan {
  /// Values of the levels, larger is better.
  let merit: [Int]
  let complaints: [String]
  let state: OutcomeState

  init(_ result: PlanningResult, of scenario: Scenario) throws {
    guard case .plan(let plan) = result else { throw NoPlan(result: result) }
    merit = plan.merit
    complaints = JinxiuPlanningTests.complaints(of: plan, in: scenario)
    state = plan.outcome.state
  }

  /// Stopped at the `count`th word about progress.
  init(of scenario: Scenario, afterEvents count: Int) async throws {
    let flag = Cancellation()
    let left = Mutex(count)
    if count == 0 { flag.cancel() }
    let result = try await planned(scenario, by: .prices, cancellation: flag) { event in
      guard case .progress = event else { return }
      left.withLock { left in
        left -= 1
        if left == 0 { flag.cancel() }
      }
    }
    try self.init(result, of: scenario)
  }

  init(of scenario: Scenario, afterCalls count: Int) async throws {
    let flag = Cancellation()
    let solver = CountedSolver(calls: count, cancelling: flag)
    let result = try await planned(scenario, by: .prices, solver: solver, cancellation: flag)
    try self.init(result, of: scenario)
  }
}

@Suite struct PricedStopTests {
  private static let scenarios: [(name: String, scenario: Scenario)] = [
    ("bench", BenchSample(seed: 3, people: 50, months: 6).scenario()),
    ("random 11", randomMarket(seed: 11, people: 14...14)),
    ("random 12", randomMarket(seed: 12, people: 14...14)),
  ]

  private func expectNoWorse(_ plans: [StoppedPlan], _ name: String) {
    for (index, plan) in plans.enumerated() {
      #expect(plan.complaints == [], "\(name), stop \(index)")
      guard index > 0 else { continue }
      #expect(
        !plan.merit.lexicographicallyPrecedes(plans[index - 1].merit),
        "\(name), stop \(index): \(plan.merit) after \(plans[index - 1].merit)")
    }
  }

  @Test(arguments: scenarios.indices)
  func `cancelled at ten words of progress, plans are whole and never become worse`(
    index: Int
  ) async throws {
    let (name, scenario) = Self.scenarios[index]
    var plans: [StoppedPlan] = []
    for count in [0, 1, 2, 3, 4, 6, 8, 11, 15, 1_000] {
      plans.append(try await StoppedPlan(of: scenario, afterEvents: count))
    }

    expectNoWorse(plans, name)
    #expect(plans[0].state == .cancelled, "\(name)")
  }

  @Test(arguments: scenarios.indices)
  func `cancelled at ten solves, plans are whole and never become worse`(
    index: Int
  ) async throws {
    let (name, scenario) = Self.scenarios[index]
    var plans: [StoppedPlan] = []
    for count in [1, 2, 3, 4, 6, 8, 12, 16, 30, 10_000] {
      plans.append(try await StoppedPlan(of: scenario, afterCalls: count))
    }

    expectNoWorse(plans, name)
  }

  @Test(arguments: scenarios.indices)
  func `whatever the time limit, plans are whole and pass the audit`(index: Int) async throws {
    let (name, scenario) = Self.scenarios[index]
    for milliseconds in [0, 1, 3, 10, 20, 40, 80, 150, 300, 600] {
      let result = try await planned(scenario, by: .prices, within: .milliseconds(milliseconds))

      let plan = try StoppedPlan(result, of: scenario)
      #expect(plan.complaints == [], "\(name), \(milliseconds) ms")
    }
  }
}
