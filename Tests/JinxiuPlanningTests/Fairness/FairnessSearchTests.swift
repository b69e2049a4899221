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
    let fillings = CountyFillings(problem)
    for point in curve.points {
      let best = try #require(
        Enumeration(problem, keeping: { fillings.worst($0) >= point.required }).best)
      // Enumeration tells fairness before points.
      let expected = Array(best.dropLast(2)) + [best[best.count - 1]]
      #expect(merit(point.levels) == expected, "seed \(seed) at \(point.required)")
    }
  }

  /// Whoever comes from B keeps the city's only place from two people of A one after the other.
  private var contested: Scenario {
    Scenario(
      programme: programme([rule("host-capacity")], objective: others),
      counties: [county("A"), county("B")], units: [unit("u", in: "A"), unit("v", in: "B")],
      hosts: [host("city", most: .atMost(1)), host("own", .county)],
      offers: [
        offer("o", at: "city", seats: 1, in: span(7, 12)),
        offer("p", at: "city", "外科", seats: 1, in: span(8, 11)),
        offer("q", at: "own", "儿科", seats: 1, in: span(7, 9)),
      ],
      trainees: [
        trainee("a1", of: "u"), trainee("a2", of: "u"), trainee("a3", of: "u", "儿科"),
        trainee("b", of: "v", "外科"),
      ])
  }

  @Test(arguments: [PlanningMethod.whole, .prices])
  func `to fill the emptiest county costs whom its person keeps out`(
    method: PlanningMethod
  ) async throws {
    let curve = try await curve(of: contested, method: method)

    // All three of A, or b and one of A's three.
    #expect(curve.points.map(\.filling) == [0, 333])
    #expect(curve.points.map(\.placed) == [3, 2])
    #expect(curve.points.map(\.counties) == [[3, 0], [1, 1]])
  }

  /// Otherwise the tests above would compare few points.
  @Test func `of the curves above some have several points`() async throws {
    var several = 0
    for seed in 0..<120 where try await curve(of: randomScenario(seed: seed)).points.count > 1 {
      several += 1
    }

    #expect(several >= 3)
  }

  @Test func `one seat for two counties is one point and costs nothing`() async throws {
    let scenario = Scenario(
      programme: programme(
        [rule("wished-host", kind: .wish)], objective: [.placed, .fairness, .points]),
      counties: [county("A"), county("B")], units: [unit("u", in: "A"), unit("v", in: "B")],
      hosts: [host("city")], offers: [offer("o", at: "city", seats: 1, in: span(7, 9))],
      trainees: [trainee("a", of: "u", wishes: ["city"]), trainee("b", of: "v")])

    let curve = try await curve(of: scenario)

    // Whoever has it, the other county is empty.
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
