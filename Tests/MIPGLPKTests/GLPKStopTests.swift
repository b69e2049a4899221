import MIP
import MIPGLPK
import Testing

/// Searches that stop early, on a model that would take minutes.
struct GLPKStopTests {
  private let model = Model.hard(seed: 1)
  private let solver = GLPKSolver()

  private func expectStopped(_ outcome: Outcome, _ expected: StopReason) throws {
    guard case .feasible(let solution, let bound, let reason) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reason == expected)
    #expect(model.violations(of: solution.values) == [])
    #expect(try #require(bound) >= solution.objective)
  }

  @Test func `a search stopped by time is not optimal`() throws {
    let outcome = try solver.solveNow(model, options: SolverOptions(timeLimit: .milliseconds(300)))

    try expectStopped(outcome, .timeLimit)
  }

  @Test func `a search stopped by its gap is not optimal`() throws {
    let options = SolverOptions(timeLimit: .seconds(60), relativeGapPartsPerMillion: 100_000)

    let outcome = try solver.solveNow(model, options: options)

    try expectStopped(outcome, .gapReached)
    let progress = Progress(
      best: outcome.solution?.objective, bound: outcome.bound, elapsed: .zero, nodes: 0)
    #expect(try #require(progress.gapPartsPerMillion) <= 100_000)
  }

  @Test func `a search stopped by nodes is not optimal and ends there each time`() throws {
    let options = SolverOptions(timeLimit: .seconds(60), nodeLimit: 40)

    let outcome = try solver.solveNow(model, options: options)

    try expectStopped(outcome, .iterationLimit)
    #expect(try solver.solveNow(model, options: options) == outcome)
    let more = SolverOptions(timeLimit: .seconds(60), nodeLimit: 400)
    let later = try solver.solveNow(model, options: more)
    #expect(try #require(later.bound) <= #require(outcome.bound))
  }

  @Test func `a cancelled search is not optimal and keeps its point`() throws {
    let cancellation = Cancellation()

    let outcome = try solver.solveNow(
      model, options: SolverOptions(timeLimit: .seconds(60)), cancellation: cancellation
    ) { event in
      if case .incumbent = event { cancellation.cancel() }
    }

    try expectStopped(outcome, .cancelled)
  }

  @Test func `a search cancelled before it begins knows nothing`() throws {
    let cancellation = Cancellation()
    cancellation.cancel()

    let outcome = try solver.solveNow(model, cancellation: cancellation)

    #expect(outcome == .unknown(bound: nil, .cancelled))
  }

  @Test(arguments: [Duration.seconds(-5), .zero, .nanoseconds(1)])
  func `a time limit that is over already stops the search`(limit: Duration) throws {
    let outcome = try solver.solveNow(model, options: SolverOptions(timeLimit: limit))

    #expect(outcome.stopReason == .timeLimit)
  }

  @Test func `a time limit beyond GLPK's range is none`() throws {
    let small = Model.random(seed: 0)

    let outcome = try solver.solveNow(
      small, options: SolverOptions(timeLimit: .seconds(Int64.max)))

    #expect(try outcome == solver.solveNow(small))
  }

  @Test(arguments: [Sense.maximize, .minimize])
  func `points get better, bounds get tighter, and neither passes the other`(sense: Sense) throws {
    var model = Model.hard(seed: 2)
    let sign = sense == .maximize ? 1 : -1
    model.sense = sense
    for index in model.columns.indices { model.columns[index].cost *= sign }
    var best = Int.min
    var bound = Int.max

    let outcome = try solver.solveNow(
      model, options: SolverOptions(timeLimit: .milliseconds(500))
    ) { event in
      switch event {
      case .incumbent(let solution):
        #expect(model.violations(of: solution.values) == [])
        #expect(solution.objective * sign > best)
        best = solution.objective * sign
      case .progress(let progress):
        if let found = progress.bound {
          #expect(found * sign <= bound)
          bound = found * sign
        }
        #expect(best <= bound)
      }
    }

    #expect(outcome.solution.map { $0.objective * sign } == best)
    #expect(best > 0)
  }

  @Test func `a bound is valid at whatever node the search stops`() throws {
    for seed in 0..<20 {
      let model = Model.hard(seed: seed, columns: 14, rows: 3)
      let optimum = try #require(try BruteForce().solveNow(model).solution).objective
      var bounds: [Int] = []

      _ = try solver.solveNow(model) { event in
        if case .progress(let progress) = event, let bound = progress.bound { bounds.append(bound) }
      }

      #expect(bounds.allSatisfy { $0 >= optimum }, "seed \(seed): \(bounds), \(optimum)")
      #expect(!bounds.isEmpty)
    }
  }
}
