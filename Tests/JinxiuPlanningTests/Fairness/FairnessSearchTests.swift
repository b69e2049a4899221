import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import MIP
import MIPGLPK
import Synchronization
import Testing

@Suite struct FairnessSearchTests {
  private func curve(
    of scenario: Scenario, method: PlanningMethod = .automatic, solver: any Solver = GLPKSolver()
  ) async throws -> FairnessCurve {
    let search = FairnessSearch(
      scenario, solver: solver,
      options: PlannerOptions(version: "test", scenarioName: "test", method: method))
    return try #require(try await search.curve())
  }

  private let others: [ObjectiveLevel] = [.shortfall, .placed, .waivers, .points]

  /// Larger is better.
  private func merit(_ levels: [LevelResult]) -> [Int] {
    levels.filter { $0.name != "fairness" }.map { $0.isMaximised ? $0.value : -$0.value }
  }

  @Test(arguments: 0..<120)
  func `its ends are plain plans, and between them it only falls`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)

    let curve = try await curve(of: scenario)

    let free = try await plan(of: scenario.applying([.objective(others)]))
    let fair = try await plan(of: scenario.applying([.objective([.fairness] + others)]))
    let first = try #require(curve.points.first)
    let last = try #require(curve.points.last)
    #expect(merit(first.levels) == merit(free.outcome.levels), "seed \(seed)")
    #expect(merit(last.levels) == merit(fair.outcome.levels), "seed \(seed)")
    #expect(last.filling == fair.value("fairness"), "seed \(seed)")
    for (before, after) in zip(curve.points, curve.points.dropFirst()) {
      #expect(before.filling < after.filling, "seed \(seed)")
      #expect(after.required > before.filling, "seed \(seed)")
      #expect(!merit(before.levels).lexicographicallyPrecedes(merit(after.levels)), "seed \(seed)")
    }
    #expect(curve.points.allSatisfy { $0.isProven && $0.filling >= $0.required }, "seed \(seed)")
    #expect(curve.points.allSatisfy { $0.counties.reduce(0, +) == $0.placed }, "seed \(seed)")
  }

  @Test(arguments: 0..<60)
  func `each point is the best of trying everything`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)

    let curve = try await curve(of: scenario)

    let problem = Problem(scenario.applying([.objective(others)]))
    let quotas = Quotas(problem)
    for point in curve.points {
      let best = try #require(
        Enumeration(problem, keeping: { quotas.worst($0) >= point.required }).best)
      // Enumeration tells fairness before points.
      let expected = Array(best.dropLast(2)) + [best[best.count - 1]]
      #expect(merit(point.levels) == expected, "seed \(seed) at \(point.required)")
    }
  }

  @Test func `an emptier county costs people or points where seats are few`() async throws {
    // B's only person needs the seat for longer of A's two people.
    let scenario = Scenario(
      programme: programme(
        [rule("wished-host", kind: .wish)], objective: [.placed, .fairness, .points]),
      counties: [county("A"), county("B")], units: [unit("u", in: "A"), unit("v", in: "B")],
      hosts: [host("city")], offers: [offer("o", at: "city", seats: 1, in: span(7, 9))],
      trainees: [trainee("a", of: "u", wishes: ["city"]), trainee("b", of: "v")])

    let curve = try await curve(of: scenario)

    // One seat and two counties: nothing can be had.
    #expect(curve.points.map(\.filling) == [0])
    #expect(curve.points.map(\.placed) == [1])
  }

  private func told(_ curve: FairnessCurve) -> [[Int]] {
    curve.points.map { [$0.required, $0.filling] + merit($0.levels) }
  }

  @Test func `an end that is not proven hides no point`() async throws {
    var complete = 0
    for seed in 0..<40 {
      let scenario = randomScenario(seed: seed)
      let whole = try await curve(of: scenario)
      let late = try await curve(of: scenario, solver: FewAnswers(after: 1))
      // Where the end takes no solve, it is a point that is not proven.
      guard late.isComplete else { continue }
      complete += 1
      #expect(told(late) == told(whole), "seed \(seed)")
    }
    #expect(complete > 20)
  }

  @Test func `a curve without all its points says so`() async throws {
    var (complete, stopped) = (0, 0)
    for seed in 0..<20 {
      let scenario = randomScenario(seed: seed)
      let whole = try await curve(of: scenario)
      #expect(whole.isComplete, "seed \(seed)")
      for answers in [1, 2, 4, 8, 16, 32] {
        let part = try await curve(of: scenario, solver: FewAnswers(before: answers))
        if part.isComplete { #expect(told(part) == told(whole), "seed \(seed)") }
        complete += part.isComplete ? 1 : 0
        stopped += part.stopped == .timeLimit ? 1 : 0
      }
    }
    #expect(complete > 10 && stopped > 10, "\(complete), \(stopped)")
  }

  @Test func `by prices the ends and the orders between them are told as such`() async throws {
    let scenario = LianyungangSample(seed: 7, people: 60).scenario()

    let curve = try await curve(of: scenario, method: .prices)

    #expect(curve.method == .orders)
    #expect(curve.points.first?.required == 0)
    #expect(zip(curve.points, curve.points.dropFirst()).allSatisfy { $0.filling < $1.filling })
  }

  @Test func `by prices two plans are enough where nothing more can be filled`() async throws {
    let scenario = Scenario(
      programme: programme(objective: others), counties: [county("A")],
      units: [unit("u", in: "A")], hosts: [host("city")],
      offers: [offer("o", at: "city", seats: 2, in: span(7, 9))],
      trainees: [trainee("a", of: "u"), trainee("b", of: "u")])
    let plans = Mutex(0)

    let curve = try await FairnessSearch(
      scenario, solver: GLPKSolver(),
      options: PlannerOptions(version: "test", scenarioName: "test", method: .prices)
    ).curve(onPlan: { plan, _ in plans.withLock { $0 = plan } })

    #expect(curve?.points.map(\.filling) == [1000])
    #expect(plans.withLock { $0 } == 2)
  }
}

/// Solves with GLPK from one call on up to another; all others reach the time limit.
private final class FewAnswers: Solver {
  private let calls = Mutex(0)
  private let answered: Range<Int>

  init(after first: Int = 0, before end: Int = .max) { answered = first..<end }

  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    let call = calls.withLock { calls in
      calls += 1
      return calls - 1
    }
    guard answered.contains(call) else { return .unknown(bound: nil, .timeLimit) }
    return try await GLPKSolver().solve(
      model, options: options, cancellation: cancellation, progress: progress)
  }
}

/// How full the worst county of a problem is, by the numbers of people in its options.
private struct Quotas {
  private let problem: Problem
  private let entitled: [Identifier<County>: Int]

  init(_ problem: Problem) {
    self.problem = problem
    let scenario = problem.scenario
    let hasQuota = !scenario.programme.settings(of: "county-quota").isEmpty
    entitled = scenario.counties.reduce(into: [:]) { entitled, county in
      let able = problem.demands.reduce(0) {
        $0 + ($1.demand.county == county.id && !$1.options.isEmpty ? $1.demand.count : 0)
      }
      entitled[county.id] = min(
        able, (hasQuota ? county.effectiveQuota(in: scenario) : nil) ?? able)
    }
  }

  func worst(_ people: [Int]) -> Int {
    var placed: [Identifier<County>: Int] = [:]
    for (option, count) in zip(problem.options, people) {
      placed[problem.demands[option.demand].demand.county, default: 0] += count
    }
    return entitled.reduce(1000) { worst, entry in
      entry.value > 0 ? min(worst, 1000 * (placed[entry.key] ?? 0) / entry.value) : worst
    }
  }
}
